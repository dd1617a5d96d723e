import { failure, type Outcome } from '../../shared/app-error.ts';
import { type Cell, columnLetters, displayText, isBlank, trimText } from '../../shared/cell.ts';
import { isBeyondAscii } from '../../shared/damage.ts';
import { type ColumnProfile, type FileProfile, type FooterRow, isLeftOut } from '../../shared/file-profile.ts';
import { ok } from '../../shared/result.ts';
import { ColumnCounter } from './column-counter.ts';
import { FOOTER_SAMPLE_ROWS, findFooter } from './footer.ts';
import { type FilledRow, HEADER_SAMPLE_ROWS, type ProposedHeader, proposeHeaderRow } from './header-row.ts';
import type { MergedHeader } from './merged-header.ts';
import { asDoubtful, OddRows } from './odd-rows.ts';
import type { ObserveColumns } from './open-spreadsheet.ts';
import { findOwnColumns, originalIndexes, planOfReference, referenceIn } from './own-columns.ts';
import { PreviewKeeper } from './preview.ts';
import { isBlankRow, originalCells, type TableShape } from './table.ts';
import type { ExampleCell, TableNotes } from './table-notes.ts';

/** What the two kinds of files differ in. */
export interface TableHabits {
  /** The user's choice, as the spreadsheet program counts; 0 for a table without a header. */
  readonly headerRow: number | undefined;
  /** The user's choice: rows that are or may be no accounts are left out, or read as accounts. */
  readonly footer?: 'leave-out' | 'keep' | undefined;
  /** In a text file a header cell that is there is a column, even an empty one at the end of the record. */
  readonly emptyEndIsColumn: boolean;
  /** Only our exports as CSV need apostrophes. */
  readonly apostrophes: boolean;
  /** What merged cells say of the header. */
  readonly mergedHeader?: MergedHeader | undefined;
  /** Called with the headers when the rows below them begin, and anew where they are read again. */
  readonly observe: ObserveColumns | undefined;
}

/** What a first pass over the rows of a table tells: `shape` and `notes`, and its part of the profile. */
export interface TableProfile
  extends Pick<FileProfile, 'headerReason' | 'footer' | 'preview' | 'rows' | 'columns' | 'report'> {
  readonly shape: TableShape;
  readonly notes: TableNotes;
}

interface FoundHeader {
  readonly proposed: ProposedHeader;
  readonly headers: readonly string[];
  readonly shape: Pick<TableShape, 'own' | 'apostrophes'>;
  /** Which header cells are columns of the table. */
  readonly indexes: readonly number[];
}

const plainHeader = { titles: null, secondHeader: null, doubtfulHeader: null };

const chosenHeader = (row: FilledRow): ProposedHeader => ({
  ...row,
  ...plainHeader,
  reason: `Row ${row.row} was chosen.`,
});

/** Names for the columns of a table without a header. */
function lettersHeader(rows: readonly FilledRow[]): ProposedHeader {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell)) + 1));
  const cells = Array.from({ length: width }, (_, index) => `Column ${columnLetters(index)}`);
  return { row: 0, cells, ...plainHeader, reason: 'It was chosen that this table has no header.' };
}

function exampleOf({ row, cells }: FilledRow, column: number): ExampleCell {
  return { row, column, value: trimText(displayText(cells[column] ?? '')).slice(0, 100) };
}

const isOdd = (cell: Cell): boolean => typeof cell === 'string' && isBeyondAscii(cell);

type Counted = TableNotes['tooLong'];

const oneMore = (before: Counted, example: () => ExampleCell): Counted => ({
  count: (before?.count ?? 0) + 1,
  first: before?.first ?? example(),
});

/** Takes the rows of a table one by one (blank ones may be left out), and ends with its header, columns and counts. */
export class TableProfiler {
  readonly #habits: TableHabits;
  readonly #preview = new PreviewKeeper();
  #wantsOdd = true;
  #counter = new ColumnCounter([]);
  #waiting: FilledRow[] = [];
  #header: FoundHeader | null = null;
  /** The last filled rows, held back until it is known that they are not the footer. */
  #tail: FilledRow[] = [];
  #lastRow = 0;
  #plan: string | null = null;
  #tooLong: TableNotes['tooLong'] = null;
  #odd: OddRows | null = null;

  constructor(habits: TableHabits) {
    this.#habits = habits;
  }

  push(row: number, cells: readonly Cell[]): void {
    if (this.#header) {
      this.#hold({ row, cells }, this.#header);
      return;
    }
    if (cells.every(isBlank)) return;
    this.#lastRow = row;
    const chosen = this.#habits.headerRow;
    if (chosen !== undefined && chosen > 0) {
      this.#preview.see({ row, cells });
      if (row === chosen) this.#setHeader(chosenHeader({ row, cells }));
      return;
    }
    this.#waiting.push({ row, cells });
    if (this.#waiting.length === HEADER_SAMPLE_ROWS) this.#decide();
  }

  /** After the last row. */
  finish(): Outcome<TableProfile> {
    if (this.#header === null) this.#decide();
    const header = this.#header;
    if (header === null) return this.#noHeader();
    const { row, reason } = header.proposed;
    if (this.#lastRow <= row) {
      return failure(
        'rows-missing',
        `There are no rows below the header (row ${row}). Add at least one row, or choose another header row.`,
      );
    }
    const footer = this.#settleTail(header);
    const plan = this.#plan;
    return ok({
      shape: { headerRow: row, lastRow: this.#lastRow, ...header.shape },
      notes: this.#notes(header),
      headerReason: reason,
      footer: footer.length === 0 ? null : { ...this.#kept(), rows: footer },
      preview: this.#preview.preview(this.#tail),
      rows: this.#lastRow - row,
      columns: this.#columns(header),
      report: plan === null ? null : { plan },
    });
  }

  #notes({ proposed }: FoundHeader): TableNotes {
    const { titles, secondHeader, doubtfulHeader } = proposed;
    const { beyond = 0, cutOff = null } = this.#odd ?? {};
    return { titles, secondHeader, doubtfulHeader, oddBeyond: beyond, cutOff, tooLong: this.#tooLong };
  }

  #kept(): { readonly kept: boolean } {
    return { kept: this.#habits.footer === 'keep' };
  }

  #noHeader(): Outcome<never> {
    const chosen = this.#habits.headerRow ?? 0;
    if (this.#lastRow === 0 || chosen === 0) {
      return failure('file-empty', 'There is nothing in this table. Choose a file or sheet that holds your accounts.');
    }
    const why =
      chosen > this.#lastRow ? `the last row that holds something is row ${this.#lastRow}` : 'that row is blank';
    return failure(
      'header-missing',
      `Row ${chosen} cannot be the header: ${why}. Choose the row that holds the names of the columns.`,
    );
  }

  #decide(): void {
    for (const row of this.#waiting) this.#preview.see(row);
    if (this.#waiting.length === 0) return;
    const none = this.#habits.headerRow === 0;
    const proposed = none
      ? lettersHeader(this.#waiting)
      : proposeHeaderRow(this.#waiting, this.#habits.mergedHeader?.row);
    if (proposed) this.#setHeader(proposed);
  }

  #setHeader(proposed: ProposedHeader): void {
    const raw = this.#headerTexts(proposed.cells);
    const own = findOwnColumns(raw);
    const shape = { own, apostrophes: own !== null && this.#habits.apostrophes };
    const headers = shape.apostrophes ? raw.map((text) => (text.startsWith("'") ? text.slice(1) : text)) : raw;
    const header = { proposed, headers, shape, indexes: this.#indexes(headers, own) };
    this.#header = header;
    this.#counter = new ColumnCounter(this.#habits.observe?.(headers) ?? []);
    this.#odd = this.#oddRows(header);
    const below = this.#waiting.filter((waiting) => waiting.row > proposed.row);
    this.#waiting = [];
    for (const waiting of below) this.#hold(waiting, header);
  }

  #headerTexts(cells: readonly Cell[]): string[] {
    const { width = 0, names = new Map<number, string>() } = this.#habits.mergedHeader ?? {};
    return Array.from({ length: Math.max(width, cells.length) }, (_, column) => {
      const text = trimText(displayText(cells[column] ?? ''));
      return text === '' ? (names.get(column) ?? '') : text;
    });
  }

  #hold({ row, cells }: FilledRow, header: FoundHeader): void {
    const { shape } = header;
    const original = originalCells(shape, cells);
    if (isBlankRow(original)) return;
    this.#keepReference(cells, shape);
    this.#lastRow = row;
    this.#preview.see({ row, cells });
    this.#tail.push({ row, cells: original });
    if (this.#tail.length <= FOOTER_SAMPLE_ROWS) return;
    const first = this.#tail.shift();
    if (first) this.#body(first, header);
  }

  #oddRows({ proposed, headers, indexes }: FoundHeader): OddRows {
    const own = headers.map((header, index) => (indexes.includes(index) ? header : ''));
    const body = {
      headers: proposed.row === 0 ? [] : own,
      columns: indexes.length,
      headerRow: proposed.row,
      width: this.#habits.emptyEndIsColumn && proposed.row > 0 ? proposed.cells.length : null,
      secondHeader: proposed.secondHeader?.where === 'below' ? proposed.secondHeader.first.row : null,
    };
    return new OddRows(body, this.#habits.footer);
  }

  /** A row that is surely no part of the footer. What is left out proves nothing about its columns. */
  #body(row: FilledRow, header: FoundHeader): void {
    const odd = this.#odd?.see(row) ?? null;
    if (odd === null || !isLeftOut(this.#kept(), odd)) this.#count(row, header);
  }

  /** The first reference that can be read counts: rows may have been added, or cells typed over. */
  #keepReference(cells: readonly Cell[], { own, apostrophes }: FoundHeader['shape']): void {
    if (own !== null) this.#plan ??= planOfReference(referenceIn(cells, own, apostrophes));
  }

  #count(row: FilledRow, { indexes }: FoundHeader): void {
    const isSuspect = this.#counter.count(row.row, row.cells);
    if (isSuspect && this.#wantsOdd && row.cells.some(isOdd)) this.#wantsOdd = this.#preview.seeOdd(row);
    const width = (indexes.at(-1) ?? -1) + 1;
    if (row.cells.length <= width) return;
    const column = row.cells.findIndex((cell, index) => index >= width && !isBlank(cell));
    if (column !== -1) this.#tooLong = oneMore(this.#tooLong, () => exampleOf(row, column));
  }

  /** Counts what was held back, without what is left out; answers all rows that are or may be no accounts. */
  #settleTail(header: FoundHeader): FooterRow[] {
    const counter = this.#counter;
    const { rows, doubtful } = findFooter(this.#tail, {
      rows: counter.rows,
      filled: (column) => counter.of(column).filled,
      samples: (column) => counter.of(column).samples,
    });
    const end = [...rows, ...doubtful.map((row) => asDoubtful(row, this.#habits.footer))];
    const byRow = new Map(end.map((one) => [one.row, one]));
    for (const row of this.#tail) {
      const one = byRow.get(row.row);
      if (one === undefined) this.#body(row, header);
      else if (!isLeftOut(this.#kept(), one)) this.#count(row, header);
    }
    return [...(this.#odd?.rows ?? []), ...end];
  }

  #indexes(headers: readonly string[], own: TableShape['own']): readonly number[] {
    const named = headers.findLastIndex((text) => text !== '') + 1;
    const end = this.#habits.emptyEndIsColumn ? headers.length : Math.max(named, this.#habits.mergedHeader?.width ?? 0);
    const indexes = own ? originalIndexes(headers, own) : [...headers.keys()];
    return indexes.filter((index) => index < end);
  }

  /** Without a header and without a cell it is no column, only the space before or between columns. */
  #columns({ headers, indexes }: FoundHeader): ColumnProfile[] {
    return indexes
      .map((index) => ({ index, header: headers[index] ?? '', ...this.#counter.of(index) }))
      .filter(({ header, filled }) => header !== '' || filled > 0);
  }
}
