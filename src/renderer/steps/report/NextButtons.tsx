import { Button, Group } from '@mantine/core';
import { IconFilePlus, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import type { ImportReport } from '../../../shared/import-views.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { usePatchOverview } from '../../overview.tsx';
import { reportText } from '../../text/report.ts';
import { notInAkita } from './report-parts.ts';

interface NextButtonsProps {
  readonly report: ImportReport;
  readonly onImportAnother: () => void;
  readonly onResume: (plan: string) => void;
}

/** What to do now: go on with what is left, try again what failed, or begin with another file. */
export function NextButtons({ report, onImportAnother, onResume }: NextButtonsProps) {
  const { plan, counts, state } = report;
  const patch = usePatchOverview();
  const retry = useOnce('retryFailed', (run) => {
    patch({ run });
    onResume(plan);
  });
  const rest = notInAkita(report);
  const canResume = counts.remaining > 0 && state !== 'discarded';
  return (
    <>
      {retry.error === null ? null : <Trouble error={retry.error} />}
      <Button
        variant={rest === 0 ? 'filled' : 'default'}
        leftSection={<IconFilePlus size={16} aria-hidden />}
        onClick={onImportAnother}
      >
        {reportText.another}
      </Button>
      <Group>
        {counts.failed === 0 ? null : (
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={retry.busy}
            onClick={() => retry.tell({ plan })}
          >
            {reportText.retry(counts.failed)}
          </Button>
        )}
        {canResume ? (
          <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => onResume(plan)}>
            {reportText.goOn(counts.remaining)}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
