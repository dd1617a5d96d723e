import { Button, Loader, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { ReviewSummary } from '../../../shared/review.ts';
import { useAsk } from '../../bridge.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOverview } from '../../overview.tsx';
import { reviewText } from '../../text/review.ts';
import { ReviewBoard } from './ReviewBoard.tsx';
import classes from './review.module.css';
import { StrangersStrip } from './StrangersStrip.tsx';

interface ReviewStepProps {
  readonly plan: string;
  readonly onPlanChange: (plan: string) => void;
  /** To the columns; with a column, to its options. */
  readonly onBack: (column?: number) => void;
  /** To what the words mean. */
  readonly onValues: (plan: string) => void;
  readonly onImport: () => void;
}

/** Every row as it would be sent, what is wrong with it, and the place to put it right. */
export function ReviewStep({ plan, onPlanChange, onBack, onValues, onImport }: ReviewStepProps) {
  const { work } = useOverview();
  const toValues = work?.wordsPlan === plan ? () => onValues(plan) : null;
  const summary = useAsk('reviewSummary', { plan }, { keepPrevious: true });
  return (
    <StepFrame
      title={reviewText.title}
      intro={<span className={classes.intro}>{reviewText.intro}</span>}
      aside={
        <Text size="sm" fw={600}>
          {summary.data?.fileName}
        </Text>
      }
      actions={
        <>
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => onBack()}>
            {reviewText.back}
          </Button>
          {summary.data === undefined ? null : <ToImport counts={summary.data.counts} onImport={onImport} />}
        </>
      }
    >
      {summary.error === null ? null : <Trouble error={summary.error} onRetry={() => void summary.refetch()} />}
      <StrangersStrip plan={plan} onValues={toValues} onColumns={() => onBack()} />
      {summary.data === undefined ? (
        summary.error === null && <Loader size="sm" aria-label={reviewText.loading} />
      ) : (
        <ReviewBoard
          plan={plan}
          summary={summary.data}
          onPlanChange={onPlanChange}
          onColumn={onBack}
          onValues={toValues}
        />
      )}
    </StepFrame>
  );
}

interface ToImportProps {
  readonly counts: ReviewSummary['counts'];
  readonly onImport: () => void;
}

/** The way on says with what number and whether in practice, and what stays behind. */
function ToImport({ counts, onImport }: ToImportProps) {
  const { settings } = useOverview();
  const nothing = counts.ready === 0;
  const words = nothing ? reviewText.nothingReady : counts.invalid > 0 ? reviewText.leavesOut(counts.invalid) : null;
  return (
    <>
      {words === null ? null : (
        <Text size="sm" c="dimmed" id="import-words" ta="right" flex="1 1 9rem">
          {words}
        </Text>
      )}
      <Button
        disabled={nothing}
        aria-describedby={words === null ? undefined : 'import-words'}
        rightSection={<IconArrowRight size={16} aria-hidden />}
        onClick={onImport}
      >
        {reviewText.toImport(counts.ready, settings.practice)}
      </Button>
    </>
  );
}
