import { Button, Group, Text } from '@mantine/core';
import type { Work } from '../../../shared/overview.ts';
import { useIsTelling, useTell } from '../../bridge.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { usePatchWork } from '../../overview.tsx';
import { appText } from '../../text/app.ts';
import { columnsText } from '../../text/columns.ts';
import { type Draft, mappingOf } from './draft.ts';
import type { Hindrance, Spot } from './hindrance.ts';
import { SaveMapping } from './SaveMapping.tsx';

const text = columnsText.check;

interface CheckBarProps {
  readonly work: Work;
  readonly draft: Draft;
  /** The columns whose suggestion is agreed. */
  readonly agreed: readonly number[];
  readonly hindrance: Hindrance | null;
  /** The user wants to be where something is to be settled. */
  readonly onLead: (spot: Spot) => void;
  readonly onBack: () => void;
  /** `asksForWords`: rows need fixing for want of the meaning of a word. */
  readonly onChecked: (plan: string, asksForWords: boolean) => void;
}

interface WhyNotProps {
  readonly hindrance: Hindrance;
  readonly onLead: CheckBarProps['onLead'];
}

/** Why the rows cannot be checked yet; a button where there is a place to lead to. */
function WhyNot({ hindrance: { sentence, spot }, onLead }: WhyNotProps) {
  return (
    <div role="status">
      {spot === null ? (
        <Text size="sm" c="dimmed">
          {sentence}
        </Text>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => onLead(spot)}>
          {sentence}
        </Button>
      )}
    </div>
  );
}

/** The end of the step: back, save the mapping, check every row. While rows are checked, how far that is. */
export function CheckBar({ work, draft, agreed, hindrance, onLead, onBack, onChecked }: CheckBarProps) {
  const check = useTell('checkFile');
  const patchWork = usePatchWork();
  // Until the matches of a saved mapping are here, those on the screen are not the ones that the user chose.
  const isLoading = useIsTelling('useSavedMapping');
  const { rows } = work.profile;
  if (check.isPending) return <JobProgress title={text.checking(rows)} />;
  const start = (): void =>
    check.mutate(
      { mapping: mappingOf(draft), agreed: [...agreed] },
      {
        onSuccess: ({ plan, asksForWords }) => {
          patchWork(work.file.file, { plan, wordsPlan: plan });
          onChecked(plan, asksForWords);
        },
      },
    );
  return (
    <>
      {check.error === null ? null : <Trouble error={check.error} />}
      <Group justify="space-between" w="100%">
        <Button variant="default" onClick={onBack}>
          {appText.back}
        </Button>
        <Group gap="sm">
          {hindrance === null ? null : <WhyNot hindrance={hindrance} onLead={onLead} />}
          <SaveMapping work={work} draft={draft} disabled={hindrance !== null || isLoading} />
          <Button onClick={start} disabled={hindrance !== null || isLoading}>
            {text.button(rows)}
          </Button>
        </Group>
      </Group>
    </>
  );
}
