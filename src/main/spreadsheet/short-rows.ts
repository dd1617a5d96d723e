import { type Look, lookOf } from './cell-look.ts';
import { type FilledRow, firstCell } from './header-row.ts';
import type { ExampleCell } from './table-notes.ts';

/** Programs that leave out empty cells at the end have as many short rows as long ones. */
const MANY = 2;

/**
 * Watches the number of cells of the rows of a text file, in order. A line break inside a value without quotes makes two short
 * rows of one; a file that was not loaded to its end has a last row that is short.
 */
export class ShortRows {
  readonly #width: number;
  readonly #looks: () => readonly Look[];
  #full = 0;
  #short = 0;
  #last: FilledRow | null = null;
  /** Cells of the short rows that follow one another up to here, as one row would have them. */
  #run = 0;

  /** `looks`: what the first cells of the column in front look like. */
  constructor(width: number, looks: () => readonly Look[]) {
    this.#width = width;
    this.#looks = looks;
  }

  /** Whether the row is the rest of the one above. */
  see(row: FilledRow): boolean {
    const { length } = row.cells;
    const follows = this.#last !== null && row.row === this.#last.row + 1;
    this.#last = row;
    if (length >= this.#width) {
      this.#full += 1;
      this.#run = 0;
      return false;
    }
    this.#short += 1;
    // The cell that the break is in counts twice.
    const run = follows && this.#run > 0 ? this.#run + length - 1 : length;
    const isRest = run === this.#width && this.#run > 0 && follows && this.#beginsOddly(row);
    this.#run = run < this.#width ? run : 0;
    return isRest;
  }

  /** The last row, where it alone has too few cells. */
  get cutOff(): ExampleCell | null {
    const last = this.#last;
    if (last === null || last.cells.length >= this.#width) return null;
    return this.#short === 1 && this.#full > MANY ? firstCell(last) : null;
  }

  /** It does not begin as the rows above do; where these begin with words, most rows have all their cells. */
  #beginsOddly({ cells }: FilledRow): boolean {
    const [usual, ...others] = this.#looks();
    if (usual === undefined || usual === 'text' || others.some((look) => look !== usual)) {
      return this.#full >= this.#short * MANY;
    }
    return lookOf(cells[0] ?? '') !== usual;
  }
}
