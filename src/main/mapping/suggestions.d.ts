import type { ColumnProfile } from '../../shared/file-profile.ts';
import type { MappingTarget } from '../../shared/mapping.ts';
/**
 * Why a column is proposed for a field. `basis` tells how surely: `alias` is an exact known name,
 * `values` is a guess from what the column holds, which a person should confirm.
 * `reason` is for users, without a full stop: “looks like e-mail addresses”.
 */
export interface Suggestion {
    readonly index: number;
    readonly header: string;
    readonly to: MappingTarget;
    readonly basis: 'alias' | 'values';
    readonly reason: string;
}
/** Columns whose header is exactly a known name. Of several for a single-valued field the surest name wins, then the first. */
export declare function suggestByName(columns: readonly ColumnProfile[]): Suggestion[];
/**
 * Columns without a known name whose samples are all e-mail or web addresses. A column with a known name is left
 * alone even where another took the field: its header says what it is.
 */
export declare function suggestByValues(columns: readonly ColumnProfile[]): Suggestion[];
