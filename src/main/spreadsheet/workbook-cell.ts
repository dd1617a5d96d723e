import type { CellObject } from 'xlsx';
import type { Cell } from '../../shared/cell.ts';
import type { NumberFormat, NumberFormats } from './number-format.ts';
import { serialDate } from './serial-date.ts';

/** A formula that was saved by a program that does not calculate, or a number that is none. */
export const noValue: Cell = { error: 'no-value' };

/** A stored number beside what is displayed: `shown` where the reader has it, else what the format makes of it. */
export function numberCell(value: number, format: NumberFormat, date1904: boolean, shown?: string): Cell {
  if (!Number.isFinite(value)) return noValue;
  const date = format.isDate ? serialDate(value, date1904) : null;
  const text = shown ?? format.display(value) ?? String(value);
  if (date === null) return { n: value, text };
  // A format that nobody can display gives the serial number: the date says more than 45000.
  return { date, text: text === String(value) ? (format.display(value) ?? date) : text };
}

/** Turns SheetJS' cells into ours. */
export class CellConverter {
  readonly #formats: NumberFormats;

  constructor(formats: NumberFormats) {
    this.#formats = formats;
  }

  convert(cell: CellObject | undefined): Cell {
    if (cell === undefined) return '';
    switch (cell.t) {
      case 's':
        return typeof cell.v === 'string' ? cell.v : '';
      case 'n':
        return typeof cell.v === 'number' ? this.#number(cell.v, cell) : '';
      case 'b':
        return { bool: cell.v === true };
      case 'e':
        return { error: cell.w ?? '#VALUE!' };
      default:
        // A place without a value; one with a formula was saved by a program that does not calculate.
        return cell.f === undefined && cell.F === undefined ? '' : noValue;
    }
  }

  #number(value: number, cell: CellObject): Cell {
    const code = typeof cell.z === 'string' ? cell.z : 'General';
    const format = this.#formats.of(code);
    return numberCell(value, format, this.#formats.date1904, format.isMended ? undefined : cell.w);
  }
}
