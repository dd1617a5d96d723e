import type { Outcome } from '../../shared/app-error.ts';
import type { IssueCode, Severity } from '../../shared/issue-catalog.ts';
import type { DuplicateRule } from '../../shared/mapping.ts';
import { type MergeRows } from './duplicates.ts';
import type { PlanInfo } from './plan-info.ts';
/** An issue as a plan stores it; `column` is the 0-based index or null, the words are made when it is read. */
export interface PlanIssue {
    readonly code: IssueCode;
    readonly severity: Severity;
    readonly column: number | null;
    readonly value: string;
    readonly detail: string;
}
/**
 * A checked row as it goes into the plan. `cells` is a JSON array of cells, `account` JSON of the account to send,
 * null where an issue is an error. `internalId` is given even then.
 */
export interface RowToAdd {
    readonly row: number;
    readonly cells: string;
    readonly blank: boolean;
    readonly account: string | null;
    readonly internalId: string | null;
    readonly issues: readonly PlanIssue[];
}
/** Two IDs with the same key differ at most in capitals and leading zeros. */
export declare const idKey: (internalId: string) => string;
/**
 * Writes a new plan under a temporary name and gives it its own name only when it is whole and on the disk:
 * a plan that exists is complete. Until then nothing needs a journal, which makes the bulk load fast.
 */
export declare class PlanBuilder {
    #private;
    private constructor();
    /** `path`: where the finished plan will stand; its folder exists. */
    static create(path: string): Outcome<PlanBuilder>;
    /** Adds a row. Throws what `diskFailure` knows. */
    add({ row, cells, blank, account, internalId, issues }: RowToAdd): void;
    /** Settles the duplicates, stores what the plan knows of itself, and puts the plan in its place. */
    finish(info: PlanInfo, duplicates: DuplicateRule, idColumn: number, merge: MergeRows): Outcome<void>;
    /** Leaves nothing behind. */
    abandon(): void;
}
/** Removes what a killed builder of the plan at `path` left behind. */
export declare function discardUnfinishedPlan(path: string): void;
