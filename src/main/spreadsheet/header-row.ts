import { type Cell, isBlank } from '../../shared/cell.ts';
import { mostFrequent } from './most-frequent.ts';

/** A row that is not blank, with the number that the spreadsheet program shows. */
export interface FilledRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** How many filled rows are looked at: enough to see past a title block to the usual width of the table. */
export const HEADER_SAMPLE_ROWS = 30;

const filledCells = (row: FilledRow): number =>
  row.cells.reduce<number>((sum, cell) => sum + (isBlank(cell) ? 0 : 1), 0);

/**
 * Proposes the header among the first filled rows: the first one that fills at least half as many cells
 * as rows usually do, and at least two unless the table has one column. Title lines fill one or two.
 * Null only where there is no row at all.
 */
export function proposeHeaderRow(rows: readonly FilledRow[]): FilledRow | null {
  const widths = rows.map(filledCells);
  const usual = mostFrequent(widths).value;
  const least = Math.max(usual / 2, Math.min(usual, 2));
  return rows.find((_row, index) => (widths[index] ?? 0) >= least) ?? null;
}
