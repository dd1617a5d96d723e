import { type CellRange, MOST_COLUMNS } from './cell-reference.ts';

/** Links of a sheet by their cells. Excel has at most 65,530 of them in a sheet; other programs more. */
export class SheetLinks {
  readonly #cells = new Map<number, string>();
  readonly #ranges: (CellRange & { readonly target: string })[] = [];

  get count(): number {
    return this.#cells.size + this.#ranges.length;
  }

  add(range: CellRange, target: string): void {
    const { from, to } = range;
    if (from.row === to.row && from.column === to.column)
      this.#cells.set(from.row * MOST_COLUMNS + from.column, target);
    else this.#ranges.push({ ...range, target });
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
