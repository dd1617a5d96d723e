import { failure, type Outcome } from '../shared/app-error.ts';
import type { ReviewPage, ReviewSummary, RowDetail, RowFilter } from '../shared/review.ts';

/** A new text for one cell; `index` is the 0-based column. */
export interface CellEdit {
  readonly row: number;
  readonly index: number;
  readonly text: string;
}

/**
 * One plan, open for review in a thread of its own. Every call may be made at any time; they are worked on one after
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
  editCell(edit: CellEdit): Promise<Outcome<{ readonly rows: number[] | null }>>;
  close(): Promise<void>;
}

/** A review of the plan at `path`; its thread starts with the first call. */
export function openReview(_path: string): Review {
  const notYet = async () => failure('job-died', 'The review is not built yet.');
  return { summary: notYet, rows: notYet, row: notYet, editCell: notYet, close: async () => undefined };
}
