import type { Outcome } from '../../shared/app-error.ts';
import type { Cell } from '../../shared/cell.ts';
import type { FileProfile } from '../../shared/file-profile.ts';
import type { RowVisitor } from './table.ts';

/** A file after its first pass. */
export interface OpenSpreadsheet {
  readonly profile: FileProfile;
  /**
   * Visits every row below the header, in order, blank ones included (they may come without cells), up to
   * the last that is not blank. A text file is read again and fails with `file-changed` if it is not the
   * one of the first pass, after its rows were visited. Progress in bytes (text) or rows (workbook).
   */
  readRows(visit: RowVisitor, onProgress?: (done: number, total: number) => void): Promise<Outcome<void>>;
}

export interface OpenHooks {
  /** Progress of the first pass, in bytes (text) or rows (workbook). */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * Called once, when the header is found: gives for each column what is to be called for every cell below the header
   * that is not blank, or null. It must be cheap.
   */
  readonly observe?: ObserveColumns;
}

export type ObserveColumns = (headers: readonly string[]) => readonly (((cell: Cell) => void) | null)[];
