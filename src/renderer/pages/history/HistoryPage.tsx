import { Alert, List, Loader, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type HistoryEntry, isRunning } from '../../../shared/import-views.ts';
import { useAsk } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { focusHeading } from '../../components/focus-heading.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useForReal } from '../../components/use-for-real.ts';
import { useOnce } from '../../components/use-once.ts';
import { useOverview } from '../../overview.tsx';
import { forRealText } from '../../text/for-real.ts';
import { historyText } from '../../text/history.ts';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { HistoryTable } from './HistoryTable.tsx';

interface HistoryPageProps {
  readonly onOpenReport: (plan: string) => void;
  readonly onResume: (plan: string) => void;
}

/** Every import of this computer: how it went, its report, and the way on where there is one. */
export function HistoryPage({ onOpenReport, onResume }: HistoryPageProps) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const history = useAsk('history', {});
  const [doomed, setDoomed] = useState<HistoryEntry | null>(null);
  const remove = useOnce('deleteImport', () => {
    announce(historyText.deleted);
    // The button that had the focus goes with its import.
    focusHeading();
    void client.invalidateQueries({ queryKey: ['history'] });
  });
  const forReal = useForReal();
  const { run } = useOverview();
  const running = isRunning(run) ? run : null;
  const { clear } = remove;
  const state = run === null ? null : `${run.plan} ${run.state}`;
  // What came of a run is another than before, and so is what was said of an import while it ran.
  useEffect(() => {
    if (state === null) return;
    clear();
    void client.invalidateQueries({ queryKey: ['history'] });
  }, [client, clear, state]);
  const imports = history.data?.imports ?? [];
  const unreadable = history.data?.unreadable ?? [];
  return (
    <StepFrame title={historyText.title} intro={historyText.intro}>
      {history.error === null ? null : <Trouble error={history.error} onRetry={() => void history.refetch()} />}
      {remove.error === null ? null : <Trouble error={remove.error} />}
      {forReal.error === null ? null : <Trouble error={forReal.error} />}
      {forReal.busy ? <JobProgress title={forRealText.progress} /> : null}
      {history.isPending ? <Loader size="sm" aria-label={historyText.loading} /> : null}
      {unreadable.length === 0 ? null : (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={historyText.unreadableTitle}>
          <List size="sm">
            {unreadable.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {history.data !== undefined && imports.length === 0 ? <Text>{historyText.empty}</Text> : null}
      {imports.length === 0 ? null : (
        <HistoryTable
          imports={imports}
          running={running}
          onOpenReport={onOpenReport}
          onResume={onResume}
          onForReal={forReal.take}
          onDelete={setDoomed}
        />
      )}
      <DeleteQuestion
        entry={doomed}
        onClose={() => setDoomed(null)}
        onDelete={(plan) => {
          setDoomed(null);
          remove.tell({ plan });
        }}
      />
    </StepFrame>
  );
}
