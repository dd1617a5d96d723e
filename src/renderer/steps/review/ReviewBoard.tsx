import { Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReviewSummary, RowFilter } from '../../../shared/review.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { reviewText } from '../../text/review.ts';
import { Causes } from './Causes.tsx';
import { FilterTabs } from './FilterTabs.tsx';
import type { GridHandle } from './grid-events.ts';
import { ReviewGrid } from './ReviewGrid.tsx';
import { ReviewShares } from './ReviewShares.tsx';
import classes from './review.module.css';
import { SidePanel } from './SidePanel.tsx';
import { useReviewEvents } from './use-review-events.ts';

interface ReviewBoardProps {
  readonly plan: string;
  readonly summary: ReviewSummary;
  readonly onPlanChange: (plan: string) => void;
  /** Leads to the options of a column. */
  readonly onColumn: (column: number) => void;
}

/** Numbers, causes, rows, and one row in full. */
export function ReviewBoard({ plan, summary, onPlanChange, onColumn }: ReviewBoardProps) {
  const [filter, setFilter] = useState<RowFilter>({ kind: 'all' });
  const grid = useRef<GridHandle>(null);
  const { row, trouble, notice, hear, forget } = useReviewEvents({ plan, edits: summary.edits, onPlanChange });
  const choose = (next: RowFilter): void => {
    forget();
    setFilter(next);
  };
  const closePanel = (): void => {
    grid.current?.deselect();
    grid.current?.focus();
  };
  const reload = (): void => {
    forget();
    grid.current?.reload();
  };
  return (
    <div className={classes.board} data-row-shown={row !== null || undefined}>
      <div className={classes.numbers}>
        <FilterTabs counts={summary.counts} filter={filter} onFilter={choose} />
        <div className={classes.shares}>
          <ReviewShares counts={summary.counts} />
        </div>
      </div>
      <Causes
        groups={summary.groups}
        filter={filter}
        onFilter={choose}
        onColumn={onColumn}
        onSkip={() => grid.current?.focus()}
      />
      <div className={classes.rows}>
        {trouble === null ? null : <Trouble error={trouble.error} onRetry={trouble.again ? reload : undefined} />}
        <ReviewGrid
          plan={plan}
          filter={filter}
          columns={summary.columns}
          label={reviewText.gridLabel(
            filter.kind === 'issue' ? reviewText.filters.cause : reviewText.filters[filter.kind],
          )}
          notice={notice}
          onEvent={hear}
          ref={grid}
        />
        {summary.edits === 0 ? null : (
          <Text size="xs" c="dimmed">
            {reviewText.edits(summary.edits)}
          </Text>
        )}
      </div>
      <SidePanel
        plan={plan}
        row={row}
        onClose={closePanel}
        onGoTo={(at, index) => grid.current?.goTo(at, index)}
        onChange={(edit, before) => grid.current?.change(edit, before)}
      />
    </div>
  );
}
