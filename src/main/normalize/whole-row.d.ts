import type { IssueCode } from '../../shared/issue-catalog.ts';
import { type AccountLayout } from './account-layout.ts';
import { type AccountParts } from './account-parts.ts';
import { type RowIssue } from './row-issue.ts';
/** The codes that are about an account as a whole, so that folded rows get them anew. */
export declare const wholeRowCodes: ReadonlySet<IssueCode>;
/** Adds what is odd about the account as a whole. A value that could not be read is odd enough: nothing is said of it. */
export declare function addWholeRowIssues(issues: RowIssue[], layout: AccountLayout, parts: AccountParts): void;
