import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Edited, ReviewPage, ReviewRow, RowFilter } from '../../../shared/review.ts';
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

/** An edit that took another one back, or made it again. */
interface Stepped {
  readonly edit: CellEdit;
  readonly answer: Outcome<Edited>;
}

/** What stood in a cell before an edit of this visit, and after it. */
interface Change {
  readonly before: CellEdit;
  readonly after: CellEdit;
}

/**
 * What the grid works on: a plan and a filter. Edits go to main one after the other, because one of them may
 * replace the plan, and the next then belongs to the new one.
 */
export class ReviewSession {
  readonly #ask: typeof ask;
  #plan: string;
  #filter: RowFilter;
  #source: RowSource;
  #last: Promise<unknown> = Promise.resolve();
  /** The last one at the end. */
  readonly #made: Change[] = [];
  #takenBack: Change[] = [];

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

  /** `before`: what stands in the cell, for {@link takeBack}. */
  edit(edit: CellEdit, before: string): Promise<Outcome<Edited>> {
    return this.#inTurn(async () => {
      const answer = await this.#send(edit);
      if (answer.ok) {
        this.#made.push({ before: { ...edit, text: before }, after: edit });
        this.#takenBack = [];
      }
      return answer;
    });
  }

  /** Takes the last edit of this visit back; null where there is none. One that could not be taken back stays the last. */
  takeBack(): Promise<Stepped | null> {
    return this.#inTurn(() => this.#step(this.#made, this.#takenBack, 'before'));
  }

  /** Makes the edit again that was taken back last; null where there is none, or another edit came after it. */
  makeAgain(): Promise<Stepped | null> {
    return this.#inTurn(() => this.#step(this.#takenBack, this.#made, 'after'));
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

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done;
    return done;
  }

  async #step(from: Change[], to: Change[], text: keyof Change): Promise<Stepped | null> {
    const change = from.at(-1);
    if (change === undefined) return null;
    const answer = await this.#send(change[text]);
    if (answer.ok) {
      from.pop();
      to.push(change);
    }
    return { edit: change[text], answer };
  }

  async #send(edit: CellEdit): Promise<Outcome<Edited>> {
    const answer = await this.#ask('editCell', { plan: this.#plan, ...edit });
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
