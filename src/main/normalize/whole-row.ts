import type { IssueCode } from '../../shared/issue-catalog.ts';
import { type AccountLayout, type Single, singleFields } from './account-layout.ts';
import { type AccountParts, sentValue } from './account-parts.ts';
import { remark } from './reading.ts';
import { type RowIssue, rowIssue } from './row-issue.ts';

/** The codes that are about an account as a whole, so that folded rows get them anew. */
export const wholeRowCodes: ReadonlySet<IssueCode> = new Set([
  'name-missing',
  'churned-and-tracked',
  'end-before-start',
  'churned-without-end',
]);

/** The slots of these fields are the first of every layout. */
const slotOf = (field: (typeof singleFields)[number]): number => singleFields.indexOf(field);
const NAME = slotOf('name');
const TRACKED = slotOf('is_tracked');
const CHURNED = slotOf('is_churned');
const START = slotOf('customer_start_date');
const END = slotOf('customer_end_date');

/** What is sent for the field, null for nothing or a cleared field; undefined where its cell cannot be used. */
function sent(layout: AccountLayout, parts: AccountParts, index: number): Single | null | undefined {
  const slot = layout.slots[index];
  if (slot === undefined || parts.singles[index] === undefined) return undefined;
  return sentValue(slot, parts, index) ?? null;
}

const columnOf = (layout: AccountLayout, slot: number): number | null => layout.slots[slot]?.column ?? null;

/** Adds what is odd about the account as a whole. A value that could not be read is odd enough: nothing is said of it. */
export function addWholeRowIssues(issues: RowIssue[], layout: AccountLayout, parts: AccountParts): void {
  const churned = sent(layout, parts, CHURNED);
  const start = sent(layout, parts, START);
  const end = sent(layout, parts, END);
  const add = (code: IssueCode, column: number | null, detail = ''): void => {
    issues.push(rowIssue(remark(code, '', detail), column));
  };
  if (sent(layout, parts, NAME) === null) add('name-missing', columnOf(layout, NAME));
  if (churned === true && sent(layout, parts, TRACKED) === true) {
    add('churned-and-tracked', columnOf(layout, CHURNED));
  }
  // Days as YYYY-MM-DD are in order as texts.
  if (typeof start === 'string' && typeof end === 'string' && end < start) {
    add('end-before-start', columnOf(layout, END), `${end} before ${start}`);
  }
  if (churned === true && end === null) {
    add('churned-without-end', columnOf(layout, END) ?? columnOf(layout, CHURNED));
  }
}
