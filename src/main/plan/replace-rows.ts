import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Cell } from '../../shared/cell.ts';
import { type DuplicateRules, settleGroups } from './duplicates.ts';
import { parseCells } from './row-reader.ts';
import { type CheckedCells, RowWriter } from './row-writer.ts';

/** A row with what it is to hold; `leftOut`: the user leaves it out. */
export interface NewRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly leftOut: boolean;
}

/** What decides what a row becomes, alone and among those that share its internal ID. */
export interface ReplaceRules {
  readonly check: (row: NewRow) => CheckedCells;
  readonly duplicates: DuplicateRules;
}

const keySchema = z.object({ id_key: z.string().nullable() });
const memberSchema = z.object({ number: z.int(), cells: z.string() });

/** Puts new cells into rows, and leaves what was made of the old ones: every row is to be checked anew. */
export function storeRows(database: DatabaseSync, rows: readonly NewRow[]): void {
  const store = database.prepare('UPDATE row SET cells = ? WHERE number = ?');
  const leaveOut = database.prepare("UPDATE row SET status = 'skipped', skip_reason = 'by-hand' WHERE number = ?");
  const takeIn = database.prepare(
    "UPDATE row SET status = 'invalid', skip_reason = NULL WHERE number = ? AND skip_reason = 'by-hand'",
  );
  for (const { row, cells, leftOut } of rows) {
    store.run(JSON.stringify(cells), row);
    (leftOut ? leaveOut : takeIn).run(row);
  }
}

/**
 * Puts new cells into rows and leaves the plan as if its rows had been checked with them from the start: the rows are
 * checked again, and so is every row of the groups of IDs that they leave and come to, because settling duplicates
 * changes rows; then those groups are settled. Gives the numbers of all these rows. To be called in a transaction.
 */
export function replaceRows(
  database: DatabaseSync,
  rows: readonly NewRow[],
  { check, duplicates }: ReplaceRules,
): number[] {
  const writer = new RowWriter(database);
  const readKey = database.prepare('SELECT id_key FROM row WHERE number = ?');
  const touched = new Set<number>();
  const keys = new Set<string>();
  const noteKey = (row: number) => {
    const { id_key: key } = keySchema.parse(readKey.get(row));
    if (key !== null) keys.add(key);
  };
  for (const changed of rows) {
    noteKey(changed.row);
    writer.replace({ row: changed.row, cells: JSON.stringify(changed.cells), ...check(changed) });
    noteKey(changed.row);
    touched.add(changed.row);
  }
  // Without those that are the only ones of their ID, which is most rows. One that is left out has no ID here.
  const members = database.prepare('SELECT number, cells FROM row WHERE id_key = ?');
  for (const key of keys) {
    for (const { number: row, cells } of z.array(memberSchema).parse(members.all(key))) {
      if (touched.has(row)) continue;
      writer.replace({ row, cells, ...check({ row, cells: parseCells(cells), leftOut: false }) });
      touched.add(row);
    }
  }
  settleGroups(database, [...keys], duplicates);
  return [...touched].sort((a, b) => a - b);
}
