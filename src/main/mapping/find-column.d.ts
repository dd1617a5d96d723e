import type { ColumnProfile } from '../../shared/file-profile.ts';
import type { ColumnRef } from '../../shared/mapping.ts';
import { type Result } from '../../shared/result.ts';
/** `“Company”, “Status” and 12 more`: the headers of the file, shortened. */
export declare function listHeaders(columns: readonly ColumnProfile[]): string;
/** The one column that is meant, by its exact header first, then without regard to case and outer spaces; or why not, as a sentence. */
export declare function findColumn(ref: ColumnRef, columns: readonly ColumnProfile[]): Result<ColumnProfile, string>;
