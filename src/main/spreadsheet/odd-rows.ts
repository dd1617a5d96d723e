import { type Cell, displayText, isBlank, trimText } from '../../shared/cell.ts';
import type { FileOptions, FooterRow } from '../../shared/file-profile.ts';
import { type Look, lookOf } from './cell-look.ts';
import { footerRow, looksLikeSum } from './footer.ts';
import { footerWords } from './footer-words.ts';
import type { FilledRow } from './header-row.ts';
import { ShortRows } from './short-rows.ts';
import type { ExampleCell } from './table-notes.ts';

/** The part of a table that rows below its header are compared with. */
interface Body {
  /** By column; empty where the table has no header. */
  readonly headers: readonly string[];
  readonly columns: number;
  readonly headerRow: number;
  /** The row below the header that seems to belong to it. */
  readonly secondHeader: number | null;
  /** How many cells the records of a text file have; null where rows have as many as are filled. */
  readonly width: number | null;
}

/** Each is a line in the profile, which the window has in its memory. */
const MOST_ROWS = 10_000;
/** In a table of two columns, an account may have one cell. */
const LEAST_COLUMNS = 3;

/** Enough to see whether the values of a column look the same. */
const PLAIN_ROWS = 5;

/** Where no value of the column is known yet. */
const headingSigns = /^[#*]|: |\(\d[\d.,]* \p{L}+\)$/u;

const textOf = (cell: Cell | undefined): string => trimText(displayText(cell ?? '')).toLowerCase();

/** Until the user chose, a row that may be an account is doubtful. */
export const asDoubtful = (row: FooterRow, choice: FileOptions['footer']): FooterRow =>
  choice === undefined ? { ...row, doubtful: true } : row;

/**
 * Finds, among the accounts, what is none: the header once more, as on every printed page, and what may be none: sums of
 * groups, lines of a report, rows that a line break cut in two, another table below a blank row. Sees every row of the body, in order.
 */
export class OddRows {
  readonly #body: Body;
  readonly #choice: FileOptions['footer'];
  readonly #firstHeader: number;
  readonly #firstLetter: string;
  readonly #rows: FooterRow[] = [];
  readonly #short: ShortRows | null;
  /** The first rows that are plain accounts: what is odd differs from them. */
  readonly #plain: FilledRow[] = [];
  #before: number;
  #isOtherTable = false;
  #beyond = 0;

  constructor(body: Body, choice: FileOptions['footer']) {
    this.#body = body;
    this.#choice = choice;
    this.#before = body.headerRow;
    this.#short = body.width === null ? null : new ShortRows(body.width, () => this.#looks(0));
    this.#firstHeader = body.headers.findIndex((header) => header !== '');
    this.#firstLetter = (body.headers[this.#firstHeader] ?? '').charAt(0).toLowerCase();
  }

  get rows(): readonly FooterRow[] {
    return this.#rows;
  }

  /** How many more there are than the profile has room for; they are read as accounts. */
  get beyond(): number {
    return this.#beyond;
  }

  /** The last row, where the file seems to end in the middle of it. */
  get cutOff(): ExampleCell | null {
    return this.#short?.cutOff ?? null;
  }

  /** What the row is, where it is no plain account. */
  see(row: FilledRow): FooterRow | null {
    const kind = this.#kindOf(row);
    this.#before = row.row;
    if (kind === null) {
      if (this.#plain.length < PLAIN_ROWS) this.#plain.push(row);
      return null;
    }
    if (this.#rows.length === MOST_ROWS) {
      this.#beyond += 1;
      return null;
    }
    const inside = { ...footerRow(row, kind), inside: true };
    const odd = kind === 'header' ? inside : asDoubtful(inside, this.#choice);
    this.#rows.push(odd);
    return odd;
  }

  #kindOf(row: FilledRow): FooterRow['kind'] | null {
    if (this.#isHeader(row)) return 'header';
    if (row.row === this.#body.secondHeader) return 'names';
    if (this.#isOtherTable) return 'table';
    if (looksLikeSum(row, this.#body.columns)) return 'totals';
    if (this.#isReportLine(row)) return 'report';
    if (this.#short?.see(row)) return 'rest';
    if (row.row === this.#before + 1 || !this.#beginsTable(row)) return null;
    this.#isOtherTable = true;
    return 'table';
  }

  /** Every cell repeats the name of its column. */
  #isHeader({ cells }: FilledRow): boolean {
    const { headers } = this.#body;
    const first = headers[this.#firstHeader];
    if (
      first === undefined ||
      this.#beginsOtherwise(cells[this.#firstHeader]) ||
      textOf(cells[this.#firstHeader]) !== first.toLowerCase()
    )
      return false;
    return headers.every((header, column) => textOf(cells[column]) === header.toLowerCase());
  }

  /** Nearly every row is told from the header by one letter. */
  #beginsOtherwise(cell: Cell | undefined): boolean {
    return typeof cell === 'string' && cell > '!' && cell.charAt(0).toLowerCase() !== this.#firstLetter;
  }

  /** A text alone in its row that says what reports say, or that is no value of its column. */
  #isReportLine({ cells }: FilledRow): boolean {
    const [one = '', two = ''] = cells;
    if (this.#body.columns < LEAST_COLUMNS || (!isBlank(one) && !isBlank(two))) return false;
    const column = cells.findIndex((cell) => !isBlank(cell));
    if (cells.some((cell, index) => index > column && !isBlank(cell))) return false;
    const cell = cells[column] ?? '';
    return footerWords(textOf(cell)) === 'report' || this.#isHeading(cell, column);
  }

  /** `Owner: Jane (10 records)`, `# checked until here` in a column of IDs. */
  #isHeading(cell: Cell, column: number): boolean {
    const text = textOf(cell);
    if (lookOf(cell) !== 'text' || !text.includes(' ')) return false;
    const [look, ...others] = this.#looks(column);
    if (look === undefined) return headingSigns.test(text);
    return look !== 'text' && others.every((other) => other === look);
  }

  #looks(column: number): Look[] {
    return this.#plain.map(({ cells }) => lookOf(cells[column] ?? '')).filter((look) => look !== 'blank');
  }

  /** Words alone, also where the column above has IDs, addresses or numbers. */
  #beginsTable({ cells }: FilledRow): boolean {
    const filled = [...cells.keys()].filter((column) => !isBlank(cells[column] ?? ''));
    if (filled.length < 2 || filled.some((column) => lookOf(cells[column] ?? '') !== 'text')) return false;
    return filled.some((column) => {
      const [look, ...others] = this.#looks(column);
      return look !== undefined && look !== 'text' && others.length > 0 && others.every((other) => other === look);
    });
  }
}
