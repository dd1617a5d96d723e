import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { RunView } from '../../../shared/import-views.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { usePatchOverview } from '../../overview.tsx';
import { importText } from '../../text/import.ts';
import classes from './import.module.css';
import { RecentRows } from './RecentRows.tsx';
import { RunCountsView } from './RunCountsView.tsx';

const { paused } = importText;

interface PausedImportProps {
  readonly run: RunView;
  readonly onReport: () => void;
  readonly onSettings: () => void;
}

/** Why it does not go on, that nothing is lost, and how to go on. */
export function PausedImport({ run, onReport, onSettings }: PausedImportProps) {
  const patch = usePatchOverview();
  const resume = useOnce('startImport', (resumed) => patch({ run: resumed }));
  const left = run.toSend - run.done;
  const why = run.why ?? (run.state === 'stopped' ? paused.stoppedByUser : paused.byUser);
  const announce = useAnnounce();
  useEffect(() => announce(why), [announce, why]);
  return (
    <StepFrame
      title={run.state === 'stopped' ? paused.stopped : paused.paused}
      actions={
        <>
          <Button variant="default" onClick={onReport}>
            {paused.report}
          </Button>
          <Group>
            {run.stopped === 'key-refused' ? (
              <Button variant="default" onClick={onSettings}>
                {paused.settings}
              </Button>
            ) : null}
            <Button
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              loading={resume.busy}
              onClick={() => resume.tell({ plan: run.plan })}
            >
              {paused.resume(left)}
            </Button>
          </Group>
        </>
      }
    >
      <Stack gap={6} maw={680}>
        <Text fz="lg" fw={600} className={classes.lines}>
          {why}
        </Text>
        <Text>{paused.left(left, run.toSend)}</Text>
      </Stack>
      {resume.error === null ? null : <Trouble error={resume.error} />}
      <div className={classes.columns}>
        <RunCountsView counts={run.counts} />
        <RecentRows recent={run.recent} />
      </div>
    </StepFrame>
  );
}
