import { type Cell, displayText, trimText } from '../../shared/cell.ts';
import { type RowOrigin, reportColumns } from '../../shared/file-profile.ts';

/** Where the columns of our own stand in an export that was dropped back in. */
export interface OwnColumns {
  readonly indexes: ReadonlySet<number>;
  /** The column `Import reference`. */
  readonly reference: number;
}

/** The columns of our own, if all of them are there; the last ones of their names, since ours come after the original ones. */
export function findOwnColumns(headers: readonly string[]): OwnColumns | null {
  const indexes = reportColumns.map((name) => headers.lastIndexOf(name));
  if (indexes.includes(-1)) return null;
  return { indexes: new Set(indexes), reference: headers.lastIndexOf('Import reference') };
}

/**
 * Which header cells are columns of the original table: all but ours, and but the empty ones directly before
 * ours, which the export put there for rows that had more cells than the table has columns.
 */
export function originalIndexes(headers: readonly string[], own: OwnColumns): readonly number[] {
  const firstOwn = Math.min(...own.indexes);
  let end = firstOwn;
  while (end > 0 && headers[end - 1] === '') end -= 1;
  return [...headers.keys()].filter((index) => !own.indexes.has(index) && (index < end || index > firstOwn));
}

const reference = /^([A-Za-z0-9-]{1,64}):([^:]*)$/;
/** More than the rows of any spreadsheet program (1,048,576) have. */
const rowNumber = /^[1-9]\d{0,8}$/;

/** The plan that a cell of the column `Import reference` (`PLANID:ROW`) names, or null. */
export const planOfReference = (text: string): string | null => reference.exec(text)?.[1] ?? null;

/** The export to CSV puts an apostrophe before cells that would run as a formula, or that begin with one. */
export const withoutApostrophe = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;

/** The text of the column `Import reference` in a row. */
export function referenceIn(cells: readonly Cell[], own: OwnColumns, apostrophes: boolean): string {
  const text = trimText(displayText(cells[own.reference] ?? ''));
  return apostrophes && text.startsWith("'") ? text.slice(1) : text;
}

/** The row of an earlier import that such a cell names, or null. */
export function originOfReference(text: string): RowOrigin | null {
  const [, plan, row] = reference.exec(text) ?? [];
  return plan !== undefined && row !== undefined && rowNumber.test(row) ? { plan, row: Number(row) } : null;
}
