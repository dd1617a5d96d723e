import { Text } from '@mantine/core';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { ReviewSummary, RowFilter } from '../../../shared/review.ts';
import { ask } from '../../bridge.ts';
import { reviewText } from '../../text/review.ts';
import { CellBar, type FocusedCell } from './CellBar.tsx';
import classes from './grid.module.css';
import type { GridEvent, GridHandle } from './grid-events.ts';
import { ReviewGridDriver } from './review-grid-driver.ts';
import { ReviewSession } from './review-session.ts';
import { useEditKeyPress, useEditKeys } from './use-edit-keys.ts';
import type { StepEvent } from './use-review-events.ts';

interface ReviewGridProps {
  readonly plan: string;
  readonly filter: RowFilter;
  readonly columns: ReviewSummary['columns'];
  /** What was done last, where the cell with the cursor does not show it. */
  readonly notice: string | null;
  readonly onEvent: (event: StepEvent) => void;
  /** The name of the grid for screen readers. */
  readonly label: string;
  readonly ref: Ref<GridHandle>;
}

/** The rows of a filter, page by page, and the cell with the cursor in full. */
export function ReviewGrid({ plan, filter, columns, notice, onEvent, label, ref }: ReviewGridProps) {
  const keys = useEditKeys();
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<ReviewGridDriver>(null);
  const [focused, setFocused] = useState<FocusedCell | null>(null);
  const [total, setTotal] = useState<number | null>(null);

  const heard = useEffectEvent((event: GridEvent) => {
    if (event.kind === 'focused') setFocused(event.cell);
    else if (event.kind === 'counted') setTotal(event.total);
    else onEvent(event);
  });
  const open = useEffectEvent((element: HTMLElement) => {
    const opened = new ReviewGridDriver(element, new ReviewSession(ask, plan, filter), (event) => heard(event));
    opened.setColumns(columns);
    return opened;
  });
  // A layout effect is undone while the editor still stands in the page, so that what is being typed can be saved.
  useLayoutEffect(() => {
    if (host.current === null) return;
    const opened = open(host.current);
    grid.current = opened;
    return () => opened.close();
  }, []);
  useEditKeyPress((pressed) => void grid.current?.step(pressed));
  useEffect(() => grid.current?.setColumns(columns), [columns]);
  useEffect(() => grid.current?.show(plan, filter), [plan, filter]);
  useEffect(() => host.current?.querySelector('[role=grid]')?.setAttribute('aria-label', label), [label]);
  useImperativeHandle(ref, () => ({
    reload: () => grid.current?.reload(),
    deselect: () => grid.current?.deselect(),
    focus: () => grid.current?.focus(),
    goTo: (row, index) => grid.current?.goTo(row, index),
    change: (edit, before) => grid.current?.change(edit, before),
  }));

  return (
    <div className={classes.frame}>
      <CellBar cell={focused} notice={notice} />
      <div ref={host} className={classes.grid} />
      {total === 0 ? (
        <Text className={classes.noRows} c="dimmed">
          {reviewText.noRows[filter.kind]}
        </Text>
      ) : null}
      <Text size="xs" c="dimmed">
        <span className={classes.allKeys}>{reviewText.keys(keys)}</span>
        <span className={classes.fewKeys}>{reviewText.fewKeys(keys)}</span>
      </Text>
    </div>
  );
}
