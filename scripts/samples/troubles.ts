import type { Random } from './random.ts';

/** What becomes of a row with the trouble. */
export type Outcome = 'needs fixing' | 'sent, with a warning' | 'sent' | 'blank';

/** One kind of trouble; each entry of `changes` puts it into one row. `earlier` is a clean row above. */
export interface Trouble<Row> {
  readonly what: string;
  readonly column: string;
  readonly outcome: Outcome;
  /** The issue code that the check is to give; null where there is nothing to say. */
  readonly code: string | null;
  /** Each row with it gets a clean row of its own as `earlier`, which the trouble concerns as well. */
  readonly inPairs?: true;
  readonly changes: readonly ((row: Row, earlier: Row) => void)[];
}

/** Where a trouble went: rows as the spreadsheet program numbers them, the header being row 1. */
export interface Placed {
  readonly what: string;
  readonly column: string;
  readonly outcome: Outcome;
  readonly code: string | null;
  readonly rows: readonly number[];
  /** The other row of each pair, in the order of `rows`. */
  readonly partners: readonly number[];
}

/** The first and the last rows stay clean: the first are looked at, and a blank last row would not count. */
const CLEAN_AT_START = 12;
const CLEAN_AT_END = 3;

/** Spreads the troubles over the rows, at most one a row, and says where each went. */
export function scatter<Row>(random: Random, rows: readonly Row[], troubles: readonly Trouble<Row>[]): Placed[] {
  const indexes = rows.map((_row, index) => index);
  const places = random.shuffled(indexes.slice(CLEAN_AT_START, rows.length - CLEAN_AT_END));
  const lenders = indexes.slice(0, CLEAN_AT_START);
  return troubles.map(({ what, column, outcome, code, inPairs, changes }) => {
    const at = places.splice(0, changes.length).sort((a, b) => a - b);
    const partners = inPairs === true ? lenders.splice(0, changes.length) : [];
    for (const [n, change] of changes.entries()) {
      const row = rows[at[n] ?? -1];
      const earlier = rows[partners[n] ?? 0];
      if (row === undefined || earlier === undefined) throw new Error(`No row is left for: ${what}`);
      change(row, earlier);
    }
    const numbers = (from: readonly number[]): number[] => from.map((index) => index + 2);
    return { what, column, outcome, code, rows: numbers(at), partners: numbers(partners) };
  });
}
