import type { Cell } from '../../shared/cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { readAddress } from './emails.ts';
import { accept, type Reading, refuse, trimmedText } from './reading.ts';
import { compileWords } from './words.ts';

/** The Akita user in a role, the Customer Success Manager among them: one e-mail, or a name that the match knows. */
export function compileRole(values?: Readonly<Record<string, string>>): (cell: Cell) => Reading<string> {
  const words = compileWords(values);
  return (cell) => {
    const without = readingWithoutValue(cell);
    if (without !== null) return without;
    const text = trimmedText(cell);
    const email = words(text);
    if (email === undefined) return readAddress(text, 'csm-not-email');
    return email === null ? refuse('csm-not-email', text) : accept(email);
  };
}
