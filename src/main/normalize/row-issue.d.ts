import { type IssueCode, type Severity } from '../../shared/issue-catalog.ts';
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
export declare const rowIssue: ({ code, value, detail }: Remark, column: number | null) => RowIssue;
