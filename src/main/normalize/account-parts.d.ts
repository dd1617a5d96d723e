import type { Account, LabelledValue } from '../../shared/account.ts';
import type { AccountLayout, Single, SingleSlot } from './account-layout.ts';
/** What the cells of one row gave, before constants and clears. */
export interface AccountParts {
    readonly internalId: string | null;
    /** By slot of the layout: null where the cell is blank, undefined where it cannot be used. */
    readonly singles: readonly (Single | null | undefined)[];
    readonly emails: readonly LabelledValue[];
    readonly phones: readonly LabelledValue[];
    readonly urls: readonly LabelledValue[];
    readonly tags: readonly number[];
}
/** The value that is sent for a slot: the cell's, else the constant's, else null to clear, else undefined. */
export declare const sentValue: (slot: SingleSlot, parts: AccountParts, index: number) => Single | null | undefined;
/** The account as Akita receives it; its properties stand in the order of the seed's examples. */
export declare function buildAccount(internalId: string, layout: AccountLayout, parts: AccountParts): Account;
