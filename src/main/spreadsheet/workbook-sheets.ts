import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { isBlank } from '../../shared/cell.ts';
import { ok } from '../../shared/result.ts';
import { damaged, tooLarge } from './refusals.ts';
import { MOST_COLUMNS, MOST_ROWS } from './xlsx/cell-reference.ts';

/**
 * Cells that are held in memory at once, blank ones before others included: SheetJS makes an object of some 100 bytes for
 * each that is not blank, and a cell in the last column of every row would fill any memory with blank ones.
 */
export const MOST_CELLS = 30_000_000;
export const MANY_CELLS = `${MOST_CELLS.toLocaleString('en')} cells`;

/** Cells by 0-based index; those without anything may be missing. */
export type SheetRow = readonly (CellObject | undefined)[];

/** `rows` is the number of its last row that holds something. */
export interface SheetRows {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
}

/** A sheet as SheetJS read it. */
export interface ReadSheet extends SheetRows {
  /** Rows by 0-based index. Whoever takes one may let go of it here. */
  readonly cells: (SheetRow | undefined)[];
  readonly sheet: WorkSheet;
}

function holdsSomething(cell: CellObject | undefined): boolean {
  if (cell === undefined) return false;
  if (cell.t === 'z') return cell.f !== undefined || cell.F !== undefined;
  return cell.t !== 's' || (typeof cell.v === 'string' && !isBlank(cell.v));
}

const fits = (cells: readonly (SheetRow | undefined)[]): boolean =>
  cells.length <= MOST_ROWS && cells.every((row) => row === undefined || row.length <= MOST_COLUMNS);

/** All sheets of a workbook, charts included (they have no rows). SheetJS leaves out without a word what it could not read. */
export function readSheets(book: WorkBook): Outcome<readonly ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return damaged();
    const cells: (SheetRow | undefined)[] = sheet['!data'] ?? [];
    if (!fits(cells)) return damaged();
    if (cells.reduce((sum, row) => sum + (row?.length ?? 0), 0) > MOST_CELLS) return tooLarge(MANY_CELLS);
    const rows = cells.findLastIndex((row) => row?.some(holdsSomething)) + 1;
    sheets.push({ name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, rows, cells, sheet });
  }
  return sheets.length === 0 ? damaged() : ok(sheets);
}

/** The sheet that the user named, else the first visible one that holds something. */
export function chooseSheet<S extends SheetRows>(sheets: readonly S[], name: string | undefined): Outcome<S> {
  const chosen = sheets.find((sheet) => (name === undefined ? !sheet.hidden && sheet.rows > 0 : sheet.name === name));
  if (chosen) return ok(chosen);
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.rows > 0).map((sheet) => `“${sheet.name}”`);
  if (name !== undefined) {
    const names = sheets.map((sheet) => `“${sheet.name}”`).join(', ');
    return failure('sheet-not-found', `There is no sheet “${name}” in this workbook. It has ${names}.`);
  }
  const where =
    hidden.length > 0 ? ` Its hidden sheets hold something (${hidden.join(', ')}): name the one to read.` : '';
  return failure('file-empty', `The sheets of this workbook that can be seen are empty.${where}`);
}
