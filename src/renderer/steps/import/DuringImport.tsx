import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunView } from '../../../shared/import-views.ts';
import { Question } from '../../components/Question.tsx';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { importText } from '../../text/import.ts';
import classes from './import.module.css';
import { ProgressPicture } from './ProgressPicture.tsx';
import { RecentRows } from './RecentRows.tsx';
import { RunCountsView } from './RunCountsView.tsx';
import { RunProgress } from './RunProgress.tsx';
import { useRunAnnouncements } from './use-run-announcements.ts';

const { during, stopDialog } = importText;

/** The import as it goes on: how far, how fast, what came of the last rows, and how to halt it. */
export function DuringImport({ run }: { readonly run: RunView }) {
  const pause = useOnce('pauseImport');
  const stop = useOnce('stopImport');
  const [asked, setAsked] = useState(false);
  useRunAnnouncements(run);
  const halting = run.state !== 'running';
  const error = pause.error ?? stop.error;
  return (
    <StepFrame
      title={run.practice ? during.practiceHeading : during.heading}
      intro={during.canClose}
      actions={
        <Group ml="auto">
          <Text size="sm" c="dimmed">
            {run.state === 'pausing' ? during.pausing : run.state === 'stopping' ? during.stopping : null}
          </Text>
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            disabled={run.state === 'stopping'}
            loading={stop.busy}
            onClick={() => setAsked(true)}
          >
            {during.stop}
          </Button>
          <Button
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            disabled={halting}
            loading={pause.busy}
            onClick={() => pause.tell({})}
          >
            {during.pause}
          </Button>
        </Group>
      }
    >
      {error === null ? null : <Trouble error={error} />}
      <RunProgress run={run} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <RunCountsView counts={run.counts} />
          <ProgressPicture points={run.points} />
        </div>
        <RecentRows recent={run.recent} />
      </div>
      <Question
        opened={asked && run.state !== 'stopping'}
        title={stopDialog.title}
        body={stopDialog.words(run.toSend - run.done)}
        confirm={stopDialog.yes}
        keep={stopDialog.no}
        onConfirm={() => {
          setAsked(false);
          stop.tell({});
        }}
        onClose={() => setAsked(false)}
      />
    </StepFrame>
  );
}
