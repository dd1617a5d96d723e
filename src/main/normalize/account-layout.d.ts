import { type LabelledValue } from '../../shared/account.ts';
import { type ResolvedMapping } from '../../shared/mapping.ts';
/** A value of a field that has one: text, date, e-mail of a role; number; yes or no. */
export type Single = string | number | boolean;
/** A place of the account that takes one value. */
export interface SingleSlot {
    readonly place: 'field' | 'role' | 'trait' | 'attribute';
    /** Name of the property; of a role, its number. */
    readonly key: string | number;
    /** What the user calls it. */
    readonly title: string;
    readonly column: number | null;
    /** For rows without a value: the constant, null to clear, undefined to send nothing. */
    readonly fallback: Single | null | undefined;
}
/** For rows without a value: the constant, an empty list to clear, undefined to send nothing. */
interface ListFallbacks {
    readonly emails: LabelledValue[] | undefined;
    readonly phones: LabelledValue[] | undefined;
    readonly urls: LabelledValue[] | undefined;
    readonly tags: number[] | undefined;
}
/** Which values an account of this mapping has, and what stands in for those that a row lacks. */
export interface AccountLayout {
    /** {@link singleFields} first, in their order; then roles, traits and attributes. */
    readonly slots: readonly SingleSlot[];
    readonly slotOf: ReadonlyMap<string, number>;
    readonly lists: ListFallbacks;
    readonly clearsRoles: boolean;
}
/** The fields with one value, in the order in which an account has them. */
export declare const singleFields: readonly ['name', 'is_tracked', 'is_churned', 'customer_start_date', 'customer_end_date'];
export declare const titleOf: (field: string) => string;
export declare function compileLayout(mapping: ResolvedMapping): AccountLayout;
export {};
