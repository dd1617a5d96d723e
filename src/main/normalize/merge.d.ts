import type { AccountLayout } from './account-layout.ts';
import type { AccountParts } from './account-parts.ts';
import { type RowIssue } from './row-issue.ts';
/** The rows of one account as one: lists joined in file order, single values from the last row that has one. */
export declare function mergeParts(rows: readonly AccountParts[], layout: AccountLayout): AccountParts;
/** One warning for each single value about which the rows disagree. */
export declare function mergeConflicts(rows: readonly AccountParts[], layout: AccountLayout): RowIssue[];
