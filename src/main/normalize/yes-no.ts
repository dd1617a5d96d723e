import type { Cell } from '../../shared/cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { accept, type Reading, refuse, trimmedText } from './reading.ts';
import { compileWords } from './words.ts';

const yes = ['yes', 'y', 'true', 't', '1', 'on', 'x'];
const no = ['no', 'n', 'false', 'f', '0', 'off'];
const builtIn = new Map<string, boolean>([
  ...yes.map((word): [string, boolean] => [word, true]),
  ...no.map((word): [string, boolean] => [word, false]),
]);

const readingOfYes = accept(true);
const readingOfNo = accept(false);

function storedYesNo(cell: Cell): boolean | undefined {
  if (typeof cell === 'string') return undefined;
  if ('bool' in cell) return cell.bool;
  // The stored value, so that 1 displayed as 1.00 is still yes.
  return 'n' in cell ? builtIn.get(String(cell.n)) : undefined;
}

/** Yes or no: the match's own words first, then the stored value of the cell, then the usual words. */
export function compileYesNo(values?: Readonly<Record<string, boolean>>): (cell: Cell) => Reading<boolean> {
  const words = compileWords(values);
  return (cell) => {
    const without = readingWithoutValue(cell);
    if (without !== null) return without;
    const text = trimmedText(cell);
    const known = words(text);
    const meant = known === undefined ? (storedYesNo(cell) ?? builtIn.get(text.toLowerCase())) : known;
    if (meant === null || meant === undefined) return refuse('boolean-unrecognised', text);
    return meant ? readingOfYes : readingOfNo;
  };
}
