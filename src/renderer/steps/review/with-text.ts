import type { ReviewRow } from '../../../shared/review.ts';

/** The row with another text in one cell, which may lie beyond its last one. */
export const withText = (row: ReviewRow, index: number, text: string): ReviewRow => ({
  ...row,
  cells: Array.from({ length: Math.max(row.cells.length, index + 1) }, (_, at) =>
    at === index ? text : (row.cells[at] ?? ''),
  ),
});
