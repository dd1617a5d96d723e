/** SheetJS' own formatter, which its types leave open. `format` throws where it does not know the format. */
export interface Formatter {
  format(code: string, value: number, options: { readonly date1904: boolean }): unknown;
  is_date(code: string): boolean;
}

/** What a number format makes of numbers. */
export interface NumberFormat {
  /** Numbers are points in time; a length of time such as `[h]:mm` is none. */
  readonly isDate: boolean;
  /** The one that every cell has until it is given another. */
  readonly isGeneral: boolean;
  /** SheetJS displays wrongly what has this format, left to itself. */
  readonly isMended: boolean;
  /** The text that a spreadsheet program displays, or null where the format cannot be made out. */
  display(value: number): string | null;
}

/** Literals and what stands in brackets; then what a date format is made of. */
const literal = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
const dateParts = /general|am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+|e+|g+|b[12]/gi;
const lengthOfTime = /\[(h+|m+|s+)\]/i;
/** Years of an emperor's era, and of the Buddhist and Islamic calendars. */
const otherYears = /g+|e+|b[12]/i;

/** SheetJS takes any format with one of the letters for a date, words that somebody forgot to quote included: `0 days`. */
type Kind = 'date' | 'date with other years' | 'length of time' | 'words' | 'number';

function kindOf(code: string, formatter: Formatter): Kind {
  if (!formatter.is_date(code)) return 'number';
  if (lengthOfTime.test(code)) return 'length of time';
  const parts = code.replace(literal, '');
  if (/[a-z]/i.test(parts.replace(dateParts, ''))) return 'words';
  return otherYears.test(parts) ? 'date with other years' : 'date';
}

/** What SheetJS takes as it stands, or a character for which it refuses the whole format. */
const refused = /"[^"]*"|\\.|\[[^\]]*\]|[^ -~€上午下]/g;
const refusedInDates = /"[^"]*"|\\.|\[[^\]]*\]|[^ -~€上午下]|\.(?!0)/g;

/** The same format with those characters quoted, as Excel displays them: the dots of `dd.mm.yyyy`, `£`. */
const quoted = (code: string, isDate: boolean): string =>
  code.replace(isDate ? refusedInDates : refused, (part) => (part.length === 1 ? `\\${part}` : part));

/**
 * A number as the file has it that is displayed so, too, where no format says otherwise: from 1 to a thousand million,
 * without zeros that say nothing. Up to 15 digits, JavaScript writes the number in no other way.
 */
export const isShownAsWritten = (text: string): boolean =>
  text.length <= 11 && /^[1-9]\d{0,8}(?:\.\d*[1-9])?$/.test(text);

/** What Excel displays without rounding, and SheetJS after some work: of at most 11 characters, from 1 to a thousand million. */
function generalText(value: number): string | null {
  const size = Math.abs(value);
  if (size < 1 || size >= 1e9) return null;
  const text = String(value);
  return text.length <= 11 ? text : null;
}

const languageTag = /\[\$-[0-9a-f,]*\]/gi;
/** A dash between digits, for which SheetJS drops the digits that have no place of their own; or what is to stay. */
const dash = /"[^"]*"|\\.|\[[^\]]*\]|(?<=[0#?])-(?=[0#?])/g;
/** `General` with something behind it, which SheetJS drops. */
const moreThanGeneral = /(^|;)(?=general[^;])/gi;

/** A format as SheetJS displays it rightly: it takes the tag of a language for a dollar sign. */
const mended = (code: string): string =>
  code
    .replace(languageTag, '')
    .replace(dash, (part) => (part === '-' ? '\\-' : part))
    .replace(moreThanGeneral, '$1""');

/** Number formats by their code. They repeat, so what a format is, is remembered. */
export class NumberFormats {
  readonly #formatter: Formatter;
  readonly #options: { readonly date1904: boolean };
  readonly #known = new Map<string, NumberFormat>();

  constructor(formatter: Formatter, date1904: boolean) {
    this.#formatter = formatter;
    this.#options = { date1904 };
  }

  get date1904(): boolean {
    return this.#options.date1904;
  }

  of(written: string): NumberFormat {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const code = mended(written);
    const kind = kindOf(code, this.#formatter);
    const isDate = kind === 'date' || kind === 'date with other years';
    const made = (value: number) =>
      kind === 'words' || kind === 'date with other years'
        ? null
        : (this.#try(code, value) ?? this.#try(quoted(code, isDate), value));
    const isGeneral = code === 'General';
    const display = isGeneral ? (value: number) => generalText(value) ?? made(value) : made;
    const isMended = code !== written || kind === 'date with other years';
    const format = { isDate, isGeneral, isMended, display };
    this.#known.set(written, format);
    return format;
  }

  #try(code: string, value: number): string | null {
    try {
      const text = this.#formatter.format(code, value, this.#options);
      return typeof text === 'string' ? text : null;
    } catch {
      return null;
    }
  }
}
