import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { type Cell, cellSchema } from '../../shared/cell.ts';

/** A cell that was changed in the review: what stood there before the first change, and when the last one was. */
export interface StoredEdit {
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly original: Cell;
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
}

const editSchema = z.object({ row: z.int(), col: z.int(), original: z.string(), changed_at: z.string() });

function readEdit(record: unknown): StoredEdit {
  const { row, col, original, changed_at: changedAt } = editSchema.parse(record);
  return { row, column: col, original: cellSchema.parse(JSON.parse(original)), changedAt };
}

/** The edits of a plan, by row and column. */
export class EditLog {
  readonly #database: DatabaseSync;
  readonly #put: StatementSync;
  readonly #remove: StatementSync;
  readonly #ofRow: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#put = database.prepare('INSERT OR REPLACE INTO edit (row, col, original, changed_at) VALUES (?, ?, ?, ?)');
    this.#remove = database.prepare('DELETE FROM edit WHERE row = ? AND col = ?');
    this.#ofRow = database.prepare('SELECT row, col, original, changed_at FROM edit WHERE row = ? ORDER BY col');
  }

  add({ row, column, original, changedAt }: StoredEdit): void {
    this.#put.run(row, column, JSON.stringify(original), changedAt);
  }

  remove(row: number, column: number): void {
    this.#remove.run(row, column);
  }

  /** What stood in the cell at first; undefined where it was not changed. */
  originalOf(row: number, column: number): Cell | undefined {
    return this.ofRow(row).find((edit) => edit.column === column)?.original;
  }

  ofRow(row: number): StoredEdit[] {
    return this.#ofRow.all(row).map(readEdit);
  }

  *all(): Generator<StoredEdit> {
    const edits = this.#database.prepare('SELECT row, col, original, changed_at FROM edit ORDER BY row, col');
    for (const record of edits.iterate()) yield readEdit(record);
  }
}
