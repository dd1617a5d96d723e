import { Loader } from '@mantine/core';
import { useAsk } from '../../bridge.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { reportText } from '../../text/report.ts';
import { ReportView } from './ReportView.tsx';

interface ReportStepProps {
  readonly plan: string;
  readonly onImportAnother: () => void;
  readonly onResume: (plan: string) => void;
  readonly onOpenHistory: () => void;
}

/** How every row went. */
export function ReportStep({ plan, ...ways }: ReportStepProps) {
  const report = useAsk('importReport', { plan });
  if (report.data !== undefined) return <ReportView report={report.data} {...ways} />;
  return (
    <StepFrame title={reportText.title}>
      {report.error === null ? (
        <Loader size="sm" aria-label={reportText.loading} />
      ) : (
        <Trouble error={report.error} onRetry={() => void report.refetch()} />
      )}
    </StepFrame>
  );
}
