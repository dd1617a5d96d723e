/**
 * What a trimmed text stands for in the `values` of a match: undefined where the list does not have it,
 * null where the list has it with two meanings.
 */
export type Words<T> = (text: string) => T | null | undefined;
/** Keys compare trimmed and without case; an exact spelling wins. Maps, because a cell may say `__proto__`. */
export declare function compileWords<T extends string | number | boolean>(values?: Readonly<Record<string, T>>): Words<T>;
