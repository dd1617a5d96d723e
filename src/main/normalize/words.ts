import { trimText } from '../../shared/cell.ts';

/**
 * What a trimmed text stands for in the `values` of a match: undefined where the list does not have it,
 * null where the list has it with two meanings.
 */
export type Words<T> = (text: string) => T | null | undefined;

const fold = (text: string): string => text.toLowerCase().normalize('NFC');

/** Two keys that come out the same and mean different things mean nothing. */
function put<T>(words: Map<string, T | null>, key: string, value: T): void {
  words.set(key, words.has(key) && words.get(key) !== value ? null : value);
}

/** Keys compare trimmed and without case; an exact spelling wins. Maps, because a cell may say `__proto__`. */
export function compileWords<T extends string | number | boolean>(values: Readonly<Record<string, T>> = {}): Words<T> {
  const exact = new Map<string, T | null>();
  const folded = new Map<string, T | null>();
  for (const [key, value] of Object.entries(values)) {
    put(exact, trimText(key), value);
    put(folded, fold(trimText(key)), value);
  }
  if (exact.size === 0) return () => undefined;
  return (text) => {
    const meant = exact.get(text);
    return meant === undefined ? folded.get(fold(text)) : meant;
  };
}
