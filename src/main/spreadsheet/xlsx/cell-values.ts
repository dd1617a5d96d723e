import type { Cell } from '../../../shared/cell.ts';
import { builtinFormat } from '../builtin-formats.ts';
import { isShownAsWritten, type NumberFormat, type NumberFormats } from '../number-format.ts';
import { dateSerial } from '../serial-date.ts';
import { noValue, numberCell } from '../workbook-cell.ts';
import type { StyleFormat } from './styles.ts';
import type { TextStore } from './text-store.ts';
import { decodeExcelEscapes } from './xml-text.ts';

/** A cell as its XML has it. */
export interface RawCell {
  /** Its `t`; absent for numbers. */
  readonly type: string | undefined;
  /** The index of its style. */
  readonly style: string | undefined;
  /** Its `v`, or its `is`; null where there is none. */
  readonly value: string | null;
  readonly formula: string | null;
}

/** How many dates of a style are remembered: 27 years of days. Displaying one costs 5 µs, as much as the rest of its cell. */
const REMEMBERED_DATES = 10_000;

/** The format of a style, with the cells that it made of dates, which repeat. */
interface StyleCells {
  readonly format: NumberFormat;
  readonly dates: Map<number, Cell>;
}

const truths = new Map<string, Cell>([
  ['1', { bool: true }],
  ['true', { bool: true }],
  ['0', { bool: false }],
  ['false', { bool: false }],
]);

const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Not a number where it is none: JavaScript would read `0x10`, and SheetJS the beginning of `1,5`. */
const numberOf = (text: string): number => (plainNumber.test(text) ? Number(text) : Number.NaN);

const isoDate = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/;

/** A date in words as it stands, in no time zone; null for other text, and for days and times that do not exist. */
function dayOf(text: string): string | null {
  const [found, day, time = '00:00', seconds = '00'] = isoDate.exec(text) ?? [];
  if (found === undefined) return null;
  const whole = `${day}T${time}:${seconds}`;
  const at = Date.parse(`${whole}Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(whole)) return null;
  return whole.endsWith('T00:00:00') ? (day ?? null) : whole;
}

/** Makes cells of what their XML says. `undefined` where it points to a text that is not there. */
export class CellValues {
  readonly #texts: TextStore;
  readonly #formats: NumberFormats;
  readonly #styles: readonly StyleFormat[];
  readonly #byStyle = new Map<string | undefined, StyleCells>();

  constructor(texts: TextStore, formats: NumberFormats, styles: readonly StyleFormat[]) {
    this.#texts = texts;
    this.#formats = formats;
    this.#styles = styles;
  }

  make(raw: RawCell): Cell | undefined {
    const { type, value } = raw;
    if (type === 's') return value === null ? this.#without(raw) : this.#texts.at(Number(value));
    if (type === 'str' || type === 'inlineStr') return decodeExcelEscapes(value ?? '');
    if (type === 'e') return { error: value ?? '#VALUE!' };
    if (value === null || value === '') return this.#without(raw);
    if (type === undefined || type === 'n') return this.#number(value, this.#style(raw.style));
    if (type === 'b') return truths.get(value) ?? noValue;
    return type === 'd' ? this.#date(value, raw) : decodeExcelEscapes(value);
  }

  #without({ formula }: RawCell): Cell {
    return formula === null ? '' : noValue;
  }

  #number(written: string, { format, dates }: StyleCells): Cell {
    if (format.isGeneral && isShownAsWritten(written)) return { n: Number(written), text: written };
    const value = numberOf(written);
    if (!format.isDate) return numberCell(value, format, this.#formats.date1904);
    const known = dates.get(value);
    if (known !== undefined) return known;
    const cell = numberCell(value, format, this.#formats.date1904);
    if (dates.size < REMEMBERED_DATES) dates.set(value, cell);
    return cell;
  }

  /** A date in words of its own, as the strict edition of the format has them, whatever its style says. */
  #date(value: string, { style }: RawCell): Cell {
    const date = dayOf(value);
    if (date === null) return value;
    const { format } = this.#style(style);
    const serial = format.isDate ? dateSerial(date, this.#formats.date1904) : null;
    return { date, text: (serial === null ? null : format.display(serial)) ?? date };
  }

  #style(style: string | undefined): StyleCells {
    const known = this.#byStyle.get(style);
    if (known !== undefined) return known;
    const code = this.#styles[Number(style ?? 0)] ?? 0;
    const format = this.#formats.of(typeof code === 'string' ? code : builtinFormat(code));
    const made = { format, dates: new Map<number, Cell>() };
    this.#byStyle.set(style, made);
    return made;
  }
}
