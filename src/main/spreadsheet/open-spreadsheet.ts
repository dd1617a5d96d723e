import type { Outcome } from '../../shared/app-error.ts';
import type { Cell } from '../../shared/cell.ts';
import type { FileProfile } from '../../shared/file-profile.ts';
import type { ReadingFacts } from './reading-facts.ts';
import type { RowVisitor } from './table.ts';
import type { TableNotes } from './table-notes.ts';

/** A file after its first pass. `facts` and `notes` are what its findings are made of; the profile has none yet. */
export interface OpenSpreadsheet {
  readonly profile: FileProfile;
  readonly facts: ReadingFacts;
  readonly notes: TableNotes;
  /**
   * Visits every row below the header, in order, blank ones included (they may come without cells), up to
   * the last that is not blank. A text file or an .xlsx is read again and fails with `file-changed` if it is not the
   * one of the first pass, after its rows were visited. Progress in bytes, or in rows of workbooks that are in memory.
   */
  readRows(visit: RowVisitor, onProgress?: (done: number, total: number) => void): Promise<Outcome<void>>;
}

export interface OpenHooks {
  /** Progress of the first pass, in the same unit. */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * Called once, when the header is found: gives for each column what is to be called for every cell below the header
   * that is not blank, or null. It must be cheap. Rows that are left out at the end do not come.
   */
  readonly observe?: ObserveColumns;
}

/** `row` as the spreadsheet program shows it; `suspect`: the cell is text that may be damaged. */
export type CellObserver = (cell: Cell, row: number, suspect: boolean) => void;
export type ObserveColumns = (headers: readonly string[]) => readonly (CellObserver | null)[];
