import type { LabelledValue } from '../../shared/account.ts';
import type { Cell } from '../../shared/cell.ts';
import { type ResolvedMatch } from '../../shared/mapping.ts';
import { type AccountLayout, type Single } from './account-layout.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type RowIssue } from './row-issue.ts';
/** One row while it is read. */
export interface RowDraft {
    readonly parts: {
        internalId: string | null;
        readonly singles: (Single | null | undefined)[];
        readonly emails: LabelledValue[];
        readonly phones: LabelledValue[];
        readonly urls: LabelledValue[];
        readonly tags: number[];
    };
    readonly issues: RowIssue[];
}
/** Reads the cells of one match into the draft. */
export type MatchReader = (cells: readonly Cell[], draft: RowDraft) => void;
/** Adds the pair unless the list has it. */
export declare function addPair(list: LabelledValue[], label: string, value: string): void;
/** Compiled once a file: everything that does not depend on the row is settled here. */
export declare function compileMatch(match: ResolvedMatch, layout: AccountLayout, evidence: ColumnEvidence | undefined): MatchReader;
