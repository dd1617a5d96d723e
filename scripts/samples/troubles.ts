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
  readonly changes: readonly ((row: Row, earlier: Row) => void)[];
}

/** Where a trouble went: rows as the spreadsheet program numbers them, the header being row 1. */
export interface Placed {
  readonly what: string;
  readonly column: string;
  readonly outcome: Outcome;
  readonly code: string | null;
  readonly rows: readonly number[];
}

/** The first and the last rows stay clean: the first are looked at, and a blank last row would not count. */
const CLEAN_AT_START = 12;
const CLEAN_AT_END = 3;

/** Spreads the troubles over the rows, at most one a row, and says where each went. */
export function scatter<Row>(random: Random, rows: readonly Row[], troubles: readonly Trouble<Row>[]): Placed[] {
  const indexes = rows.map((_row, index) => index).slice(CLEAN_AT_START, rows.length - CLEAN_AT_END);
  const free = random.shuffled(indexes);
  const taken = new Set(free.splice(0, troubles.reduce((sum, trouble) => sum + trouble.changes.length, 0)));
  const places = random.shuffled([...taken]);
  // Each clean row lends its values to one other row at most, so that no trouble falls together with another.
  const lenders = rows.filter((_row, index) => index < CLEAN_AT_START);
  return troubles.map(({ changes, ...about }) => {
    const at = places.splice(0, changes.length).sort((a, b) => a - b);
    for (const [n, index] of at.entries()) {
      const row = rows[index];
      const earlier = about.code?.startsWith('internal-id') ? lenders.shift() : rows[0];
      if (row === undefined || earlier === undefined) throw new Error(`No row left for: ${about.what}`);
      changes[n]?.(row, earlier);
    }
    return { ...about, rows: at.map((index) => index + 2) };
  });
}
