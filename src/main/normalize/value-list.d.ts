import { type Reading, type Remark } from './reading.ts';
export declare const isError: (remark: Remark) => boolean;
/**
 * Reads the parts of a cell that holds several values: trimmed, empty ones left out, repeats sent once, in order.
 * One part that cannot be used makes the whole cell unusable; every such part gets its own remark.
 */
export declare function readParts<T>(parts: readonly string[], read: (part: string) => Reading<T>): Reading<readonly T[]>;
