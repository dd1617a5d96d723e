import { Stack } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Work } from '../../../shared/overview.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { columnsText } from '../../text/columns.ts';
import { CheckBar } from './CheckBar.tsx';
import { ForAllRows } from './ForAllRows.tsx';
import { HowRead } from './HowRead.tsx';
import { LineList } from './LineList.tsx';
import { linesOf } from './lines.ts';
import { MissingColumns } from './MissingColumns.tsx';
import { Needed } from './Needed.tsx';
import { Offers } from './Offers.tsx';
import { problemsOf } from './problems.ts';
import { useDraft } from './use-draft.ts';

interface ColumnsStepProps {
  readonly work: Work;
  readonly onBack: () => void;
  readonly onChecked: (plan: string) => void;
}

/** Step 3: which column is what. The mapping lives here while the step is open; main keeps each change. */
export function ColumnsStep({ work, onBack, onChecked }: ColumnsStepProps) {
  const { draft, change, keepError } = useDraft(work);
  // What was checked was confirmed before.
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(
    () => new Set(work.plan === null ? [] : work.suggestions.map(({ index }) => index)),
  );
  const confirm = useCallback((index: number) => setConfirmed((before) => new Set(before).add(index)), []);
  const problems = useMemo(() => problemsOf(draft), [draft]);
  const lines = useMemo(
    () => linesOf(draft, problems, work.suggestions, confirmed),
    [draft, problems, work.suggestions, confirmed],
  );
  const { file, profile, offers, source } = work;
  return (
    <StepFrame
      title={columnsText.title}
      intro={columnsText.intro(file.name, profile.rows)}
      actions={
        <CheckBar work={work} draft={draft} lines={lines} problems={problems} onBack={onBack} onChecked={onChecked} />
      }
    >
      <Stack gap="sm">
        <HowRead work={work} />
        <Offers
          offers={offers}
          inUse={draft.rest.name}
          onUsed={(used) => change({ do: 'load', mapping: used.mapping })}
        />
        <Needed lines={lines} wrong={problems.size} />
        <MissingColumns draft={draft} change={change} />
        {keepError === null ? null : <Trouble error={keepError} />}
        <LineList
          lines={lines}
          columns={draft.columns}
          rows={profile.rows}
          source={source}
          change={change}
          onConfirm={confirm}
        />
        <ForAllRows rest={draft.rest} change={change} />
      </Stack>
    </StepFrame>
  );
}
