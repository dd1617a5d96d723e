import { type Cell, displayText, type NumberCell, trimText } from '../../shared/cell.ts';
import { looksDamaged } from '../../shared/damage.ts';
import { textOfNumberCell } from '../../shared/number-cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { accept, noRemarks, nothing, type Reading, type Remark, refuse, remark } from './reading.ts';

/** What is worth saying about text that is sent as it stands: spaces left out, characters damaged. */
export function remarksOnText(shown: string, text: string): readonly Remark[] {
  const damaged = looksDamaged(shown);
  if (shown === text && !damaged) return noRemarks;
  const remarks: Remark[] = [];
  if (shown !== text) remarks.push(remark('text-trimmed', text));
  if (damaged) remarks.push(remark('text-damaged', text));
  return remarks;
}

function readShown(shown: string): Reading<string> {
  const text = trimText(shown);
  return text === '' ? nothing : accept(text, remarksOnText(shown, text));
}

/** A name, or a trait or attribute of type text. */
export function readText(cell: Cell): Reading<string> {
  const without = readingWithoutValue(cell);
  if (without !== null) return without;
  if (typeof cell === 'string' || !('n' in cell)) return readShown(displayText(cell));
  return readTextOfNumber(cell);
}

/** A name is text; of one that the spreadsheet program took for a date (1-2-3) the user has to know. */
export function readName(cell: Cell): Reading<string> {
  const reading = readText(cell);
  if (typeof cell === 'string' || !('date' in cell) || reading.value === null) return reading;
  return accept(reading.value, [...reading.remarks, remark('text-damaged', reading.value)]);
}

function readTextOfNumber(cell: NumberCell): Reading<string> {
  const { kind, text } = textOfNumberCell(cell);
  switch (kind) {
    case 'exact':
      return readShown(cell.text);
    case 'full':
      return accept(text, [remark('number-in-full', trimText(cell.text), text)]);
    case 'scientific':
      return refuse('number-too-long', text);
    default:
      // A number format may show nothing at all; then there is no display to send.
      return text === '' ? refuse('number-too-long', String(cell.n)) : accept(text, [remark('text-damaged', text)]);
  }
}
