import type { Outcome } from '../shared/app-error.ts';
import type { ReviewPage, ReviewSummary, RowDetail, RowFilter } from '../shared/review.ts';
import type { CellEdit, EditedRows } from './plan-editor.ts';
import type { PlanThread } from './plan-thread.ts';

/**
 * One plan, open for review in the thread for plans. Every call may be made at any time; they are worked on one after
 * the other. A thread that died is a failure of the calls it left, and the next call starts a new one.
 */
export interface Review {
  summary(): Promise<Outcome<ReviewSummary>>;
  /** `count` rows from position `start` (0-based) of those that the filter lets through, in file order. */
  rows(filter: RowFilter, start: number, count: number): Promise<Outcome<ReviewPage>>;
  row(row: number): Promise<Outcome<RowDetail>>;
  /**
   * Stores the text and checks again what depends on it; only in a draft. `rows` are the numbers of the rows that
   * changed; null where the column is read as a whole and the edit changes how: then `check` with the plan as
   * its source makes the plan anew (the edit is kept), and the caller deletes this one.
   */
  editCell(edit: CellEdit): Promise<Outcome<EditedRows>>;
  close(): Promise<void>;
}

/** A review of the plan at `path`. */
export function openReview(thread: PlanThread, path: string): Review {
  return {
    summary: () => thread.ask('summary', path),
    rows: (filter, start, count) => thread.ask('rows', path, filter, start, count),
    row: (row) => thread.ask('row', path, row),
    editCell: (edit) => thread.ask('editCell', path, edit),
    close: () => thread.rest(),
  };
}
