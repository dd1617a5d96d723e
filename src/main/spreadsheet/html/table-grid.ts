import { MOST_COLUMNS, MOST_ROWS } from '../xlsx/cell-reference.ts';

/** How far a cell reaches, as the page says; more than a sheet has is cut off. */
const reach = (span: string | undefined, most: number): number => Math.min(Math.max(1, Number(span) || 1), most);

/** Cells that rows above reach down into this row take this many rows more, by column. */
type Reaching = Map<number, number>;

/** The cells of one table of a web page at their places in a grid, cells over several rows and columns at their first. */
export class TableGrid<Cell> {
  readonly rows: Cell[][] = [];
  /** Such as `A1:B1`, as rows and columns from 0. */
  readonly merged: { row: number; column: number; rows: number; columns: number }[] = [];
  readonly #blank: Cell;
  #reaching: Reaching = new Map();
  #next = 0;

  constructor(blank: Cell) {
    this.#blank = blank;
  }

  /** Ends with how many cells of rows above had to be carried on. */
  beginRow(): number {
    const carried = this.#reaching.size;
    this.rows.push([]);
    this.#next = 0;
    for (const [column, left] of this.#reaching) {
      if (left === 0) this.#reaching.delete(column);
      else this.#reaching.set(column, left - 1);
    }
    return carried;
  }

  /** False where the table is larger than any sheet. */
  add(cell: Cell, columnSpan: string | undefined, rowSpan: string | undefined): boolean {
    if (this.rows.length === 0) this.beginRow();
    while (this.#isTaken(this.#next)) this.#next += 1;
    const columns = reach(columnSpan, MOST_COLUMNS);
    const rows = reach(rowSpan, MOST_ROWS);
    const column = this.#next;
    this.#next += columns;
    if (this.#next > MOST_COLUMNS || this.rows.length > MOST_ROWS) return false;
    this.#put(column, cell);
    if (rows > 1) for (let at = column; at < this.#next; at += 1) this.#reaching.set(at, rows);
    if (rows > 1 || columns > 1) this.merged.push({ row: this.rows.length - 1, column, rows, columns });
    return true;
  }

  #isTaken(column: number): boolean {
    return (this.#reaching.get(column) ?? 0) > 0;
  }

  #put(column: number, cell: Cell): void {
    const row = this.rows.at(-1);
    if (row === undefined || cell === this.#blank) return;
    while (row.length < column) row.push(this.#blank);
    row[column] = cell;
  }
}
