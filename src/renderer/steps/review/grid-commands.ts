import { type Command, MOST_CHANGED_AT_ONCE, type TextAt } from '../../../shared/change.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { ReviewRow } from '../../../shared/review.ts';

/** Columns of the file that are marked, ends included. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Why a change of marked cells cannot be made. */
export type RangeProblem =
  | { readonly kind: 'too-many'; readonly most: number }
  /** So many rows are marked that the page does not hold them all. */
  | { readonly kind: 'not-all-here' }
  /** What was copied has so many rows and columns, and only so many are left below and beside the cursor. */
  | { readonly kind: 'does-not-fit'; readonly rows: number; readonly columns: number };

const columnsOf = ({ left, right }: Columns): number[] =>
  Array.from({ length: right - left + 1 }, (_, offset) => left + offset);

const textAt = (row: ReviewRow, index: number): string => row.cells[index] ?? '';

/** Of the texts, those that say something new. */
function command(by: 'paste' | 'fill' | 'empty', rows: readonly ReviewRow[], texts: readonly TextAt[]): Command | null {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const cells = texts.filter(({ row, index, text }) => {
    const stands = byNumber.get(row);
    return stands === undefined || textAt(stands, index) !== text;
  });
  return cells.length === 0 ? null : { kind: 'cells', by, cells };
}

/** The first of the rows goes into all below it; null where they hold just that. */
export function fillDown(rows: readonly ReviewRow[], columns: Columns): Command | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const texts = others.flatMap(({ row }) =>
    columnsOf(columns).map((index) => ({ row, index, text: textAt(first, index) })),
  );
  return command('fill', rows, texts);
}

export function empty(rows: readonly ReviewRow[], columns: Columns): Command | null {
  return command(
    'empty',
    rows,
    rows.flatMap(({ row }) => columnsOf(columns).map((index) => ({ row, index, text: '' }))),
  );
}

/** How often what was copied goes into what is marked: as often as it fits there wholly, else once. */
export const repeated = (marked: number, copied: number): number =>
  marked > copied && marked % copied === 0 ? marked : copied;

/** Puts copied texts into rows; `rows` are as many as the texts take. */
export function paste(
  rows: readonly ReviewRow[],
  columns: Columns,
  block: readonly (readonly string[])[],
): Command | null {
  const texts = rows.flatMap(({ row }, down) => {
    const line = block[down % block.length] ?? [];
    return columnsOf(columns).map((index, along) => ({ row, index, text: line[along % line.length] ?? '' }));
  });
  return command('paste', rows, texts);
}

export const leaveOut = (rows: readonly ReviewRow[], out: boolean): Command => ({
  kind: 'rows',
  out,
  rows: rows.map(({ row }) => row),
});

/** Whether so many cells can be changed at once. */
export const withinBounds = (cells: number): Result<void, RangeProblem> =>
  cells > MOST_CHANGED_AT_ONCE ? err({ kind: 'too-many', most: MOST_CHANGED_AT_ONCE }) : ok(undefined);
