import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Cell } from '../../shared/cell.ts';
import { type DuplicateRules, settleGroups } from './duplicates.ts';
import { parseCells } from './row-reader.ts';
import { type CheckedCells, RowWriter } from './row-writer.ts';

/** What decides what a row becomes, alone and among those that share its internal ID. */
export interface ReplaceRules {
  readonly check: (row: number, cells: readonly Cell[]) => CheckedCells;
  readonly duplicates: DuplicateRules;
}

const keySchema = z.object({ id_key: z.string().nullable() });
const memberSchema = z.object({ number: z.int(), cells: z.string() });

/** Puts new cells into a row, and leaves what was made of the old ones. */
export function storeCells(database: DatabaseSync, row: number, cells: readonly Cell[]): void {
  database.prepare('UPDATE row SET cells = ? WHERE number = ?').run(JSON.stringify(cells), row);
}

/**
 * Puts new cells into a row and leaves the plan as if its rows had been checked with them from the start: the row is
 * checked again, and so is every row of the groups of IDs that it leaves and comes to, because settling duplicates
 * changes rows; then those groups are settled. Gives the numbers of all these rows. To be called in a transaction.
 */
export function replaceCells(
  database: DatabaseSync,
  row: number,
  cells: readonly Cell[],
  { check, duplicates }: ReplaceRules,
): number[] {
  const writer = new RowWriter(database);
  const keyOf = () => keySchema.parse(database.prepare('SELECT id_key FROM row WHERE number = ?').get(row)).id_key;
  const left = keyOf();
  writer.replace({ row, cells: JSON.stringify(cells), ...check(row, cells) });
  const keys = [...new Set([left, keyOf()])].filter((key) => key !== null);
  const touched = new Set([row]);
  // Without those that are the only ones of their ID, which is most rows.
  const members = database.prepare('SELECT number, cells FROM row WHERE id_key = ? AND number <> ?');
  for (const key of keys) {
    for (const member of z.array(memberSchema).parse(members.all(key, row))) {
      writer.replace({ row: member.number, cells: member.cells, ...check(member.number, parseCells(member.cells)) });
      touched.add(member.number);
    }
  }
  settleGroups(database, keys, duplicates);
  return [...touched].sort((a, b) => a - b);
}
