import type { AppError } from '../../../shared/app-error.ts';
import type { Change, Changed, Command } from '../../../shared/change.ts';
import type { ReviewRow } from '../../../shared/review.ts';
import type { FocusedCell } from './CellBar.tsx';
import type { RangeProblem } from './grid-commands.ts';
import type { CellEdit } from './review-session.ts';
import type { EditKeys } from './use-edit-keys.ts';

/** What was done: `undo` took an earlier change back, `redo` made it again. */
export interface DoneChange {
  readonly change: Change;
  readonly how: 'do' | keyof EditKeys;
}

/** How much is marked: rows, and cells of the file. */
export interface Marked {
  readonly rows: number;
  readonly cells: number;
}

/** What the grid tells. */
export type GridEvent =
  /** The cell with the cursor, also when what it holds has changed. */
  | { readonly kind: 'focused'; readonly cell: FocusedCell | null }
  | { readonly kind: 'marked'; readonly marked: Marked }
  | { readonly kind: 'counted'; readonly total: number }
  /** A change is on its way, which may take some seconds. */
  | { readonly kind: 'working'; readonly isWorking: boolean }
  /** The row to show in full; null when there is none any more. */
  | { readonly kind: 'selected'; readonly row: number | null }
  | { readonly kind: 'saved'; readonly done: DoneChange; readonly changed: Changed }
  /** Everything was so already. */
  | { readonly kind: 'nothing-changed' }
  /** Nothing is left to be taken back, or to be made again. */
  | { readonly kind: 'nothing-left'; readonly of: keyof EditKeys }
  /** The list that is shown has not got this row. `done`: what was done in it. */
  | { readonly kind: 'not-in-list'; readonly row: number; readonly done: DoneChange | null }
  | { readonly kind: 'range-problem'; readonly problem: RangeProblem }
  /** The changed row as it stands now. */
  | { readonly kind: 'checked'; readonly done: DoneChange; readonly row: ReviewRow }
  /** Rows came to the list, so that it was made anew. */
  | { readonly kind: 'renewed' }
  /** With an edit: it was not saved, and the cell has its old text again. */
  | { readonly kind: 'failed'; readonly error: AppError; readonly edit: CellEdit | null };

/** What else can be had from the grid than what it tells. */
export interface GridHandle {
  /** Asks again for what could not be fetched. */
  reload(): void;
  deselect(): void;
  /** Puts the cursor where it was, else into the first cell of the file. */
  focus(): void;
  /** Puts the cursor into a cell, wherever in the list it stands; `index` null: into the number of its row. */
  goTo(row: number, index: number | null): void;
  /** Changes a cell from outside of the grid, and puts the cursor into it. `before`: what stands in it. */
  change(edit: CellEdit, before: string): void;
  /** Changes rows, whatever is marked. */
  run(command: Command): void;
  /** Takes the last change back, or makes it again. */
  step(by: keyof EditKeys): void;
  /** The text of the first marked row goes into those below it; of one cell, from the one above. */
  fillDown(): void;
  /** Leaves the marked rows out, or takes them in again. */
  leaveOut(out: boolean): void;
}
