import { type Cell, cellAddress } from '../../shared/cell.ts';
import type { Noticed, WorkbookFacts } from './reading-facts.ts';

/** Excel and most programs keep 15 digits of a number; what had more has lost some. */
const FIRST_LONG_NUMBER = 1e15;
/** Enough for a header of many groups; a sheet may have a million. */
const KEPT_RANGES = 200;

class Counter implements Noticed {
  count = 0;
  first: string | null = null;

  add(column: number, row: number): void {
    this.count += 1;
    this.first ??= cellAddress(column, row);
  }
}

/** As a number, or as the time of day that a date format makes of it. */
const isZero = (cell: Exclude<Cell, string>): boolean =>
  ('n' in cell && cell.n === 0) || ('date' in cell && cell.date === 'T00:00:00');

/** Collects what is noticed while the rows of the chosen sheet are read. */
export class SheetFacts {
  readonly #hiddenRows = new Counter();
  readonly #formulas = new Counter();
  readonly #zeros = new Counter();
  readonly #errors = new Counter();
  readonly #links = new Counter();
  readonly #longIds = new Counter();
  readonly #hiddenColumns = new Set<number>();
  readonly #merged: { count: number; ranges: string[] } = { count: 0, ranges: [] };
  #width = 0;
  #filter = false;

  /** A cell that is not empty. */
  cell(column: number, row: number, cell: Cell, isFormula: boolean): void {
    if (column >= this.#width) this.#width = column + 1;
    if (isFormula && !(typeof cell === 'object' && 'error' in cell)) this.#formulas.add(column, row);
    if (typeof cell === 'string') return;
    if (isFormula && isZero(cell)) this.#zeros.add(column, row);
    if ('error' in cell) this.#errors.add(column, row);
    else if ('link' in cell) this.#links.add(column, row);
    else if ('n' in cell && Number.isInteger(cell.n) && Math.abs(cell.n) >= FIRST_LONG_NUMBER) {
      this.#longIds.add(column, row);
    }
  }

  /** A row that holds something. */
  hiddenRow(row: number): void {
    this.#hiddenRows.add(0, row);
  }

  hiddenColumn(column: number): void {
    this.#hiddenColumns.add(column);
  }

  merged(range: string): void {
    this.#merged.count += 1;
    if (this.#merged.ranges.length < KEPT_RANGES) this.#merged.ranges.push(range);
  }

  /** The sheet has a filter that is set to something. */
  filter(): void {
    this.#filter = true;
  }

  /** All of it, with the names of the sheets that are hidden, and whether the results of formulas may be none. */
  facts(hiddenSheets: readonly string[], asksToCalculate = false): WorkbookFacts {
    const allZero = this.#zeros.count > 0 && this.#zeros.count === this.#formulas.count;
    const { count, ranges } = this.#merged;
    const plain = ({ count, first }: Noticed): Noticed => ({ count, first });
    return {
      kind: 'workbook',
      hiddenSheets,
      hiddenRows: plain(this.#hiddenRows),
      hiddenColumns: [...this.#hiddenColumns].filter((column) => column < this.#width).toSorted((a, b) => a - b),
      filtered: this.#filter && this.#hiddenRows.count > 0,
      merged: { count, first: ranges[0]?.split(':')[0] ?? null, ranges },
      formulas: plain(this.#formulas),
      calculated: !(asksToCalculate && allZero),
      errors: plain(this.#errors),
      links: plain(this.#links),
      longIds: plain(this.#longIds),
    };
  }
}
