import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { type Cell, cellSchema } from '../../shared/cell.ts';
import { type Change, changeSchema } from '../../shared/change.ts';

/** A cell before a step and after it. */
export interface CellStep {
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

/** An option of the matches of a column before a step and after it; null where it was not set. */
const optionStepSchema = z.strictObject({
  index: z.int(),
  option: z.enum(['dateOrder', 'decimal']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type OptionStep = z.infer<typeof optionStepSchema>;

const whatSchema = z.strictObject({ change: changeSchema, option: optionStepSchema.nullable() });

/** One change of a plan, whole: it is taken back, and made again, as one. `rows` were left out by it, or taken in again. */
export interface Step {
  readonly change: Change;
  readonly option: OptionStep | null;
  readonly cells: readonly CellStep[];
  readonly rows: readonly number[];
}

/** A step as it lies in the plan. */
export interface StoredStep extends Step {
  readonly id: number;
  readonly takenBack: boolean;
}

/** More than anybody takes back one by one; each may hold the cells of a whole column. */
const MOST_STEPS = 200;

const stepSchema = z.object({ id: z.int(), what: z.string(), taken_back: z.int() });
const cellStepSchema = z.object({ row: z.int(), col: z.int(), before: z.string(), after: z.string() });
const rowStepSchema = z.object({ row: z.int() });

const readCell = (json: string): Cell => cellSchema.parse(JSON.parse(json));

/** The changes of a plan in their order, with those that were taken back and could be made again at the end. */
export class StepLog {
  readonly #database: DatabaseSync;
  readonly #addCell: StatementSync;
  readonly #addRow: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#addCell = database.prepare('INSERT INTO step_cell (step, row, col, before, after) VALUES (?, ?, ?, ?, ?)');
    this.#addRow = database.prepare('INSERT INTO step_row (step, row) VALUES (?, ?)');
  }

  /** A new step, after which those that were taken back can no longer be made again. */
  add(step: Step): void {
    this.#remove('taken_back = 1');
    this.#insert(step, false);
    this.#remove(`id NOT IN (SELECT id FROM step ORDER BY id DESC LIMIT ${MOST_STEPS})`);
  }

  /** Keeps a step of an earlier plan whose rows these are, behind those that are there. */
  copy(step: StoredStep): void {
    this.#insert(step, step.takenBack);
  }

  /** The one that would be taken back next, or null. */
  toTakeBack(): StoredStep | null {
    return this.#one('taken_back = 0 ORDER BY id DESC LIMIT 1');
  }

  /** The one that would be made again next, or null. */
  toMakeAgain(): StoredStep | null {
    return this.#one('taken_back = 1 ORDER BY id LIMIT 1');
  }

  /** What {@link toTakeBack} and {@link toMakeAgain} concern, without their cells. */
  inShort(): { readonly undo: Change | null; readonly redo: Change | null } {
    const at = (condition: string): Change | null => this.#what(condition)?.what.change ?? null;
    return {
      undo: at('taken_back = 0 ORDER BY id DESC LIMIT 1'),
      redo: at('taken_back = 1 ORDER BY id LIMIT 1'),
    };
  }

  mark(id: number, takenBack: boolean): void {
    this.#database.prepare('UPDATE step SET taken_back = ? WHERE id = ?').run(takenBack ? 1 : 0, id);
  }

  *all(): Generator<StoredStep> {
    const ids = this.#database.prepare('SELECT id FROM step ORDER BY id').all();
    for (const record of ids) {
      const step = this.#one(`id = ${stepSchema.pick({ id: true }).parse(record).id}`);
      if (step !== null) yield step;
    }
  }

  #insert({ change, option, cells, rows }: Step, takenBack: boolean): void {
    const what = JSON.stringify({ change, option });
    const { lastInsertRowid: id } = this.#database
      .prepare('INSERT INTO step (what, taken_back) VALUES (?, ?)')
      .run(what, takenBack ? 1 : 0);
    for (const { row, column, before, after } of cells) {
      this.#addCell.run(id, row, column, JSON.stringify(before), JSON.stringify(after));
    }
    for (const row of rows) this.#addRow.run(id, row);
  }

  #what(condition: string) {
    const record = this.#database.prepare(`SELECT id, what, taken_back FROM step WHERE ${condition}`).get();
    if (record === undefined) return null;
    const { id, what, taken_back: takenBack } = stepSchema.parse(record);
    return { id, what: whatSchema.parse(JSON.parse(what)), takenBack: takenBack === 1 };
  }

  #one(condition: string): StoredStep | null {
    const found = this.#what(condition);
    if (found === null) return null;
    const { id, what, takenBack } = found;
    const cells = this.#database.prepare('SELECT row, col, before, after FROM step_cell WHERE step = ?').all(id);
    const rows = this.#database.prepare('SELECT row FROM step_row WHERE step = ?').all(id);
    return {
      id,
      takenBack,
      ...what,
      cells: cells.map((record) => {
        const { row, col, before, after } = cellStepSchema.parse(record);
        return { row, column: col, before: readCell(before), after: readCell(after) };
      }),
      rows: rows.map((record) => rowStepSchema.parse(record).row),
    };
  }

  #remove(condition: string): void {
    for (const table of ['step_cell', 'step_row']) {
      this.#database.exec(`DELETE FROM ${table} WHERE step IN (SELECT id FROM step WHERE ${condition})`);
    }
    this.#database.exec(`DELETE FROM step WHERE ${condition}`);
  }
}
