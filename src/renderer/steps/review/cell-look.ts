import type { CellMark, ReviewRow } from '../../../shared/review.ts';
import { reviewText } from '../../text/review.ts';
import { blankRowText, severityText, statusText } from '../../text/status.ts';

/** How bad something is, the worst first. */
const severities = ['error', 'warning', 'note'] as const;

/** The marks of one cell, the worst first; of the row as a whole where `index` is null. */
export const marksOf = (row: ReviewRow, index: number | null): readonly CellMark[] =>
  row.marks
    .filter((mark) => mark.index === index)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

export const isEdited = (row: ReviewRow, index: number): boolean => row.edited.includes(index);

/** A mark in words: `Needs fixing: “31/02” cannot be read as a date …`. */
const markInWords = (mark: CellMark): string => `${severityText[mark.severity]}: ${mark.message}`;

/** All there is to say about a cell, a line each; empty for a cell that is as it should be. */
export function cellInWords(row: ReviewRow, index: number): string {
  const lines = marksOf(row, index).map(markInWords);
  if (isEdited(row, index)) lines.push(reviewText.edited);
  return lines.join('\n');
}

/** What is marked outside of the columns that the grid shows: on the row itself, or on cells beyond the last header. */
export function rowInWords(row: ReviewRow, columns: number): string {
  return row.marks
    .filter((mark) => mark.index === null || mark.index >= columns)
    .map(markInWords)
    .join('\n');
}

export const statusInWords = (row: Pick<ReviewRow, 'status' | 'skipReason'>): string =>
  row.skipReason === 'blank' ? blankRowText : statusText[row.status];

/** A note tells how a value was read and asks for nothing, so that it is not marked in the grid. */
export function worstMark(row: ReviewRow, index: number): 'error' | 'warning' | null {
  const severity = marksOf(row, index)[0]?.severity;
  return severity === undefined || severity === 'note' ? null : severity;
}

/** Ready rows that have a warning get a sign of their own. */
export function rowSign(row: ReviewRow): 'ready' | 'warning' | 'error' | 'skipped' {
  if (row.status === 'invalid') return 'error';
  if (row.status === 'skipped') return 'skipped';
  return row.marks.some((mark) => mark.severity === 'warning') ? 'warning' : 'ready';
}
