import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Edited, ReviewPage, ReviewRow, RowFilter } from '../../../shared/review.ts';
import type { ask } from '../../bridge.ts';
import { openRowSource, type RowSource } from './row-source.ts';

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

/**
 * What the grid works on: a plan and a filter. Edits go to main one after the other, because one of them may
 * replace the plan, and the next then belongs to the new one.
 */
export interface ReviewSession {
  /** Other rows than before; nothing happens where plan and filter are the same. Answers whether they changed. */
  show(plan: string, filter: RowFilter): boolean;
  /** Forgets in which order the rows stood. */
  renew(): void;
  page(start: number, end: number): Promise<Outcome<ReviewPage>>;
  edit(edit: CellEdit): Promise<Outcome<Edited>>;
  /** Asks again for rows of the list. */
  again(rows: readonly PlacedRow[]): Promise<Outcome<Renewed>>;
}

export function openReviewSession(askMain: typeof ask, firstPlan: string, firstFilter: RowFilter): ReviewSession {
  let plan = firstPlan;
  let filter = firstFilter;
  let source = newSource();
  let last: Promise<unknown> = Promise.resolve();

  function newSource(): RowSource {
    const ofPlan = plan;
    return openRowSource(
      (which, start, count) => askMain('reviewRows', { plan: ofPlan, filter: which, start, count }),
      filter,
    );
  }

  function renew(): void {
    source = newSource();
  }

  function show(nextPlan: string, nextFilter: RowFilter): boolean {
    const same = nextPlan === plan && JSON.stringify(nextFilter) === JSON.stringify(filter);
    if (same) return false;
    plan = nextPlan;
    filter = nextFilter;
    renew();
    return true;
  }

  async function send(edit: CellEdit): Promise<Outcome<Edited>> {
    const answer = await askMain('editCell', { plan, ...edit });
    if (answer.ok && answer.value.plan !== plan) {
      plan = answer.value.plan;
      renew();
    }
    return answer;
  }

  function edit(change: CellEdit): Promise<Outcome<Edited>> {
    const answer = last.then(() => send(change));
    last = answer;
    return answer;
  }

  async function again(placed: readonly PlacedRow[]): Promise<Outcome<Renewed>> {
    const from = source;
    const rows: { place: number; row: ReviewRow }[] = [];
    let complete = true;
    for (const { place, row } of placed) {
      const answer = await from.again(place, row);
      if (!answer.ok) return answer;
      rows.push({ place, row: answer.value.row });
      complete = answer.value.complete;
    }
    return ok({ rows, complete });
  }

  return { show, renew, page: (start, end) => source.page(start, end), edit, again };
}
