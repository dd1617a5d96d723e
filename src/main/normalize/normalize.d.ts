import type { Account } from '../../shared/account.ts';
import { type Cell } from '../../shared/cell.ts';
import type { ResolvedMapping } from '../../shared/mapping.ts';
import { type AccountParts } from './account-parts.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type RowIssue } from './row-issue.ts';
export type { AccountParts } from './account-parts.ts';
export type { ColumnEvidence } from './column-evidence.ts';
export { EvidenceCollector } from './evidence.ts';
export type { RowIssue } from './row-issue.ts';
export { wholeRowCodes } from './whole-row.ts';
/** What became of one row. */
export interface RowReading {
    /** The account to send; null when an issue is an error. */
    readonly account: Account | null;
    /** Given even where other fields have errors; null when missing or damaged. */
    readonly internalId: string | null;
    readonly issues: readonly RowIssue[];
    /** What {@link Normalizer.merge} needs. */
    readonly parts: AccountParts;
}
/** Several rows as one account. */
export interface MergedReading {
    readonly account: Account;
    /** Issues of the account as a whole and disagreements of its rows; in place of the first row's {@link wholeRowCodes}. */
    readonly issues: readonly RowIssue[];
}
/** A mapping made ready for the rows of one file. Both functions are pure. */
export interface Normalizer {
    /** One row that is not blank; `cells` may be shorter than the header. */
    read(cells: readonly Cell[]): RowReading;
    /** The readings of all rows with one internal ID, in file order and none with an error, joined. */
    merge(readings: readonly RowReading[]): MergedReading;
}
/**
 * Compiles a mapping for one file. `evidence` is by column, from all rows of the file;
 * `columnCount` is the width of the header: a filled cell beyond it makes its row too long.
 */
export declare function compileNormalizer(mapping: ResolvedMapping, evidence: readonly ColumnEvidence[], columnCount: number): Normalizer;
