import type { Outcome } from '../../../shared/app-error.ts';
import type { Command } from '../../../shared/change.ts';
import type { ReviewRow } from '../../../shared/review.ts';
import type { CellBlock } from './grid-clipboard.ts';
import { type Columns, empty, fillDown, leaveOut, paste, repeated, withinBounds } from './grid-commands.ts';
import type { GridEvent } from './grid-events.ts';
import type { GridBox } from './grid-range.ts';
import type { GridRows } from './grid-rows.ts';
import type { ReviewSession } from './review-session.ts';

/** What the marks are of. */
interface MarkedCellsParts {
  readonly session: ReviewSession;
  readonly rows: GridRows;
  readonly box: () => GridBox | null;
  /** How many rows the list has, and the last column of the file. */
  readonly size: () => { readonly rows: number; readonly lastColumn: number };
  readonly tell: (event: GridEvent) => void;
  readonly run: (command: Command) => Promise<void>;
}

type Make = (rows: readonly ReviewRow[]) => Command | null;

/** Changes of all cells that are marked. */
export class MarkedCells {
  readonly #parts: MarkedCellsParts;

  constructor(parts: MarkedCellsParts) {
    this.#parts = parts;
  }

  /** The texts of the marked cells; null where the page does not hold all of them. */
  copied(): CellBlock | null {
    const box = this.#columns();
    if (box === null) return null;
    const { left, right } = box.columns;
    const rows = this.#parts.rows.between(box.top, box.bottom);
    if (rows === null) this.#parts.tell({ kind: 'range-problem', problem: { kind: 'not-all-here' } });
    const columns = Array.from({ length: right - left + 1 }, (_, offset) => left + offset);
    return rows?.map(({ cells }) => columns.map((index) => cells[index] ?? '')) ?? null;
  }

  /** As spreadsheet programs do: of one row, the text comes from the one above. */
  async fillDown(): Promise<void> {
    const box = this.#columns();
    if (box === null) return;
    const { top, bottom, columns } = box;
    await this.#make(top === bottom ? Math.max(0, top - 1) : top, bottom, columns, (rows) => fillDown(rows, columns));
  }

  async empty(): Promise<void> {
    const box = this.#columns();
    if (box === null) return;
    await this.#make(box.top, box.bottom, box.columns, (rows) => empty(rows, box.columns));
  }

  async leaveOut(out: boolean): Promise<void> {
    const box = this.#parts.box();
    if (box === null) return;
    await this.#make(box.top, box.bottom, { left: 0, right: 0 }, (rows) => leaveOut(rows, out));
  }

  async paste(block: CellBlock): Promise<void> {
    const box = this.#columns();
    if (box === null) return;
    const { rows, lastColumn } = this.#parts.size();
    const down = repeated(box.bottom - box.top + 1, block.length);
    const along = repeated(box.columns.right - box.columns.left + 1, block[0]?.length ?? 1);
    const columns = { left: box.columns.left, right: box.columns.left + along - 1 };
    if (box.top + down > rows || columns.right > lastColumn) {
      this.#parts.tell({ kind: 'range-problem', problem: { kind: 'does-not-fit', rows: down, columns: along } });
      return;
    }
    await this.#make(box.top, box.top + down - 1, columns, (marked) => paste(marked, columns, block));
  }

  /** What is marked, where it is cells of the file. */
  #columns(): { readonly top: number; readonly bottom: number; readonly columns: Columns } | null {
    const box = this.#parts.box();
    if (box === null || box.left === null || box.right === null) return null;
    return { top: box.top, bottom: box.bottom, columns: { left: box.left, right: box.right } };
  }

  async #make(top: number, bottom: number, { left, right }: Columns, make: Make): Promise<void> {
    const { session, tell, run } = this.#parts;
    const bounds = withinBounds((bottom - top + 1) * (right - left + 1));
    if (!bounds.ok) return tell({ kind: 'range-problem', problem: bounds.error });
    const rows: Outcome<ReviewRow[]> = await session.rowsBetween(top, bottom);
    if (!rows.ok) return tell({ kind: 'failed', error: rows.error, edit: null });
    const command = make(rows.value);
    if (command === null) tell({ kind: 'nothing-changed' });
    else await run(command);
  }
}
