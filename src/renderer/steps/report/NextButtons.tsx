import { Button, Group } from '@mantine/core';
import { IconFilePlus, IconPlayerPlay, IconWorldUpload } from '@tabler/icons-react';
import type { ImportReport } from '../../../shared/import-views.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useForReal } from '../../components/use-for-real.ts';
import { usePatchOverview } from '../../overview.tsx';
import { forRealText } from '../../text/for-real.ts';
import { reportText } from '../../text/report.ts';
import { notInAkita } from './report-parts.ts';
import { useTryAgain } from './TryAgain.tsx';

interface NextButtonsProps {
  readonly report: ImportReport;
  readonly onImportAnother: () => void;
  readonly onResume: (plan: string) => void;
}

/** What to do now: go on with what is left, try again what failed, import for real what was practised, or begin with another file. */
export function NextButtons({ report, onImportAnother, onResume }: NextButtonsProps) {
  const { plan, counts, state, practice, real } = report;
  const patch = usePatchOverview();
  const tryAgain = useTryAgain(report, (run) => {
    patch({ run });
    onResume(plan);
  });
  const forReal = useForReal();
  const rest = notInAkita(report);
  const canResume = counts.remaining > 0 && state !== 'discarded';
  const error = tryAgain.error ?? forReal.error;
  if (forReal.busy) return <JobProgress title={forRealText.progress} />;
  return (
    <>
      {error === null ? null : <Trouble error={error} />}
      {tryAgain.question}
      <Button
        variant={rest === 0 && (!practice || real !== null) ? 'filled' : 'default'}
        leftSection={<IconFilePlus size={16} aria-hidden />}
        onClick={onImportAnother}
      >
        {reportText.another}
      </Button>
      <Group>
        {tryAgain.button}
        {canResume ? (
          <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => onResume(plan)}>
            {reportText.goOn(counts.remaining)}
          </Button>
        ) : null}
        {practice ? (
          <Button
            variant={canResume || real !== null ? 'default' : 'filled'}
            leftSection={<IconWorldUpload size={16} aria-hidden />}
            onClick={() => forReal.take(plan)}
          >
            {real === null ? forRealText.button : forRealText.again}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
