import { type Outcome } from '../../shared/app-error.ts';
import type { FileProfile } from '../../shared/file-profile.ts';
import { type Mapping, type ResolvedMapping } from '../../shared/mapping.ts';
import { type Suggestion } from './suggestions.ts';
export type { Suggestion } from './suggestions.ts';
/**
 * Proposes a field for each column that has an exact known name, or whose values leave no doubt what they are;
 * never by likeness. At most one column a single-valued field, blank columns none. In column order.
 */
export declare function suggestMapping(profile: FileProfile): {
    mapping: Mapping;
    suggestions: Suggestion[];
};
/** The suggestions that a person should look at before anything is sent. */
export declare const columnsInDoubt: (suggestions: readonly Suggestion[]) => Suggestion[];
/**
 * The text of a mapping file → a mapping, or `mapping-invalid` with every mistake in it by name and place.
 * `fileName` is for the message.
 */
export declare function parseMapping(text: string, fileName: string): Outcome<Mapping>;
/** Finds the columns of a mapping in a file. Every column that is missing or in doubt is named in the one error. */
export declare function resolveMapping(mapping: Mapping, profile: FileProfile): Outcome<ResolvedMapping>;
