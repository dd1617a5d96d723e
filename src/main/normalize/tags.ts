import { type Cell, displayText, trimText } from '../../shared/cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { readParts } from './value-list.ts';
import { compileWords, type Words } from './words.ts';

const usualSeparators = /[;,\r\n]/;
const onlyDigits = /^\d+$/;

/** The parts of a cell that holds several tags, spaces and empty ones included. */
export const tagParts = (text: string, separator: string | undefined): readonly string[] =>
  text.split(separator ?? usualSeparators);

const isTagId = (n: number): boolean => Number.isSafeInteger(n) && n > 0;

function readTag(text: string, words: Words<number>): Reading<number> {
  const known = words(text);
  if (known !== undefined) return known === null ? refuse('tag-unrecognised', text) : accept(known);
  const id = onlyDigits.test(text) ? Number(text) : 0;
  return isTagId(id) ? accept(id) : refuse('tag-unrecognised', text);
}

interface TagOptions {
  readonly separator?: string | undefined;
  readonly values?: Readonly<Record<string, number>> | undefined;
}

/**
 * Tag IDs, or names that the match knows. A text that is known as a whole is one tag,
 * so that a name such as `Gold, annual` is not parted at its comma.
 */
export function compileTags(options: TagOptions): (cell: Cell) => Reading<readonly number[]> {
  const words = compileWords(options.values);
  const read = (part: string): Reading<number> => readTag(part, words);
  return (cell) => {
    const without = readingWithoutValue(cell);
    if (without !== null) return without;
    const shown = displayText(cell);
    const whole = trimText(shown);
    if (words(whole) !== undefined) return readParts([whole], read);
    if (typeof cell === 'string' || !('n' in cell)) return readParts(tagParts(shown, options.separator), read);
    // The stored number: 1213 is one tag even where the program displays 1,213.
    return isTagId(cell.n) ? accept([cell.n]) : refuse('tag-unrecognised', whole);
  };
}
