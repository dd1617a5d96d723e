import { type Cell, displayText, trimText } from '../../shared/cell.ts';
import { looksDamaged } from '../../shared/damage.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { accept, nothing, type Reading, remark } from './reading.ts';

/** The label of a list value from a column of its own; a blank one gives way to the label of the match. */
export function readLabel(cell: Cell): Reading<string> {
  const without = readingWithoutValue(cell);
  if (without !== null) return without;
  const shown = displayText(cell);
  const text = trimText(shown);
  // A number format may show nothing at all.
  if (text === '') return nothing;
  return looksDamaged(shown) ? accept(text, [remark('text-damaged', text)]) : accept(text);
}
