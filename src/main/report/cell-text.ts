import { type Cell, type DateCell, displayText, type NumberCell } from '../../shared/cell.ts';
import { textOfNumberCell } from '../../shared/number-cell.ts';
import { plainDigits, provenNumber } from './plain-digits.ts';

/**
 * Which face of a cell its column means. `any` is a column that feeds no field; `comma-number` is a number
 * column for which the user chose the comma as the decimal sign.
 */
export type ColumnKind = 'text' | 'number' | 'comma-number' | 'date' | 'any';

function numberText(cell: NumberCell, kind: ColumnKind): string {
  if (kind === 'number' || kind === 'comma-number') return provenNumber(cell.n, kind === 'number' ? '.' : ',');
  // A serial number of days, or a day such as 20210105: the stored number again, whatever the display.
  if (kind === 'date') return plainDigits(cell.n);
  const shown = textOfNumberCell(cell);
  if (shown.kind === 'full') return shown.text;
  // A number format may show nothing at all; the number would be lost.
  return shown.text === '' ? plainDigits(cell.n) : cell.text;
}

function dateText(cell: DateCell, kind: ColumnKind): string {
  // A bare time (`T12:30:00`) is no date in any writing; people know it by its display.
  const asDisplayed = kind === 'text' || cell.date.startsWith('T');
  return asDisplayed && cell.text !== '' ? cell.text : cell.date;
}

/** The text that, read again by the same column, means what the cell meant. */
export function cellText(cell: Cell, kind: ColumnKind): string {
  if (typeof cell === 'string') return cell;
  if ('n' in cell) return numberText(cell, kind);
  return 'date' in cell ? dateText(cell, kind) : displayText(cell);
}
