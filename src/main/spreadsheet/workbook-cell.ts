import type { CellObject } from 'xlsx';
import type { Cell } from '../../shared/cell.ts';
import { serialDate } from './serial-date.ts';

/** Turns SheetJS' cells into ours. Number formats repeat, so what a format is, is remembered. */
export class CellConverter {
  readonly #isDate: (format: string) => boolean;
  readonly #date1904: boolean;
  readonly #known = new Map<string, boolean>();

  /** `isDate`: SheetJS' own rule for number formats. */
  constructor(isDate: (format: string) => boolean, date1904: boolean) {
    this.#isDate = isDate;
    this.#date1904 = date1904;
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
        return cell.f === undefined && cell.F === undefined ? '' : { error: 'no-value' };
    }
  }

  #number(value: number, cell: CellObject): Cell {
    if (!Number.isFinite(value)) return { error: 'no-value' };
    const text = cell.w ?? String(value);
    if (typeof cell.z !== 'string' || !this.#dates(cell.z)) return { n: value, text };
    const date = serialDate(value, this.#date1904);
    if (date === null) return { n: value, text };
    // SheetJS cannot display formats such as dd.mm.yyyy and gives the serial number: the date says more than 45000.
    return { date, text: text === String(value) ? date : text };
  }

  /** A length of time such as `[h]:mm` is no point in time, though SheetJS counts it among the dates. */
  #dates(format: string): boolean {
    const known = this.#known.get(format);
    if (known !== undefined) return known;
    const is = this.#isDate(format) && !/\[(h+|m+|s+)\]/i.test(format);
    this.#known.set(format, is);
    return is;
  }
}
