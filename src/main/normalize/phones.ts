import { type Cell, displayText, trimText } from '../../shared/cell.ts';
import { isScientific, looksDamaged } from '../../shared/damage.ts';
import { textOfNumberCell } from '../../shared/number-cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { accept, type Reading, refuse, remark } from './reading.ts';
import { readParts } from './value-list.ts';

const separators = /[;\r\n]/;
const digit = /\p{Nd}/u;

function readPhone(text: string): Reading<string> {
  if (isScientific(text)) return refuse('phone-damaged', text);
  if (!digit.test(text)) return refuse('phone-invalid', text);
  return looksDamaged(text) ? accept(text, [remark('text-damaged', text)]) : accept(text);
}

/** Phone numbers, kept as text; only line ends and ; part them, because a comma may announce an extension. */
export function readPhones(cell: Cell): Reading<readonly string[]> {
  const without = readingWithoutValue(cell);
  if (without !== null) return without;
  // 12-10-30 became a date, and what was typed cannot be told.
  if (typeof cell !== 'string' && 'date' in cell) return refuse('phone-damaged', displayText(cell));
  if (typeof cell === 'string' || !('n' in cell)) return readParts(displayText(cell).split(separators), readPhone);
  const { kind, text } = textOfNumberCell(cell);
  if (kind === 'exact') return readParts(text.split(separators), readPhone);
  if (kind === 'full') return accept([text], [remark('number-in-full', trimText(cell.text), text)]);
  return refuse('phone-damaged', text === '' ? String(cell.n) : text);
}
