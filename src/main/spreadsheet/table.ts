import { type Cell, isBlank } from '../../shared/cell.ts';
import type { RowOrigin } from '../../shared/file-profile.ts';
import { type OwnColumns, originOfReference, referenceIn, withoutApostrophe } from './own-columns.ts';

/**
 * `row` is the number that the spreadsheet program shows; `origin` is set in an export of our own. Called synchronously;
 * the cells may be kept.
 */
export type RowVisitor = (row: number, cells: readonly Cell[], origin: RowOrigin | null) => void;

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
  readonly #visit: RowVisitor;
  #next: number;

  constructor(shape: TableShape, visit: RowVisitor) {
    this.#shape = shape;
    this.#visit = visit;
    this.#next = shape.headerRow + 1;
  }

  push(row: number, cells: readonly Cell[]): void {
    if (row < this.#next || row > this.#shape.lastRow) return;
    const original = originalCells(this.#shape, cells);
    if (isBlankRow(original)) return;
    while (this.#next < row) this.#visit(this.#next++, noCells, null);
    this.#visit(this.#next++, original, this.#originOf(cells));
  }

  #originOf(cells: readonly Cell[]): RowOrigin | null {
    const { own, apostrophes } = this.#shape;
    return own === null ? null : originOfReference(referenceIn(cells, own, apostrophes));
  }
}
