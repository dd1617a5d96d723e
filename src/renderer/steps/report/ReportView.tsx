import { Button, Group } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ImportReport } from '../../../shared/import-views.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { reportText } from '../../text/report.ts';
import { CausesTable } from './CausesTable.tsx';
import { Facts } from './Facts.tsx';
import { MappingUsed } from './MappingUsed.tsx';
import { NextButtons } from './NextButtons.tsx';
import { ReportPicture } from './ReportPicture.tsx';
import { reportParts } from './report-parts.ts';
import { SaveButtons } from './SaveButtons.tsx';
import { Sum } from './Sum.tsx';
import { Verdict } from './Verdict.tsx';

interface ReportViewProps {
  readonly report: ImportReport;
  readonly onImportAnother: () => void;
  readonly onResume: (plan: string) => void;
  readonly onOpenHistory: () => void;
}

/** Verdict, what to do now, the sum and its picture, the causes, and where it went. */
export function ReportView({ report, onImportAnother, onResume, onOpenHistory }: ReportViewProps) {
  const parts = reportParts(report);
  return (
    <StepFrame
      title={reportText.title}
      aside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={onOpenHistory}
        >
          {reportText.history}
        </Button>
      }
      actions={<NextButtons report={report} onImportAnother={onImportAnother} onResume={onResume} />}
    >
      <Verdict report={report} />
      <SaveButtons plan={report.plan} problems={report.counts.invalid + report.counts.failed} />
      <Group align="flex-start" gap="xl">
        <ReportPicture parts={parts} total={report.counts.rows} />
        <Sum parts={parts} total={report.counts.rows} />
        <Facts report={report} />
      </Group>
      {report.causes.length === 0 ? null : <CausesTable causes={report.causes} practice={report.practice} />}
      <MappingUsed mapping={report.mapping} />
    </StepFrame>
  );
}
