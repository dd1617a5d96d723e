import { Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReviewSummary, RowFilter } from '../../../shared/review.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { reviewText } from '../../text/review.ts';
import { Causes } from './Causes.tsx';
import { FilterTabs } from './FilterTabs.tsx';
import { FindReplace } from './FindReplace.tsx';
import type { GridHandle } from './grid-events.ts';
import { ReviewGrid } from './ReviewGrid.tsx';
import { ReviewShares } from './ReviewShares.tsx';
import classes from './review.module.css';
import { SeveralRowsDialog } from './SeveralRowsDialog.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useReviewEvents } from './use-review-events.ts';

interface ReviewBoardProps {
  readonly plan: string;
  readonly summary: ReviewSummary;
  readonly onPlanChange: (plan: string) => void;
  /** Leads to the options of a column. */
  readonly onColumn: (column: number) => void;
  /** To what words mean; null where that cannot be said any more. */
  readonly onValues: (() => void) | null;
}

/** Numbers, causes, rows, and one row in full. */
export function ReviewBoard({ plan, summary, onPlanChange, onColumn, onValues }: ReviewBoardProps) {
  const [filter, setFilter] = useState<RowFilter>({ kind: 'all' });
  /** In which column to find and replace; null in all of them; undefined while the dialog is closed. */
  const [finding, setFinding] = useState<number | null>();
  const [several, setSeveral] = useState(false);
  const grid = useRef<GridHandle>(null);
  const { row, trouble, notice, hear, forget } = useReviewEvents({ plan, onPlanChange });
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
        plan={plan}
        groups={summary.groups}
        filter={filter}
        onFilter={choose}
        onColumn={onColumn}
        onValues={onValues}
        onSkip={() => grid.current?.focus()}
        onSeveralRows={() => setSeveral(true)}
        onRepair={(command) => grid.current?.run(command)}
      />
      <div className={classes.rows}>
        {trouble === null ? null : <Trouble error={trouble.error} onRetry={trouble.again ? reload : undefined} />}
        <ReviewGrid
          plan={plan}
          filter={filter}
          summary={summary}
          label={reviewText.gridLabel(
            filter.kind === 'issue' ? reviewText.filters.cause : reviewText.filters[filter.kind],
          )}
          notice={notice}
          onEvent={hear}
          onFind={setFinding}
          ref={grid}
        />
        {summary.edits + summary.leftOutByHand === 0 ? null : (
          <Text size="xs" c="dimmed">
            {reviewText.edits(summary.edits, summary.leftOutByHand)}
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
      {several ? (
        <SeveralRowsDialog
          plan={plan}
          rule={summary.duplicates}
          onClose={() => setSeveral(false)}
          onChecked={(checked) => {
            setSeveral(false);
            onPlanChange(checked);
          }}
        />
      ) : null}
      {finding === undefined ? null : (
        <FindReplace
          plan={plan}
          columns={summary.columns}
          column={finding}
          onClose={() => setFinding(undefined)}
          onReplace={(command) => {
            setFinding(undefined);
            grid.current?.run(command);
            grid.current?.focus();
          }}
        />
      )}
    </div>
  );
}
