import type { DateOrder } from '../../shared/mapping.ts';
import type { ColumnEvidence } from './column-evidence.ts';
/** How a column writes its days: chosen by the user, proven by the column, neither, or proven both ways. */
export type DateRule = {
    readonly kind: 'order';
    readonly order: DateOrder;
} | {
    readonly kind: 'undecided';
} | {
    readonly kind: 'contradiction';
    readonly detail: string;
};
/** The order that the user chose, else the one that the whole column proves. */
export declare function dateRuleOf(chosen: DateOrder | undefined, evidence: ColumnEvidence | undefined): DateRule;
export interface YearMonthDay {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    /** The year was written with two digits. */
    readonly short: boolean;
}
/** Three numbers put in the order given; null where the number of their digits does not allow it. */
export declare function inOrder(parts: readonly [string, string, string], order: 'dmy' | 'mdy' | 'ymd'): YearMonthDay | null;
/** Why there is no such day, as a detail of the issue; '' where there is one. */
export declare function whyNoDay({ year, month, day }: YearMonthDay, order?: DateOrder): string;
/** What one day/month date proves: the parts over 12 tell the order; a date in no calendar tells nothing. */
export declare function proofOf(parts: readonly [string, string, string]): 'dmy' | 'mdy' | 'either' | 'same' | 'neither';
