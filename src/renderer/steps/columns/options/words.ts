import { z } from 'zod';
import { trimText } from '../../../../shared/cell.ts';
import type { MappingTarget } from '../../../../shared/mapping.ts';

/** A line of a list of words as it is typed: a word of the file, and what it means. */
export interface WordRow {
  readonly id: number;
  readonly word: string;
  readonly meaning: string;
}

const emailSchema = z.email();
const tagIdSchema = z.int().positive();

export const readEmail = (meaning: string): string | null => (emailSchema.safeParse(meaning).success ? meaning : null);

export const readTagId = (meaning: string): number | null => {
  const read = tagIdSchema.safeParse(/^\d+$/.test(meaning) ? Number(meaning) : undefined);
  return read.success ? read.data : null;
};

export const readYesNo = (meaning: string): boolean | null =>
  meaning === 'yes' ? true : meaning === 'no' ? false : null;

/** How the meaning of a word is read for this field; null where it takes no words. */
function readerOf(to: MappingTarget): ((meaning: string) => unknown) | null {
  switch (to.field) {
    case 'is_tracked':
    case 'is_churned':
      return readYesNo;
    case 'trait':
    case 'attribute':
      return to.type === 'yes/no' ? readYesNo : null;
    case 'csm':
    case 'role':
      return readEmail;
    case 'tags':
      return readTagId;
    default:
      return null;
  }
}

/** Whether this line has the word of a line above. */
export const isTwice = (rows: readonly WordRow[], position: number): boolean => {
  const word = trimText(rows[position]?.word ?? '');
  return word !== '' && rows.slice(0, position).some((row) => trimText(row.word) === word);
};

/** Whether something was typed that is not used yet: a word without a meaning, a meaning that cannot be read, a word twice. */
export function hasUnfinishedWords(to: MappingTarget, rows: readonly WordRow[]): boolean {
  const read = readerOf(to);
  if (read === null) return false;
  return rows.some(({ word, meaning }, position) => {
    if (trimText(word) === '' && trimText(meaning) === '') return false;
    return trimText(word) === '' || read(trimText(meaning)) === null || isTwice(rows, position);
  });
}
