import type { Outcome } from '../../../shared/app-error.ts';
import type { Changed, Command } from '../../../shared/change.ts';
import { ok } from '../../../shared/result.ts';
import type { ReviewPage, ReviewRow, RowFilter } from '../../../shared/review.ts';
import type { ask } from '../../bridge.ts';
import { type FoundRow, RowSource } from './row-source.ts';

export interface CellEdit {
  readonly row: number;
  readonly index: number;
  readonly text: string;
}

/** A row in its place of the list. */
export interface PlacedRow {
  readonly place: number;
  readonly row: number;
}

interface Renewed {
  readonly rows: readonly { readonly place: number; readonly row: ReviewRow }[];
  /** False where the list must be made anew. */
  readonly complete: boolean;
}

/** As many as main gives at once (importer-contract.ts). */
const ROWS_A_PAGE = 500;

/**
 * What the grid works on: a plan and a filter. Changes go to main one after the other, because one of them may
 * replace the plan, and the next then belongs to the new one.
 */
export class ReviewSession {
  readonly #ask: typeof ask;
  #plan: string;
  #filter: RowFilter;
  #source: RowSource;
  #last: Promise<unknown> = Promise.resolve();

  constructor(askMain: typeof ask, plan: string, filter: RowFilter) {
    this.#ask = askMain;
    this.#plan = plan;
    this.#filter = filter;
    this.#source = this.#newSource();
  }

  /** Other rows than before; nothing happens where plan and filter are the same. Answers whether they changed. */
  show(plan: string, filter: RowFilter): boolean {
    if (plan === this.#plan && JSON.stringify(filter) === JSON.stringify(this.#filter)) return false;
    this.#plan = plan;
    this.#filter = filter;
    this.renew();
    return true;
  }

  /** Forgets in which order the rows stood. */
  renew(): void {
    this.#source = this.#newSource();
  }

  page(start: number, end: number): Promise<Outcome<ReviewPage>> {
    return this.#source.page(start, end);
  }

  /** The rows in these places of the list, the last one included. */
  async rowsBetween(first: number, last: number): Promise<Outcome<ReviewRow[]>> {
    const rows: ReviewRow[] = [];
    for (let start = first; start <= last; start += ROWS_A_PAGE) {
      const page = await this.#source.page(start, Math.min(start + ROWS_A_PAGE, last + 1));
      if (!page.ok) return page;
      rows.push(...page.value.rows);
    }
    return ok(rows);
  }

  /** Changes rows when every change before this one is done. */
  change(command: Command): Promise<Outcome<Changed>> {
    const done = this.#last.then(() => this.#send(command));
    this.#last = done;
    return done;
  }

  /** Where a row stands in the list that is shown by then; null where that has not got it. */
  async placeOf(row: number): Promise<Outcome<FoundRow | null>> {
    const source = this.#source;
    const found = await source.placeOf(row);
    return source === this.#source ? found : this.placeOf(row);
  }

  /** Asks again for rows of the list. */
  async again(placed: readonly PlacedRow[]): Promise<Outcome<Renewed>> {
    const source = this.#source;
    const rows: { place: number; row: ReviewRow }[] = [];
    let complete = true;
    for (const { place, row } of placed) {
      const answer = await source.again(place, row);
      if (!answer.ok) return answer;
      rows.push({ place, row: answer.value.row });
      complete = answer.value.complete;
    }
    return ok({ rows, complete });
  }

  async #send(command: Command): Promise<Outcome<Changed>> {
    const answer = await this.#ask('changeRows', { plan: this.#plan, command });
    if (answer.ok && answer.value.plan !== this.#plan) {
      this.#plan = answer.value.plan;
      this.renew();
    }
    return answer;
  }

  #newSource(): RowSource {
    const plan = this.#plan;
    return new RowSource(
      (filter, start, count) => this.#ask('reviewRows', { plan, filter, start, count }),
      this.#filter,
    );
  }
}
