import type { DatabaseSync } from 'node:sqlite';
import type { Account } from '../../shared/account.ts';
import { type Cell } from '../../shared/cell.ts';
import { type IssueCode } from '../../shared/issue-catalog.ts';
import type { DuplicateRule } from '../../shared/mapping.ts';
import type { PlanIssue } from './plan-builder.ts';
/**
 * Joins the rows of one account, given as their cells in file order. The issues replace the ones of
 * the first row that speak of the whole row (`replaces`).
 */
export type MergeRows = (rows: readonly (readonly Cell[])[]) => {
    readonly account: Account;
    readonly issues: readonly PlanIssue[];
    readonly replaces: ReadonlySet<IssueCode>;
};
/**
 * Applies the duplicate rule to all rows that share an internal ID, and warns of IDs that only look different.
 * Works group by group over the index, so that its memory depends on the largest group alone.
 */
export declare function settleDuplicates(database: DatabaseSync, rule: DuplicateRule, idColumn: number, merge: MergeRows): void;
