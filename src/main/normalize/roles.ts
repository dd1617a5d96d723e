import type { Cell } from '../../shared/cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { readAddress } from './emails.ts';
import { addressOfLink, orLink } from './link-used.ts';
import { accept, type Reading, refuse, trimmedText } from './reading.ts';
import { compileWords } from './words.ts';

const asItIs = (address: string): string => address;

/** The Akita user in a role, the Customer Success Manager among them: one e-mail, or a name that the match knows. */
export function compileRole(values?: Readonly<Record<string, string>>): (cell: Cell) => Reading<string> {
  const words = compileWords(values);
  return (cell) => {
    const without = readingWithoutValue(cell);
    if (without !== null) return without;
    const text = trimmedText(cell);
    const email = words(text);
    if (email === undefined) return orLink(cell, readAddress(text, 'csm-not-email'), addressOfLink, asItIs);
    return email === null ? refuse('csm-not-email', text) : accept(email);
  };
}
