import type { Outcome } from '../shared/app-error.ts';
import type { CauseRepairs, Command, Find, Found } from '../shared/change.ts';
import type { Mapping } from '../shared/mapping.ts';
import type { ReviewPage, ReviewSummary, RowDetail, RowFilter } from '../shared/review.ts';
import type { MergePreview } from '../shared/several-rows.ts';
import type { Strangers, WordTable } from '../shared/words.ts';
import type { ChangedRows } from './plan-editor.ts';
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
   * Changes rows and checks again what depends on it; only in a draft. `rows` are the numbers of the rows that
   * changed; null where a column is read as a whole and the change says how, or where very many rows changed: then
   * `check` with the plan as its source makes the plan anew (the changes are kept), and the caller deletes this one.
   */
  change(command: Command): Promise<Outcome<ChangedRows>>;
  /** What could be done about each cause with one click. */
  repairs(): Promise<Outcome<CauseRepairs[]>>;
  /** What joining the rows of each account would do: `count` accounts from position `start`, in file order. */
  severalRows(start: number, count: number): Promise<Outcome<MergePreview>>;
  /** The words of the columns that take some, with how many rows have each; `mapping` has other meanings than the plan's. */
  words(mapping: Mapping | null): Promise<Outcome<WordTable[]>>;
  /** Rows that would be tracked and are hardly customers, by the words that say so. */
  strangers(): Promise<Outcome<Strangers[]>>;
  /** The cells that hold something, as they are and as they would be. */
  find(find: Find, replacement: string): Promise<Outcome<Found>>;
  close(): Promise<void>;
}

/** A review of the plan at `path`. */
export function openReview(thread: PlanThread, path: string): Review {
  return {
    summary: () => thread.ask('summary', path),
    rows: (filter, start, count) => thread.ask('rows', path, filter, start, count),
    row: (row) => thread.ask('row', path, row),
    change: (command) => thread.ask('change', path, command),
    repairs: () => thread.ask('repairs', path),
    severalRows: (start, count) => thread.ask('severalRows', path, start, count),
    words: (mapping) => thread.ask('words', path, mapping),
    strangers: () => thread.ask('strangers', path),
    find: (find, replacement) => thread.ask('findCells', path, find, replacement),
    close: () => thread.rest(),
  };
}
