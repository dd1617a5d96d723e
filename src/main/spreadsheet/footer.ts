import { displayText, isBlank, trimText } from '../../shared/cell.ts';
import type { FooterRow } from '../../shared/file-profile.ts';
import { lookOf } from './cell-look.ts';
import { footerWords, namesSum } from './footer-words.ts';
import { type FilledRow, firstCell } from './header-row.ts';
import { mostFrequent } from './most-frequent.ts';

/** How many filled rows at the end may belong to a footer; the longest of a CRM's reports has seven. */
export const FOOTER_SAMPLE_ROWS = 24;
/** A column belongs to every account where so many of them fill it. */
const NEARLY_ALWAYS = 0.95;

const noteWords = /^(?:[*†‡]|\(|(?:foot)?notes?\b|nota\b|remarque|hinweis|anmerkung|bemerkung|legend)/iu;
/** Names of companies are shorter. */
const SENTENCE_WORDS = 6;

/** What the rows above the end tell, by column: how many were counted, and how many of them fill it. */
export interface BodyCounts {
  readonly rows: number;
  readonly filled: (column: number) => number;
  readonly samples: (column: number) => readonly string[];
}

export interface FoundFooter {
  readonly rows: readonly FooterRow[];
  /** Rows that may be accounts: a last one that says “Total” and has all that an account has, notes below the table. */
  readonly doubtful: readonly FooterRow[];
}

const filledColumns = ({ cells }: FilledRow): number[] =>
  cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));

/** A sum, `3 customers`, or the unit of a sum: anything else beside the word is a value of an account. */
const besideSum = /^(?:\d[\d.,]* \p{L}[\p{L} ]*|[A-Z]{3}|[$€£¥₹]|[-–—]+)$/u;

/** Beside the first cell stand sums alone. */
function holdsSumsAlone(row: FilledRow | undefined): boolean {
  if (row === undefined) return false;
  const [, ...others] = filledColumns(row);
  return others.every((column) => {
    const cell = row.cells[column] ?? '';
    const look = lookOf(cell);
    return look === 'number' || look === 'year' || look === 'phone' || besideSum.test(trimText(displayText(cell)));
  });
}

/** Whether a row among the accounts looks like the sum of a group of them. Called for every row, so it looks at one cell first. */
export function looksLikeSum(row: FilledRow, columns: number): boolean {
  const first = row.cells.find((cell) => !isBlank(cell));
  if (typeof first !== 'string' || !namesSum(trimText(first))) return false;
  return holdsSumsAlone(row) && filledColumns(row).length < columns;
}

/** The rows at the end with the stretch of the body that is still held: what is usual in them. */
class Tail {
  readonly rows: readonly FilledRow[];
  readonly #counts: BodyCounts;

  constructor(rows: readonly FilledRow[], counts: BodyCounts) {
    this.rows = rows;
    this.#counts = counts;
  }

  #text(at: number, column: number): string {
    return trimText(displayText(this.rows[at]?.cells[column] ?? ''));
  }

  /** A blank row parts it from the one above. */
  hasGap(at: number): boolean {
    return at > 0 && (this.rows[at]?.row ?? 0) > (this.rows[at - 1]?.row ?? 0) + 1;
  }

  words(at: number): 'totals' | 'report' | null {
    const row = this.rows[at];
    return row === undefined ? null : footerWords(firstCell(row).value);
  }

  usualWidth(end: number): number {
    return mostFrequent(this.rows.slice(0, end).map((row) => filledColumns(row).length)).value;
  }

  #isLabel(at: number, end: number): boolean {
    const width = filledColumns(this.rows[at] ?? { row: 0, cells: [] }).length;
    const usual = this.usualWidth(end);
    return width <= 2 && (width < usual || (usual <= 1 && this.hasGap(at)));
  }

  /** A lone text below a footer belongs to it: the name of the company that made the report. */
  isLone(at: number, end: number): boolean {
    return filledColumns(this.rows[at] ?? { row: 0, cells: [] }).length === 1 && this.usualWidth(end) >= 3;
  }

  #share(column: number, end: number): number {
    const held = this.rows.slice(0, end).filter(({ cells }) => !isBlank(cells[column] ?? '')).length;
    return (this.#counts.filled(column) + held) / Math.max(1, this.#counts.rows + Math.min(end, this.rows.length));
  }

  /** Something that every account has is not there, or a number stands where accounts have text. */
  #lacksWhatAccountsHave(at: number, end: number): boolean {
    const filled = filledColumns(this.rows[at] ?? { row: 0, cells: [] });
    const width = Math.max(0, ...this.rows.slice(0, end).map(({ cells }) => cells.length));
    for (let column = 0; column < width; column += 1) {
      if (!filled.includes(column) && this.#share(column, end) >= NEARLY_ALWAYS) return true;
    }
    return filled.slice(1).some((column) => this.#clashes(at, column, end));
  }

  #clashes(at: number, column: number, end: number): boolean {
    if (!/^\d/.test(this.#text(at, column))) return false;
    const above = this.rows.slice(0, end).map(({ cells }) => trimText(displayText(cells[column] ?? '')));
    const all = [...above, ...this.#counts.samples(column)].filter((text) => text !== '');
    return all.length > 0 && !all.some((text) => /\d/.test(text));
  }

  /** By words and shape, whether the row is part of a footer of which `end` is the first row. */
  kind(at: number, end: number): 'totals' | 'report' | null {
    const words = this.words(at);
    if (words === 'report') return this.#isLabel(at, end) ? 'report' : null;
    if (words === null || !holdsSumsAlone(this.rows[at])) return null;
    return end > 0 && (this.hasGap(at) || this.#lacksWhatAccountsHave(at, end)) ? 'totals' : null;
  }

  looksLikeSum(at: number): boolean {
    return this.words(at) === 'totals' && holdsSumsAlone(this.rows[at]);
  }

  /** A text in a row of its own, which looks like no ID and no address. */
  #isText(at: number): boolean {
    const row = this.rows[at];
    const [column, second] = row === undefined ? [] : filledColumns(row);
    return column !== undefined && second === undefined && lookOf(row?.cells[column] ?? '') === 'text';
  }

  #saysNote(at: number): boolean {
    const [column = 0] = filledColumns(this.rows[at] ?? { row: 0, cells: [] });
    const text = this.#text(at, column);
    return noteWords.test(text) || text.split(/\s+/).length >= SENTENCE_WORDS;
  }

  /** The first of the lone texts at the end that a blank row parts from the accounts, or that read like a note. */
  firstNote(): number {
    let first = this.rows.length;
    while (first > 1 && this.#isText(first - 1)) first -= 1;
    const usual = this.usualWidth(first);
    for (let at = first; at < this.rows.length; at += 1) {
      if ((usual >= 2 && this.hasGap(at)) || (usual >= 3 && this.#saysNote(at))) return at;
    }
    return this.rows.length;
  }
}

/** The topmost row of the stretch at the end whose words are a footer's, with nothing but lone lines below and between. */
function firstByWords(tail: Tail): number {
  let first = tail.rows.length;
  for (let at = tail.rows.length - 1; at >= 0; at -= 1) {
    if (tail.words(at) !== null) first = at;
    else if (filledColumns(tail.rows[at] ?? { row: 0, cells: [] }).length !== 1) break;
  }
  return first;
}

function footerFrom(tail: Tail, first: number): FooterRow[] | null {
  const rows: FooterRow[] = [];
  for (let at = first; at < tail.rows.length; at += 1) {
    const row = tail.rows[at];
    const kind = tail.kind(at, first) ?? (at > first && tail.isLone(at, first) ? 'report' : null);
    if (row === undefined || kind === null) return null;
    rows.push(footerRow(row, kind));
  }
  return rows;
}

/** Lone texts right above a footer belong to it where a blank row parts them from the accounts: the name of the report. */
function withTitle(tail: Tail, first: number): number {
  let title = first;
  while (title > 0 && !tail.hasGap(title) && tail.isLone(title - 1, first)) title -= 1;
  return title > 0 && tail.hasGap(title) ? title : first;
}

/** A row as the profile names it. */
export function footerRow(row: FilledRow, kind: FooterRow['kind']): FooterRow {
  const { column, value } = firstCell(row);
  return { row: row.row, kind, column, text: value };
}

const titleRows = (tail: Tail, first: number): FooterRow[] =>
  tail.rows.slice(withTitle(tail, first), first).map((row) => footerRow(row, 'report'));

/** Notes below the table, and a sum above them, where neither is sure. */
function doubtfulRows(tail: Tail): FooterRow[] {
  const note = tail.firstNote();
  const first = tail.looksLikeSum(note - 1) ? note - 1 : note;
  return tail.rows.slice(first).map((row, index) => footerRow(row, first + index < note ? 'totals' : 'report'));
}

/** Finds the totals row and the report's own lines at the end of a table: decided by words and shape, and never by one alone. */
export function findFooter(rows: readonly FilledRow[], counts: BodyCounts): FoundFooter {
  const tail = new Tail(rows, counts);
  for (let first = firstByWords(tail); first < rows.length; first += 1) {
    const found = tail.words(first) === null ? null : footerFrom(tail, first);
    if (found !== null) return { rows: [...titleRows(tail, first), ...found], doubtful: [] };
  }
  return { rows: [], doubtful: doubtfulRows(tail) };
}
