import { type CellRange, MOST_COLUMNS } from './cell-reference.ts';

/** Cells with a link: one a row, in the longest sheet. */
const MOST_CELLS = 2 ** 20;
/** A link over more cells than merged ones have is kept as what it is. */
const MOST_CELLS_OF_ONE = 1024;
/** Each of those is looked at for every cell of the sheet. */
const MOST_RANGES = 64;

/** Links of a sheet by their cells. Excel has at most 65,530 of them in a sheet; other programs more. */
export class SheetLinks {
  readonly #cells = new Map<number, string>();
  readonly #ranges: (CellRange & { readonly target: string })[] = [];
  #linked = 0;

  get areTooMany(): boolean {
    return this.#linked > MOST_CELLS || this.#ranges.length > MOST_RANGES;
  }

  add(range: CellRange, target: string): void {
    const { from, to } = range;
    const cells = (to.row - from.row + 1) * (to.column - from.column + 1);
    if (cells > MOST_CELLS_OF_ONE) {
      this.#ranges.push({ ...range, target });
    } else {
      this.#linked += cells;
      this.#addCells(range, target);
    }
  }

  #addCells({ from, to }: CellRange, target: string): void {
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        this.#cells.set(row * MOST_COLUMNS + column, target);
      }
    }
  }

  at(row: number, column: number): string | undefined {
    if (this.#cells.size > 0) {
      const target = this.#cells.get(row * MOST_COLUMNS + column);
      if (target !== undefined) return target;
    }
    return this.#ranges.find(
      ({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column,
    )?.target;
  }
}
