import { type Cell, isBlank } from '../../shared/cell.ts';
import { type OwnColumns, withoutApostrophe } from './own-columns.ts';

/** How the rows of a file are to be read, found by the first pass over it. */
export interface TableShape {
  readonly headerRow: number;
  /** The last row that is not blank. */
  readonly lastRow: number;
  /** Set for an export of our own that was dropped back in. */
  readonly own: OwnColumns | null;
  /** In such an export as CSV, cells carry an apostrophe where they would run as a formula. */
  readonly apostrophes: boolean;
}

/** The cells as they were before our own export: without our columns, without its apostrophes. */
export function originalCells(shape: Pick<TableShape, 'own' | 'apostrophes'>, cells: readonly Cell[]): readonly Cell[] {
  const { own, apostrophes } = shape;
  if (own === null) return cells;
  return cells.map((cell, index) => {
    if (own.indexes.has(index)) return '';
    return apostrophes ? withoutApostrophe(cell) : cell;
  });
}

const noCells: readonly Cell[] = [];

/** Nothing in any of its cells. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (cell !== '' && !isBlank(cell)) return false;
  return true;
}

/**
 * Passes on the rows below the header, in order, up to the last that is not blank. Rows that do not come
 * are blank ones: a workbook has no trace of them.
 */
export class BodyRows {
  readonly #shape: TableShape;
  readonly #visit: (row: number, cells: readonly Cell[]) => void;
  #next: number;

  constructor(shape: TableShape, visit: (row: number, cells: readonly Cell[]) => void) {
    this.#shape = shape;
    this.#visit = visit;
    this.#next = shape.headerRow + 1;
  }

  push(row: number, cells: readonly Cell[]): void {
    if (row < this.#next || row > this.#shape.lastRow) return;
    const original = originalCells(this.#shape, cells);
    if (isBlankRow(original)) return;
    while (this.#next < row) this.#visit(this.#next++, noCells);
    this.#visit(this.#next++, original);
  }
}
