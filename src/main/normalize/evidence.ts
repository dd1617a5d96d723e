import { type Cell, trimText, withoutLink } from '../../shared/cell.ts';
import { type ColumnEvidence, type ColumnExamples, noEvidence, noExamples } from './column-evidence.ts';
import { proofOf } from './date-rule.ts';
import { takeDateApart } from './date-text.ts';
import { takeNumberApart } from './number-text.ts';
import { remember } from './remember.ts';
import { ShortYears } from './short-years.ts';

/** Longer text is neither date nor number for the readers of either. */
const LONGEST = 100;
/** `Wednesday, ` and every currency are shorter. */
const LONGEST_BEFORE_DIGITS = 14;

const SPACE = 32;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const APOSTROPHE = 39;
/** White space beyond ASCII, and the typographic apostrophe. */
const LAST_ASCII = 126;

const isSpace = (code: number): boolean => code <= SPACE || code > LAST_ASCII;
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

function firstDigit(text: string): number {
  const end = Math.min(text.length, LONGEST_BEFORE_DIGITS);
  for (let at = 0; at < end; at += 1) if (isDigit(text.charCodeAt(at))) return at;
  return -1;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

type Parts = 'date' | 'number' | 'both' | 'neither';

const without = (date: boolean, number: boolean): Parts =>
  date ? (number ? 'both' : 'date') : number ? 'number' : 'neither';

/** Cheap looks at a text of which nearly all prove nothing: does it go on with a separator and a digit? */
function partsOf(text: string): Parts {
  const start = firstDigit(text);
  if (start === -1) return 'neither';
  const end = endOfDigits(text, start);
  const before = start === 0 ? SPACE : text.charCodeAt(start - 1);
  if (before === POINT || before === COMMA) return 'number';
  if (end === text.length) return 'neither';
  // In front of a date stands at most the day of the week: telephone numbers begin with a sign, codes with letters.
  const mayBeDate = isSpace(before) && end - start <= 2;
  const sign = text.charCodeAt(end);
  // ISO dates, telephone numbers and ids: no day/month date starts with three digits, no number has these signs inside.
  if (sign === MINUS || sign === SLASH) return without(mayBeDate, false);
  if (sign === POINT || sign === COMMA) return aroundMark(text, end, mayBeDate && sign === POINT);
  if (isSpace(sign) || sign === APOSTROPHE) return spaced(text, end, mayBeDate);
  return 'neither';
}

function aroundMark(text: string, sign: number, mayBeDate: boolean): Parts {
  const next = text.charCodeAt(sign + 1);
  return isDigit(next) ? without(mayBeDate, true) : isSpace(next) ? 'both' : 'neither';
}

/** `1 234,50` has its proof behind the spaces; `5 / 1 / 2021` and `5 1 2021` are dates. */
function spaced(text: string, end: number, mayBeDate: boolean): Parts {
  const next = text.charCodeAt(end + 1);
  if (isDigit(next)) return without(mayBeDate, text.includes('.') || text.includes(','));
  const goesOn = next === SLASH || next === MINUS || next === POINT || isSpace(next);
  return goesOn && mayBeDate ? 'both' : 'neither';
}

/** The first cell of each kind. */
type Examples = { -readonly [K in keyof ColumnExamples]: ColumnExamples[K] };
type ExampleKey = Exclude<keyof ColumnExamples, 'shortYears' | 'mayBeginWithYear'>;

/** A copy of its own, because a piece of a text keeps the whole text alive (spreadsheet/column-counter.ts). */
function keep(examples: Examples, key: ExampleKey, row: number, text: string): void {
  examples[key] ??= { row, value: ` ${text}`.slice(1) };
}

/** What a text proves as a date; `none` where it is no date whose order has to be known from elsewhere. */
function proofOfDate(text: string): DateProof {
  const taken = takeDateApart(text);
  if (taken.kind !== 'parts') return { proof: 'none', short: null };
  return { proof: proofOf(taken.parts), short: taken.parts[2].length <= 2 ? taken.parts : null };
}

interface DateProof {
  readonly proof: ReturnType<typeof proofOf> | 'none';
  /** Its parts, where the year has two digits. */
  readonly short: readonly [string, string, string] | null;
}

function addDate({ evidence, examples, shortYears }: Column, text: string, row: number, seen: DateProof): void {
  const { proof, short } = seen;
  if (proof === 'neither' || proof === 'none') return;
  if (proof !== 'same') {
    evidence[countOfDates[proof]] += 1;
    keep(examples, countOfDates[proof], row, text);
  }
  if (short !== null) {
    shortYears.add(short);
    examples.shortYears += 1;
    keep(examples, 'shortYear', row, text);
  }
}

const countOfDates = { dmy: 'dayFirst', mdy: 'monthFirst', either: 'undecidedDates' } as const;
const countOfNumbers = { '.': 'point', ',': 'comma', undecided: 'undecidedNumbers' } as const;

function observeNumber({ evidence, examples }: Column, text: string, row: number): void {
  const proof = takeNumberApart(text)?.proof ?? 'none';
  if (proof === 'none') return;
  evidence[countOfNumbers[proof]] += 1;
  keep(examples, countOfNumbers[proof], row, text);
}

interface Column {
  readonly evidence: ColumnEvidence;
  readonly examples: Examples;
  readonly shortYears: ShortYears;
}

/** Where all days of a column may be years, none of them proves that the day comes first. */
function evidenceOf({ evidence, shortYears }: Column): ColumnEvidence {
  if (!shortYears.mayBeginWithYear) return { ...evidence };
  const { dayFirst, undecidedDates } = evidence;
  return { ...evidence, dayFirst: dayFirst - shortYears.count, undecidedDates: undecidedDates + shortYears.count };
}

function examplesOf({ examples, shortYears }: Column): ColumnExamples {
  if (!shortYears.mayBeginWithYear) return examples;
  return { ...examples, undecidedDates: examples.undecidedDates ?? examples.shortYear, mayBeginWithYear: true };
}

/**
 * Collects, over all rows, what the text cells of each column prove about dates and numbers. Other kinds of
 * cells know their own value. Called for every cell of a file, so it looks at characters before anything else.
 */
export class EvidenceCollector {
  readonly #columns: Column[] = [];
  readonly #proofOfDate = remember(proofOfDate);

  observe(column: number, given: Cell, row = 0): void {
    const cell = typeof given === 'string' ? given : withoutLink(given);
    while (this.#columns.length <= column) {
      this.#columns.push({ evidence: noEvidence(), examples: noExamples(), shortYears: new ShortYears() });
    }
    const seenBefore = this.#columns[column];
    if (seenBefore === undefined || typeof cell !== 'string' || cell.length < 2) return;
    const text = trimText(cell);
    const parts = text.length > LONGEST ? 'neither' : partsOf(text);
    if (parts === 'neither') return;
    if (parts !== 'number') {
      const seen = this.#proofOfDate(text);
      addDate(seenBefore, text, row, seen);
      if (seen.proof !== 'none') return;
    }
    if (parts !== 'date') observeNumber(seenBefore, text, row);
  }

  /** By column index; a column that was never observed proves nothing. */
  all(): ColumnEvidence[] {
    return this.#columns.map(evidenceOf);
  }

  /** By column index, as {@link all}. */
  examples(): readonly ColumnExamples[] {
    return this.#columns.map(examplesOf);
  }
}
