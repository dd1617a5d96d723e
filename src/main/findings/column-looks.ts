import { type Cell, isLinkCell, type LinkCell, trimText } from '../../shared/cell.ts';
import { isScientific, isSpreadsheetError, looksDamaged, mayBeDamaged } from '../../shared/damage.ts';
import { isPlaceholder, isQuotedNumber, isWholeWithPoint } from './text-shapes.ts';

/** How many cells, and the first of them. */
export interface Seen {
  count: number;
  readonly row: number;
  readonly value: string;
}

/** What the cells of one column look like, beside what they prove. */
export interface ColumnLooks {
  readonly damaged: Seen | null;
  readonly scientific: Seen | null;
  /** Errors of a spreadsheet program that stand as text; its error cells are told by the reader. */
  readonly errors: Seen | null;
  /** Texts of digits alone, by how many they have. */
  readonly digits: ReadonlyMap<number, Seen>;
  /** Numbers that a spreadsheet program gives the days of our time. */
  readonly serials: Seen | null;
  /** Texts of more than 15 digits that end as a spreadsheet program leaves them. */
  readonly cutDigits: Seen | null;
  /** Whole numbers with a point and a zero behind. */
  readonly wholeWithPoint: Seen | null;
  /** Numbers behind an apostrophe. */
  readonly quotedNumbers: Seen | null;
  /** What systems write where they have no value. */
  readonly placeholders: Seen | null;
  /** Date cells, and texts such as 3-Jan: what a spreadsheet program makes of 3-1. */
  readonly dateLike: Seen | null;
  /** The different values of a column that has few, with their counts; null where it has many, or long ones. */
  readonly words: ReadonlyMap<string, number> | null;
}

/** More different words are no vocabulary of yes and no, with the ways in which people write them. */
const MOST_WORDS = 24;
const LONGEST_WORD = 24;
/** 2 October 1954 to 7 April 2064: who has customers since before then writes no day numbers. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
const SERIAL_DIGITS = 5;
/** Spreadsheet programs keep so many digits of a number, and put zeros in place of the rest. */
const KEPT_DIGITS = 15;
const MOST_DIGITS = 40;
const SAMPLE_LENGTH = 100;

const LONGEST_DATE_LIKE = 6;
const month = '(?:jan|feb|mar|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)';
const dayAndMonth = new RegExp(`^(?:\\d{1,2}-${month}|${month}-\\d{2})$`, 'i');

/** The dash of `3-Jan`, `13-Jan`, `Jan-03` is the second, third or fourth of six characters at most. */
const mayBeDayAndMonth = (text: string): boolean =>
  text.length <= LONGEST_DATE_LIKE &&
  (text.charCodeAt(1) === MINUS || text.charCodeAt(2) === MINUS || text.charCodeAt(3) === MINUS);

const MINUS = 45;
const NUMBER_SIGN = 35;
const APOSTROPHE = 39;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;

/** A copy of its own, because a piece of a text keeps the whole text alive (spreadsheet/column-counter.ts). */
const ownCopy = (text: string): string => ` ${text.slice(0, SAMPLE_LENGTH)}`.slice(1);

/** Counts in place: a column of numbers makes one a row. */
function seen(before: Seen | null | undefined, row: number, text: string): Seen {
  if (before === null || before === undefined) return { count: 1, row, value: ownCopy(text) };
  before.count += 1;
  return before;
}

function isAllDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

class Watcher {
  damaged: Seen | null = null;
  scientific: Seen | null = null;
  errors: Seen | null = null;
  serials: Seen | null = null;
  cutDigits: Seen | null = null;
  wholeWithPoint: Seen | null = null;
  quotedNumbers: Seen | null = null;
  placeholders: Seen | null = null;
  dateLike: Seen | null = null;
  readonly digits = new Map<number, Seen>();
  words: Map<string, number> | null = new Map();

  readonly see = (cell: Cell, row: number, suspect: boolean): void => {
    if (typeof cell === 'string') this.#text(cell, row, suspect);
    else if (isLinkCell(cell)) this.#text(cell.text, row, mayBeDamaged(cell.text));
    else this.#stored(cell, row);
  };

  #text(cell: string, row: number, suspect: boolean): void {
    // NULs are told by the reader.
    if (suspect && !cell.includes('\0') && looksDamaged(cell)) this.damaged = seen(this.damaged, row, trimText(cell));
    const first = cell.charCodeAt(0);
    // Nearly every cell begins with a letter or a digit; few have spaces around them.
    const text = first <= SPACE || cell.charCodeAt(cell.length - 1) <= SPACE ? trimText(cell) : cell;
    if (first === NUMBER_SIGN && isSpreadsheetError(text)) this.errors = seen(this.errors, row, text);
    if (first <= NINE) this.#number(text, row);
    if (first === APOSTROPHE && isQuotedNumber(text)) this.quotedNumbers = seen(this.quotedNumbers, row, text);
    if (isPlaceholder(text)) this.placeholders = seen(this.placeholders, row, text);
    if (mayBeDayAndMonth(text) && dayAndMonth.test(text)) this.dateLike = seen(this.dateLike, row, text);
    if (this.words !== null) this.#word(text);
  }

  #number(text: string, row: number): void {
    const first = text.charCodeAt(0);
    if (first < ZERO || first > NINE || text.length > MOST_DIGITS) return;
    if (isAllDigits(text)) this.#digits(text, row);
    else if (isWholeWithPoint(text)) this.wholeWithPoint = seen(this.wholeWithPoint, row, text);
    else if (first !== ZERO && isScientific(text)) this.scientific = seen(this.scientific, row, text);
  }

  #digits(text: string, row: number): void {
    const { length } = text;
    this.digits.set(length, seen(this.digits.get(length), row, text));
    if (length === SERIAL_DIGITS) this.#serial(Number(text), text, row);
    if (length > KEPT_DIGITS && /^0+$/.test(text.slice(KEPT_DIGITS))) this.cutDigits = seen(this.cutDigits, row, text);
  }

  #serial(number: number, text: string, row: number): void {
    if (number >= FIRST_SERIAL && number <= LAST_SERIAL) this.serials = seen(this.serials, row, text);
  }

  #stored(cell: Exclude<Cell, string | LinkCell>, row: number): void {
    if ('n' in cell) this.#storedNumber(cell.n, trimText(cell.text), row);
    else if ('date' in cell) this.dateLike = seen(this.dateLike, row, trimText(cell.text));
    else if ('bool' in cell) this.#word(cell.bool ? 'TRUE' : 'FALSE');
  }

  /** A display may be short, and yet the whole number is stored; numbers too long for that are told by the reader. */
  #storedNumber(n: number, text: string, row: number): void {
    if (isAllDigits(text) && text !== '' && text.length <= KEPT_DIGITS) {
      this.digits.set(text.length, seen(this.digits.get(text.length), row, text));
    }
    this.#serial(n, text, row);
    if (this.words !== null) this.#word(String(n));
  }

  #word(text: string): void {
    const { words } = this;
    if (words === null) return;
    const count = words.get(text);
    if (count !== undefined) words.set(text, count + 1);
    else if (text.length > LONGEST_WORD || words.size === MOST_WORDS) this.words = null;
    else words.set(ownCopy(text), 1);
  }
}

/** Watches the cells of every column in the first pass. Called for every cell of a file. */
export class LooksCollector {
  readonly #columns: Watcher[] = [];

  /** What takes the cells of a column; its words are counted where they are wanted. */
  watch(column: number, words: boolean): (cell: Cell, row: number, suspect: boolean) => void {
    const watcher = new Watcher();
    if (!words) watcher.words = null;
    this.#columns[column] = watcher;
    return watcher.see;
  }

  /** By column index. */
  all(): readonly ColumnLooks[] {
    return this.#columns;
  }
}
