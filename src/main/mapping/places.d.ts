import type { JsonPath } from './json-text.ts';
/** A mistake in a mapping file: where it is, and what is wrong as a sentence with its full stop. */
export interface Mistake {
    readonly path: JsonPath;
    readonly text: string;
}
/** What stands at a path; undefined where there is nothing. */
export declare function valueAt(root: unknown, path: JsonPath): unknown;
/** A value as it is written in the file, shortened. */
export declare function shown(value: unknown): string;
/** The mistake with its place before it. */
export declare function sentence(mistake: Mistake, root: unknown): string;
/** Every name `__proto__` in the document. It never becomes a property of its own, so it must not go further. */
export declare function findMachineryNames(root: unknown): Mistake[];
