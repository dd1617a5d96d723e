import { type Cell, displayText, trimText } from '../../shared/cell.ts';
import type { WordKind } from '../../shared/words.ts';
import { compileRole } from './roles.ts';
import { compileTags } from './tags.ts';
import { compileYesNo } from './yes-no.ts';

const yesNo = compileYesNo();
const role = compileRole();
const tags = compileTags({});

/** What a cell is read as by itself, in the spelling of its kind; null where it needs words, or is blank. */
export function readsAs(kind: WordKind, cell: Cell): string | null {
  if (kind === 'yes-no') {
    const { value } = yesNo(cell);
    return value === null ? null : value ? 'yes' : 'no';
  }
  const value = kind === 'email' ? role(cell).value : tags(cell).value?.[0];
  return value === undefined || value === null ? null : String(value);
}

/** The words of a cell: its text, or for tags those that it parts into. */
export function wordsIn(kind: WordKind, cell: Cell, separator: string | undefined): readonly string[] {
  const text = trimText(displayText(cell));
  if (kind !== 'tag' || typeof cell !== 'string') return text === '' ? [] : [text];
  return text
    .split(separator ?? /[;,\r\n]/)
    .map(trimText)
    .filter((part) => part !== '');
}
