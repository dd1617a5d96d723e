import { Button, Group, Text } from '@mantine/core';
import type { Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { usePatchWork } from '../../overview.tsx';
import { appText } from '../../text/app.ts';
import { columnsText } from '../../text/columns.ts';
import { type Draft, mappingOf } from './draft.ts';
import type { Line } from './lines.ts';
import type { Problem } from './problems.ts';
import { SaveMapping } from './SaveMapping.tsx';
import { confirmId } from './Why.tsx';

const text = columnsText.check;

interface CheckBarProps {
  readonly work: Work;
  readonly draft: Draft;
  readonly lines: readonly Line[];
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  readonly onBack: () => void;
  readonly onChecked: (plan: string) => void;
}

function hindrance(draft: Draft, problems: CheckBarProps['problems']): string | null {
  if (draft.matches.some(({ index }) => index === null)) return text.missingFirst;
  if (problems.size > 0) return text.fixFirst(problems.size);
  const hasId = draft.matches.some(({ index, match }) => index !== null && match.to.field === 'internal_id');
  if (!hasId) return text.idFirst;
  return draft.unusable.length === 0 ? null : text.unusableFirst(draft.unusable);
}

interface LookFirstProps {
  readonly doubtful: readonly Line[];
}

/** What is left to confirm, and the way there. */
function LookFirst({ doubtful }: LookFirstProps) {
  const first = doubtful[0]?.column.index ?? 0;
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => document.getElementById(confirmId(first))?.focus()}>
      {text.lookFirst(doubtful.length)}
    </Button>
  );
}

/** The end of the step: back, save the mapping, check every row. While rows are checked, how far that is. */
export function CheckBar({ work, draft, lines, problems, onBack, onChecked }: CheckBarProps) {
  const check = useTell('checkFile');
  const patchWork = usePatchWork();
  const { rows } = work.profile;
  if (check.isPending) return <JobProgress title={text.checking(rows)} />;
  const hindered = hindrance(draft, problems);
  const doubtful = lines.filter((line) => line.doubtful);
  const start = (): void =>
    check.mutate(
      { mapping: mappingOf(draft) },
      {
        onSuccess: ({ plan }) => {
          patchWork(work.file.file, { plan });
          onChecked(plan);
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
          {hindered === null ? null : (
            <Text size="sm" c="dimmed" role="status">
              {hindered}
            </Text>
          )}
          {hindered === null && doubtful.length > 0 ? <LookFirst doubtful={doubtful} /> : null}
          <SaveMapping work={work} draft={draft} disabled={problems.size > 0} />
          <Button onClick={start} disabled={hindered !== null || doubtful.length > 0}>
            {text.button(rows)}
          </Button>
        </Group>
      </Group>
    </>
  );
}
