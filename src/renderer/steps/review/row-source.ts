import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { ReviewPage, ReviewRow, RowFilter } from '../../../shared/review.ts';

type AskRows = (filter: RowFilter, start: number, count: number) => Promise<Outcome<ReviewPage>>;

/** `complete` is false where the list needs to be made anew, because rows came to it that it does not show. */
interface RowAgain {
  readonly row: ReviewRow;
  readonly complete: boolean;
}

/** The rows of one filter as the grid shows them, by their places in the list. */
export interface RowSource {
  page(start: number, end: number): Promise<Outcome<ReviewPage>>;
  /** Asks again for the row that stands at this place, after an edit. */
  again(place: number, row: number): Promise<Outcome<RowAgain>>;
}

/**
 * As a filtered list of a spreadsheet program, this one keeps its order while it is worked on: a row that was fixed
 * stays in its place, though it no longer belongs to the filter, until the list is made anew. Otherwise the row
 * below would slip under the cursor while somebody types. `kept` holds those rows by their places; main's list is
 * shorter by them, so that every later place is that much further up there.
 */
export function openRowSource(askRows: AskRows, filter: RowFilter): RowSource {
  const kept = new Map<number, ReviewRow>();
  let total = 0;
  let firstRow: number | null = null;

  const keptBefore = (place: number): number => [...kept.keys()].filter((other) => other < place).length;
  const placeInMain = (place: number): number => place - keptBefore(place);

  async function page(start: number, end: number): Promise<Outcome<ReviewPage>> {
    const from = placeInMain(start);
    const wanted = Math.max(1, placeInMain(end) - from);
    const answer = await askRows(filter, from, wanted);
    if (!answer.ok) return answer;
    total = answer.value.total + kept.size;
    return ok({ rows: withKept(answer.value.rows, start, end), total });
  }

  function withKept(rows: readonly ReviewRow[], start: number, end: number): ReviewRow[] {
    const rest = [...rows];
    const all: ReviewRow[] = [];
    for (let place = start; place < Math.min(end, total); place += 1) {
      const row = kept.get(place) ?? rest.shift();
      if (row !== undefined) all.push(row);
    }
    return all;
  }

  /** “All” has every row below the header without gaps, in the order of the file. */
  async function byNumber(row: number): Promise<Outcome<ReviewRow>> {
    if (firstRow === null) {
      const first = await askRows({ kind: 'all' }, 0, 1);
      if (!first.ok) return first;
      firstRow = first.value.rows[0]?.row ?? row;
    }
    const answer = await askRows({ kind: 'all' }, row - firstRow, 1);
    if (!answer.ok) return answer;
    const [found] = answer.value.rows;
    if (found?.row !== row) throw new Error(`Row ${row} does not stand where it should`);
    return ok(found);
  }

  async function again(place: number, row: number): Promise<Outcome<RowAgain>> {
    const answer = await askRows(filter, placeInMain(place), 1);
    if (!answer.ok) return answer;
    const [found] = answer.value.rows;
    if (found?.row === row) {
      kept.delete(place);
      return ok({ row: found, complete: answer.value.total + kept.size === total });
    }
    const left = await byNumber(row);
    if (!left.ok) return left;
    kept.set(place, left.value);
    return ok({ row: left.value, complete: answer.value.total + kept.size === total });
  }

  return { page, again };
}
