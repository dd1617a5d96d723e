import type { RunView } from '../../../shared/import-views.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { importText } from '../../text/import.ts';
import classes from './import.module.css';
import { ProgressPicture } from './ProgressPicture.tsx';
import { RecentRows } from './RecentRows.tsx';
import { RunButtons } from './RunButtons.tsx';
import { RunCountsView } from './RunCountsView.tsx';
import { RunProgress } from './RunProgress.tsx';
import { useRunAnnouncements } from './use-run-announcements.ts';

const { during } = importText;

/** The import as it goes on: how far, how fast, what came of the last rows, and how to halt it. */
export function DuringImport({ run }: { readonly run: RunView }) {
  const pause = useOnce('pauseImport');
  const stop = useOnce('stopImport');
  useRunAnnouncements(run);
  const error = pause.error ?? stop.error;
  return (
    <StepFrame
      title={run.practice ? during.practiceHeading : during.heading}
      intro={during.canClose}
      actions={<RunButtons run={run} pause={pause} stop={stop} />}
    >
      {error === null ? null : <Trouble error={error} />}
      <RunProgress run={run} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <RunCountsView counts={run.counts} practice={run.practice} />
          <ProgressPicture points={run.points} />
        </div>
        <RecentRows recent={run.recent} />
      </div>
    </StepFrame>
  );
}
