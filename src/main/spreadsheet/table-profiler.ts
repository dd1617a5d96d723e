import { failure, type Outcome } from '../../shared/app-error.ts';
import { type Cell, displayText, isBlank, trimText } from '../../shared/cell.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import { ok } from '../../shared/result.ts';
import { ColumnCounter } from './column-counter.ts';
import { type FilledRow, HEADER_SAMPLE_ROWS, proposeHeaderRow } from './header-row.ts';
import type { ObserveColumns } from './open-spreadsheet.ts';
import { findOwnColumns, originalIndexes, planOfReference, referenceIn } from './own-columns.ts';
import { originalCells, type TableShape } from './table.ts';

/** What the two kinds of files differ in. */
export interface TableHabits {
  /** The user's choice, as the spreadsheet program counts. */
  readonly headerRow: number | undefined;
  /** In a text file a header cell that is there is a column, even an empty one at the end of the record. */
  readonly emptyEndIsColumn: boolean;
  /** Only our exports as CSV need apostrophes. */
  readonly apostrophes: boolean;
  readonly observe: ObserveColumns | undefined;
}

/** What a first pass over the rows of a table tells. */
export interface TableProfile {
  readonly shape: TableShape;
  readonly rows: number;
  readonly columns: ColumnProfile[];
  readonly report: { readonly plan: string } | null;
}

interface FoundHeader {
  readonly row: number;
  readonly headers: readonly string[];
  readonly shape: Pick<TableShape, 'own' | 'apostrophes'>;
}

/** Takes the rows of a table one by one (blank ones may be left out), and ends with its header, columns and counts. */
export class TableProfiler {
  readonly #habits: TableHabits;
  #counter = new ColumnCounter([]);
  #waiting: FilledRow[] = [];
  #header: FoundHeader | null = null;
  #lastRow = 0;
  #plan: string | null = null;

  constructor(habits: TableHabits) {
    this.#habits = habits;
  }

  push(row: number, cells: readonly Cell[]): void {
    if (this.#header) {
      this.#count(row, cells, this.#header);
      return;
    }
    if (cells.every(isBlank)) return;
    this.#lastRow = row;
    const chosen = this.#habits.headerRow;
    if (chosen !== undefined) {
      if (row === chosen) this.#setHeader({ row, cells });
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
    if (this.#lastRow <= header.row) {
      return failure(
        'rows-missing',
        `There are no rows below the header (row ${header.row}). Add at least one row, or choose another header row.`,
      );
    }
    const plan = this.#plan;
    return ok({
      shape: { headerRow: header.row, lastRow: this.#lastRow, ...header.shape },
      rows: this.#lastRow - header.row,
      columns: this.#columns(header),
      report: plan === null ? null : { plan },
    });
  }

  #noHeader(): Outcome<never> {
    const chosen = this.#habits.headerRow;
    if (this.#lastRow === 0 || chosen === undefined) {
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
    const proposed = proposeHeaderRow(this.#waiting);
    if (proposed) this.#setHeader(proposed);
  }

  #setHeader(row: FilledRow): void {
    const raw = row.cells.map((cell) => trimText(displayText(cell)));
    const own = findOwnColumns(raw);
    const shape = { own, apostrophes: own !== null && this.#habits.apostrophes };
    const headers = shape.apostrophes ? raw.map((text) => (text.startsWith("'") ? text.slice(1) : text)) : raw;
    const header = { row: row.row, headers, shape };
    this.#header = header;
    this.#counter = new ColumnCounter(this.#habits.observe?.(headers) ?? []);
    const below = this.#waiting.filter((waiting) => waiting.row > row.row);
    this.#waiting = [];
    for (const waiting of below) this.#count(waiting.row, waiting.cells, header);
  }

  #count(row: number, cells: readonly Cell[], { shape }: FoundHeader): void {
    // The first that can be read: rows may have been added, or cells typed over.
    if (shape.own) this.#plan ??= planOfReference(referenceIn(cells, shape.own, shape.apostrophes));
    const original = originalCells(shape, cells);
    if (this.#counter.count(original)) this.#lastRow = row;
  }

  #columns({ headers, shape }: FoundHeader): ColumnProfile[] {
    const end = this.#habits.emptyEndIsColumn ? headers.length : headers.findLastIndex((text) => text !== '') + 1;
    const indexes = shape.own ? originalIndexes(headers, shape.own) : [...headers.keys()];
    return indexes
      .filter((index) => index < end)
      .map((index) => ({ index, header: headers[index] ?? '', ...this.#counter.of(index) }));
  }
}
