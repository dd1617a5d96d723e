import { Stack } from '@mantine/core';
import type { Work } from '../../../shared/overview.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { checkFileText as text } from '../../text/check-file.ts';
import classes from './check-file.module.css';
import { Decisions } from './Decisions.tsx';
import { FindingList } from './FindingList.tsx';
import { GoOnBar } from './GoOnBar.tsx';
import { HowItIsRead } from './HowItIsRead.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { useConfirm } from './use-confirm.ts';
import { useReading } from './use-reading.ts';

interface CheckFileStepProps {
  readonly work: Work;
  readonly onBack: () => void;
  /** To all columns, or to the options of one. */
  readonly onColumns: (column?: number) => void;
}

const headerQuestions: ReadonlySet<string> = new Set(['finding-header-doubtful', 'finding-header-two-lines']);

/** Step 2: how the file is read, and what is doubtful about it. Each change reads the file again. */
export function CheckFileStep({ work, onBack, onColumns }: CheckFileStepProps) {
  const reading = useReading(work);
  const { confirm, error } = useConfirm(work);
  const { file, profile } = work;
  const takeHeader = (headerRow: number): void => {
    // Who takes the row that is the header already says that it is right.
    if (headerRow === profile.headerRow) confirm(profile.findings.filter(({ code }) => headerQuestions.has(code)));
    else reading.read({ headerRow });
  };
  return (
    <StepFrame
      title={text.title}
      intro={text.intro(file.name, profile)}
      actions={<GoOnBar work={work} busy={reading.busy} onBack={onBack} onColumns={() => onColumns()} />}
    >
      {reading.error === null ? null : <Trouble error={reading.error} />}
      {error === null ? null : <Trouble error={error} />}
      <div className={classes.halves}>
        <Stack gap="md">
          <FindingList
            work={work}
            onRead={reading.read}
            onConfirm={(finding) => confirm([finding])}
            onColumn={onColumns}
          />
          <Decisions work={work} onColumn={onColumns} />
        </Stack>
        <Stack gap="sm" className={classes.table} aria-busy={reading.busy}>
          <HowItIsRead profile={profile} onRead={reading.read} />
          <PreviewTable profile={profile} onHeader={takeHeader} onRead={reading.read} />
        </Stack>
      </div>
    </StepFrame>
  );
}
