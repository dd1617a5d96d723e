import type { SmallSheet } from './small-book.ts';
import type { Summary } from './summary.ts';

/** A bar of at most this many signs stands for all rows. */
const BAR = 40;

const bar = (amount: number, rows: number): string =>
  rows === 0 || amount === 0 ? '' : '█'.repeat(Math.max(1, Math.round((amount / rows) * BAR)));

/** A summary as one sheet of texts. */
export function summarySheet({ title, facts, parts, rows, sum, causes, mapping }: Summary): SmallSheet {
  const lines: string[][] = [];
  const headings: number[] = [];
  const heading = (...texts: readonly string[]): void => {
    if (lines.length > 0) lines.push(['', '', '']);
    headings.push(lines.length);
    lines.push([...texts, '', '', ''].slice(0, 3));
  };
  heading(title);
  for (const [what, value] of facts) lines.push([what, value, '']);
  heading('Every row of the file', 'Rows');
  for (const { word, amount } of parts) lines.push([word, String(amount), bar(amount, rows)]);
  lines.push(['Rows in the file', String(rows), sum]);
  heading('Problems by cause', 'Rows');
  for (const [what, count] of causes.length === 0 ? [['No problem was found.', ''] as const] : causes) {
    lines.push([what, count, '']);
  }
  heading('Column', 'Went to');
  for (const [column, field] of mapping) lines.push([column, field, '']);
  return { name: 'Summary', use: 'read', rows: lines, headings, widths: [60, 66, 42], help: [] };
}
