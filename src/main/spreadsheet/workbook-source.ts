import type { Outcome } from '../../shared/app-error.ts';
import type { Cell } from '../../shared/cell.ts';
import type { FileProfile } from '../../shared/file-profile.ts';
import type { OpenHooks } from './open-spreadsheet.ts';
import type { WorkbookFacts } from './reading-facts.ts';
import type { SheetRows } from './workbook-sheets.ts';

/** Rows come in order; those without cells may be left out. */
export type RowVisitor = (row: number, cells: readonly Cell[]) => void;

/** What reading the chosen sheet once tells of the workbook. */
export interface FirstReading {
  readonly sheets: readonly SheetRows[];
  readonly facts: WorkbookFacts;
}

/** A workbook with its chosen sheet, whatever reads it. */
export interface WorkbookSource {
  readonly format: FileProfile['format'];
  readonly sheet: string;
  /** Reads the sheet for the first time. */
  first(visit: RowVisitor, onProgress: OpenHooks['onProgress']): Promise<Outcome<FirstReading>>;
  /** Reads it again, as often as is wanted. */
  again(visit: RowVisitor, onProgress: OpenHooks['onProgress']): Promise<Outcome<void>>;
}
