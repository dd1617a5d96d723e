import { type Cell, displayText } from '../../shared/cell.ts';
import type { ReviewPage, ReviewRow, RowDetail, RowFilter } from '../../shared/review.ts';
import { EditLog } from './edit-log.ts';
import type { PlanStore } from './plan-store.ts';
import { RowLists } from './row-lists.ts';
import { type PlanRow, plainIssue } from './row-reader.ts';

/** The rows of a plan as the review shows them. Every method may throw what `onDisk` turns into a value. */
export class ReviewRows {
  readonly #store: PlanStore;
  readonly #lists: RowLists;
  readonly #edits: EditLog | null;

  constructor(store: PlanStore) {
    this.#store = store;
    this.#lists = new RowLists(store.database);
    this.#edits = store.hasEdits ? new EditLog(store.database) : null;
  }

  page(filter: RowFilter, start: number, count: number): ReviewPage {
    const list = this.#lists.of(filter);
    const rows = list.slice(start, count).flatMap((number) => {
      const row = this.#store.reader.one(number);
      return row === null ? [] : [this.#shown(row)];
    });
    return { rows, total: list.total };
  }

  /** One row in full, or null. */
  detail(number: number): RowDetail | null {
    const row = this.#store.reader.one(number);
    if (row === null) return null;
    const { status, skipReason, account, sends, akitaId, refusal } = row;
    const issues = row.issues.map((issue) => ({ ...plainIssue(issue), index: issue.index }));
    return { row: number, status, skipReason, account, cells: this.#cells(row), issues, sends, akitaId, refusal };
  }

  /** Rows have changed. */
  forget(): void {
    this.#lists.forget();
  }

  #shown(row: PlanRow): ReviewRow {
    return {
      row: row.row,
      status: row.status,
      skipReason: row.skipReason,
      cells: row.cells.map(displayText),
      marks: row.issues.map(({ index, code, severity, message }) => ({ index, code, severity, message })),
      edited: (this.#edits?.ofRow(row.row) ?? []).map((edit) => edit.column),
    };
  }

  /** Every cell that has a header, and those beyond them. */
  #cells({ row, cells }: PlanRow): RowDetail['cells'] {
    const { columns } = this.#store.info.profile;
    const headers = new Map(columns.map(({ index, header }) => [index, header]));
    const width = Math.max((columns.at(-1)?.index ?? -1) + 1, cells.length);
    const originals = new Map(this.#edits?.ofRow(row).map(({ column, original }) => [column, original]));
    const textOf = (cell: Cell | undefined): string | null => (cell === undefined ? null : displayText(cell));
    return Array.from({ length: width }, (_, index) => ({
      header: headers.get(index) ?? '',
      text: textOf(cells[index]) ?? '',
      original: textOf(originals.get(index)),
    }));
  }
}
