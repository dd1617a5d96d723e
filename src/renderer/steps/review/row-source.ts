import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { ReviewPage, ReviewRow, RowFilter } from '../../../shared/review.ts';

type AskRows = (filter: RowFilter, start: number, count: number) => Promise<Outcome<ReviewPage>>;

/** `complete` is false where the list needs to be made anew, because rows came to it that it does not show. */
interface RowAgain {
  readonly row: ReviewRow;
  readonly complete: boolean;
}

/** Where a row stands in the list, and how many rows that has. */
export interface FoundRow {
  readonly place: number;
  readonly total: number;
}

/**
 * The rows of one filter as the grid shows them, by their places in the list.
 *
 * As a filtered list of a spreadsheet program, this one keeps its order while it is worked on: a row that was fixed
 * stays in its place, though it no longer belongs to the filter, until the list is made anew. Otherwise the row
 * below would slip under the cursor while somebody types. `#kept` holds those rows by their places; main's list is
 * shorter by them, so that every later place is that much further up there.
 */
export class RowSource {
  readonly #askRows: AskRows;
  readonly #filter: RowFilter;
  readonly #kept = new Map<number, ReviewRow>();
  #total = 0;
  #firstRow: number | null = null;

  constructor(askRows: AskRows, filter: RowFilter) {
    this.#askRows = askRows;
    this.#filter = filter;
  }

  async page(start: number, end: number): Promise<Outcome<ReviewPage>> {
    const from = this.#placeInMain(start);
    const wanted = Math.max(1, this.#placeInMain(end) - from);
    const answer = await this.#askRows(this.#filter, from, wanted);
    if (!answer.ok) return answer;
    this.#total = answer.value.total + this.#kept.size;
    return ok({ rows: this.#withKept(answer.value.rows, start, end), total: this.#total });
  }

  /** Asks again for the row that stands at this place, after an edit. */
  async again(place: number, row: number): Promise<Outcome<RowAgain>> {
    const answer = await this.#askRows(this.#filter, this.#placeInMain(place), 1);
    if (!answer.ok) return answer;
    const [found] = answer.value.rows;
    if (found?.row === row) {
      this.#kept.delete(place);
      return ok({ row: found, complete: this.#isComplete(answer.value) });
    }
    const left = await this.#byNumber(row);
    if (!left.ok) return left;
    this.#kept.set(place, left.value);
    return ok({ row: left.value, complete: this.#isComplete(answer.value) });
  }

  /** Null where the list has not got the row. The list has the order of the file, so that its halves are enough to ask. */
  async placeOf(row: number): Promise<Outcome<FoundRow | null>> {
    const first = await this.page(0, 1);
    if (!first.ok) return first;
    const { total } = first.value;
    let [from, to] = [0, total];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      const answer = await this.page(middle, middle + 1);
      if (!answer.ok) return answer;
      const [found] = answer.value.rows;
      if (found === undefined) return ok(null);
      if (found.row === row) return ok({ place: middle, total });
      if (found.row < row) from = middle + 1;
      else to = middle;
    }
    return ok(null);
  }

  #placeInMain(place: number): number {
    return place - [...this.#kept.keys()].filter((other) => other < place).length;
  }

  #isComplete({ total }: ReviewPage): boolean {
    return total + this.#kept.size === this.#total;
  }

  #withKept(rows: readonly ReviewRow[], start: number, end: number): ReviewRow[] {
    const rest = [...rows];
    const all: ReviewRow[] = [];
    for (let place = start; place < Math.min(end, this.#total); place += 1) {
      const row = this.#kept.get(place) ?? rest.shift();
      if (row !== undefined) all.push(row);
    }
    return all;
  }

  /** “All” has every row below the header without gaps, in the order of the file. */
  async #byNumber(row: number): Promise<Outcome<ReviewRow>> {
    if (this.#firstRow === null) {
      const first = await this.#askRows({ kind: 'all' }, 0, 1);
      if (!first.ok) return first;
      this.#firstRow = first.value.rows[0]?.row ?? row;
    }
    const answer = await this.#askRows({ kind: 'all' }, row - this.#firstRow, 1);
    if (!answer.ok) return answer;
    const [found] = answer.value.rows;
    if (found?.row !== row) throw new Error(`Row ${row} does not stand where it should`);
    return ok(found);
  }
}
