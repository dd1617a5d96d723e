import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { RunView } from '../../../shared/import-views.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOverview } from '../../overview.tsx';
import { importText } from '../../text/import.ts';
import { ElsewhereButtons, ElsewhereWords } from './BegunElsewhere.tsx';
import classes from './import.module.css';
import { RecentRows } from './RecentRows.tsx';
import { RunCountsView } from './RunCountsView.tsx';
import { StartOver } from './StartOver.tsx';
import { useOffer, useStart } from './use-offer.ts';

const { paused } = importText;

interface PausedImportProps {
  readonly run: RunView;
  readonly onReport: () => void;
  readonly onFile: () => void;
  readonly onSettings: () => void;
}

function titleOf({ state, stopped }: RunView): string {
  if (stopped === 'tried') return paused.tried;
  return state === 'stopped' ? paused.stopped : paused.paused;
}

function whyOf({ state, stopped, why, done, practice }: RunView): string {
  if (stopped === 'tried') return paused.triedWords(done, practice);
  return why ?? (state === 'stopped' ? paused.stoppedByUser : paused.byUser);
}

function resumeLabel({ stopped }: RunView, left: number): string {
  if (stopped === 'tried') return paused.sendOthers(left);
  return stopped === 'too-many-refused' ? paused.goOnAnyway(left) : paused.resume(left);
}

/** Why it does not go on, that nothing is lost, and how to go on. */
export function PausedImport({ run, onReport, onFile, onSettings }: PausedImportProps) {
  const { server } = useOverview();
  const resume = useStart(run.plan);
  const { offer, error, askAgain } = useOffer(run.plan);
  const left = run.toSend - run.done;
  const why = whyOf(run);
  const isTooMany = run.stopped === 'too-many-refused';
  const announce = useAnnounce();
  useEffect(() => announce(why), [announce, why]);
  return (
    <StepFrame
      title={titleOf(run)}
      actions={
        <>
          <Button variant="default" onClick={onReport}>
            {paused.report}
          </Button>
          <Group>
            {offer !== null && offer.elsewhere === null && run.stopped !== 'cannot-record' ? (
              <StartOver offer={offer} />
            ) : null}
            {run.stopped === 'key-refused' ? (
              <Button variant="default" onClick={onSettings}>
                {paused.settings}
              </Button>
            ) : null}
            {run.stopped === 'cannot-record' ? null : offer === null || offer.elsewhere === null ? (
              <Button
                leftSection={<IconPlayerPlay size={16} aria-hidden />}
                loading={resume.busy}
                disabled={offer === null}
                onClick={() => resume.start(run.practice, { acceptRefusals: isTooMany })}
              >
                {resumeLabel(run, left)}
              </Button>
            ) : (
              <ElsewhereButtons plan={run.plan} elsewhere={offer.elsewhere} start={resume} onFile={onFile} />
            )}
          </Group>
        </>
      }
    >
      <Stack gap={6} maw={680}>
        <Text fz="lg" fw={600} className={classes.lines}>
          {why}
        </Text>
        <Text>{paused.left(left, run.toSend)}</Text>
        {offer?.elsewhere === null ? <Text c="dimmed">{paused.goesOn(run.practice, server)}</Text> : null}
      </Stack>
      {offer === null || offer.elsewhere === null ? null : <ElsewhereWords elsewhere={offer.elsewhere} />}
      {error === null ? null : <Trouble error={error} onRetry={askAgain} />}
      {resume.error === null ? null : <Trouble error={resume.error} />}
      <div className={classes.columns}>
        <RunCountsView counts={run.counts} practice={run.practice} />
        <RecentRows recent={run.recent} />
      </div>
    </StepFrame>
  );
}
