import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet, IconPlayerPlay, IconWorldUpload } from '@tabler/icons-react';
import type { Elsewhere } from '../../../shared/import-views.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { usePractice } from '../../components/shell/use-practice.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { useForReal } from '../../components/use-for-real.ts';
import { useOverview } from '../../overview.tsx';
import { forRealText } from '../../text/for-real.ts';
import { importText } from '../../text/import.ts';
import type { StartOfImport } from './use-offer.ts';

const text = importText.elsewhere;

/** Why this import cannot go on as things stand. */
export function ElsewhereWords({ elsewhere }: { readonly elsewhere: Elsewhere }) {
  const { server } = useOverview();
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={text.titles[elsewhere.kind]} maw={680}>
      {text.words[elsewhere.kind](elsewhere.server, server)}
    </Alert>
  );
}

interface ElsewhereButtonsProps {
  readonly plan: string;
  readonly elsewhere: Elsewhere;
  readonly start: StartOfImport;
  readonly onFile: () => void;
}

/** The ways out: to where it was begun, with all of its rows to Akita, or to the spreadsheet. */
export function ElsewhereButtons({ plan, elsewhere: { kind }, start, onFile }: ElsewhereButtonsProps) {
  const practice = usePractice();
  const forReal = useForReal();
  const toPractice = kind === 'began-in-practice';
  if (forReal.busy) return <JobProgress title={forRealText.progress} />;
  return (
    <Group ml="auto">
      {forReal.error === null ? null : <Trouble error={forReal.error} />}
      {kind === 'other-server' ? (
        <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={onFile}>
          {text.openAgain}
        </Button>
      ) : (
        <Button
          variant={toPractice ? 'default' : 'filled'}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={practice.busy || start.busy}
          onClick={() => practice.set(toPractice, () => start.start(toPractice))}
        >
          {toPractice ? text.practise : text.goLive}
        </Button>
      )}
      {toPractice ? (
        <Button leftSection={<IconWorldUpload size={16} aria-hidden />} onClick={() => forReal.take(plan)}>
          {forRealText.button}
        </Button>
      ) : null}
    </Group>
  );
}
