import { type IssueCode, type Severity, severityOf } from '../../shared/issue-catalog.ts';
import type { Remark } from './reading.ts';

/** One issue of a row before it has words. */
export interface RowIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The 0-based index of the column, null where the issue is about no column. */
  readonly column: number | null;
  /** The text that it is about, at most {@link LONGEST_VALUE} characters of it. */
  readonly value: string;
  readonly detail: string;
}

/** Enough to find the cell and to see what is wrong; a cell may hold 32,767 characters. */
const LONGEST_VALUE = 200;

/** Cut at the limit, and not through the middle of a character that takes two code units. */
function cut(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  const last = text.charCodeAt(LONGEST_VALUE - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_VALUE - 1 : LONGEST_VALUE);
}

export const rowIssue = ({ code, value, detail }: Remark, column: number | null): RowIssue => ({
  code,
  severity: severityOf(code),
  column,
  value: cut(value),
  detail,
});
