import { Text } from '@mantine/core';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { ReviewSummary, RowFilter } from '../../../shared/review.ts';
import { ask } from '../../bridge.ts';
import { reviewText } from '../../text/review.ts';
import { CellBar, type FocusedCell } from './CellBar.tsx';
import classes from './grid.module.css';
import type { GridEvent, GridHandle, Marked } from './grid-events.ts';
import { ReviewTools } from './ReviewTools.tsx';
import { ReviewGridDriver } from './review-grid-driver.ts';
import { ReviewSession } from './review-session.ts';
import { useEditKeyPress, useEditKeys } from './use-edit-keys.ts';
import type { StepEvent } from './use-review-events.ts';

interface ReviewGridProps {
  readonly plan: string;
  readonly filter: RowFilter;
  readonly summary: Pick<ReviewSummary, 'columns' | 'undo' | 'redo'>;
  /** What was done last, where the cell with the cursor does not show it. */
  readonly notice: string | null;
  readonly onEvent: (event: StepEvent) => void;
  /** The user wants to find and replace, perhaps in the column with the cursor. */
  readonly onFind: (column: number | null) => void;
  /** The name of the grid for screen readers. */
  readonly label: string;
  readonly ref: Ref<GridHandle>;
}

/** The rows of a filter, page by page, and the cell with the cursor in full. */
export function ReviewGrid({ plan, filter, summary, notice, onEvent, onFind, label, ref }: ReviewGridProps) {
  const { columns, undo, redo } = summary;
  const keys = useEditKeys();
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<ReviewGridDriver>(null);
  const [focused, setFocused] = useState<FocusedCell | null>(null);
  const [marked, setMarked] = useState<Marked>({ rows: 0, cells: 0 });
  const [isWorking, setWorking] = useState(false);
  const [total, setTotal] = useState<number | null>(null);

  const heard = useEffectEvent((event: GridEvent) => {
    if (event.kind === 'focused') setFocused(event.cell);
    else if (event.kind === 'counted') setTotal(event.total);
    else if (event.kind === 'marked') setMarked(event.marked);
    else if (event.kind === 'working') setWorking(event.isWorking);
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
  const find = (): void => onFind(focused?.index ?? null);
  useEditKeyPress((pressed) => (pressed === 'find' ? find() : grid.current?.step(pressed)));
  useEffect(() => grid.current?.setColumns(columns), [columns]);
  useEffect(() => grid.current?.show(plan, filter), [plan, filter]);
  useEffect(() => host.current?.querySelector('[role=grid]')?.setAttribute('aria-label', label), [label]);
  const handle: GridHandle = {
    reload: () => grid.current?.reload(),
    deselect: () => grid.current?.deselect(),
    focus: () => grid.current?.focus(),
    goTo: (row, index) => grid.current?.goTo(row, index),
    change: (edit, before) => grid.current?.change(edit, before),
    run: (command) => grid.current?.run(command),
    step: (by) => grid.current?.step(by),
    fillDown: () => grid.current?.fillDown(),
    leaveOut: (out) => grid.current?.leaveOut(out),
  };
  useImperativeHandle(ref, () => handle);

  return (
    <div className={classes.frame}>
      <CellBar cell={focused} notice={notice} />
      <ReviewTools
        undo={undo}
        redo={redo}
        marked={marked}
        isOut={focused?.row.skipReason === 'by-hand'}
        isWorking={isWorking}
        fillKey={keys.fill}
        grid={handle}
        onFind={find}
      />
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
