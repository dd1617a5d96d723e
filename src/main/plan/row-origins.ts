import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import type { RowOrigin } from '../../shared/file-profile.ts';

const originSchema = z.object({ row: z.int(), plan: z.string(), plan_row: z.int() });
const planSchema = z.object({ plan: z.string() });

/** Which rows of earlier imports the rows of a plan come from. A plan that was made before this was kept knows of none. */
export class RowOrigins {
  readonly #database: DatabaseSync;
  /** Found out with the first question: asked of each row, a table that is empty would cost as much as a full one. */
  #hasAny: boolean | null = null;
  #one: StatementSync | null = null;
  #insert: StatementSync | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  add(row: number, origin: RowOrigin): void {
    this.#insert ??= this.#database.prepare('INSERT INTO origin (row, plan, plan_row) VALUES (?, ?, ?)');
    this.#insert.run(row, origin.plan, origin.row);
  }

  of(row: number): RowOrigin | null {
    if (!this.#isKept()) return null;
    this.#one ??= this.#database.prepare('SELECT row, plan, plan_row FROM origin WHERE row = ?');
    const record = this.#one.get(row);
    if (record === undefined) return null;
    const { plan, plan_row } = originSchema.parse(record);
    return { plan, row: plan_row };
  }

  /** The imports that rows come from: mostly one, more where somebody put several reports together. */
  plans(): string[] {
    if (!this.#isKept()) return [];
    const found = this.#database.prepare('SELECT DISTINCT plan FROM origin').all();
    return found.map((record) => planSchema.parse(record).plan);
  }

  #isKept(): boolean {
    const holds = (sql: string) => this.#database.prepare(sql).get() !== undefined;
    this.#hasAny ??=
      holds("SELECT 1 FROM sqlite_master WHERE name = 'origin'") && holds('SELECT 1 FROM origin LIMIT 1');
    return this.#hasAny;
  }
}
