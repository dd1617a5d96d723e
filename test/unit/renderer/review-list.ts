import { ok } from '../../../src/shared/result.ts';
import type { ReviewRow, RowFilter } from '../../../src/shared/review.ts';

/** The first row below the header, as in most spreadsheets. */
export const FIRST_ROW = 2;

/** What main knows of a plan's rows, reduced to one cell each; rows whose cell is “bad” need fixing. */
export class ReviewList {
  readonly cells: string[];
  readonly asked: { readonly filter: RowFilter; readonly start: number; readonly count: number }[] = [];

  constructor(cells: readonly string[]) {
    this.cells = [...cells];
  }

  row(index: number): ReviewRow {
    const text = this.cells[index] ?? '';
    return {
      row: FIRST_ROW + index,
      status: text === 'bad' ? 'invalid' : 'ready',
      skipReason: null,
      cells: [text],
      marks: [],
      edited: [],
    };
  }

  numbers(filter: RowFilter): number[] {
    const all = this.cells.map((_, index) => FIRST_ROW + index);
    return filter.kind === 'all' ? all : all.filter((row) => this.cells[row - FIRST_ROW] === 'bad');
  }

  readonly ask = async (filter: RowFilter, start: number, count: number) => {
    this.asked.push({ filter, start, count });
    const numbers = this.numbers(filter);
    const rows = numbers.slice(start, start + count).map((row) => this.row(row - FIRST_ROW));
    return ok({ rows, total: numbers.length });
  };
}
