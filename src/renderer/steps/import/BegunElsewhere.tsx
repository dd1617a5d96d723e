import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet, IconPlayerPlay } from '@tabler/icons-react';
import type { Elsewhere } from '../../../shared/import-views.ts';
import { usePractice } from '../../components/shell/use-practice.ts';
import { useOverview } from '../../overview.tsx';
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
  readonly elsewhere: Elsewhere;
  readonly start: StartOfImport;
  readonly onFile: () => void;
}

/** The ways out: to where it was begun, or to the spreadsheet. */
export function ElsewhereButtons({ elsewhere: { kind }, start, onFile }: ElsewhereButtonsProps) {
  const practice = usePractice();
  const toPractice = kind === 'began-in-practice';
  return (
    <Group ml="auto">
      {kind === 'began-in-akita' ? null : (
        <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={onFile}>
          {text.openAgain}
        </Button>
      )}
      {kind === 'other-server' ? null : (
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={practice.busy || start.busy}
          onClick={() => practice.set(toPractice, () => start.start(toPractice))}
        >
          {toPractice ? text.practise : text.goLive}
        </Button>
      )}
    </Group>
  );
}
