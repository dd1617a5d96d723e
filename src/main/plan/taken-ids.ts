import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { EarlierImports, type Holder } from './earlier-import.ts';
import { RowOrigins } from './row-origins.ts';
import { idKey } from './row-writer.ts';

/** The import that a file comes from, and the folder of all plans. */
export interface ComesFrom {
  readonly plansFolder: string;
  readonly plan: string;
}

const rowSchema = z.object({ number: z.int(), internal_id: z.string() });
type Row = z.infer<typeof rowSchema>;

/** Rows of these keys that are not left out; null looks at all of them. */
function* rowsOf(database: DatabaseSync, keys: readonly string[] | null): Generator<Row> {
  const all = "SELECT number, internal_id FROM row WHERE internal_id IS NOT NULL AND status <> 'skipped'";
  if (keys === null) {
    for (const row of database.prepare(`${all} ORDER BY number`).iterate()) yield rowSchema.parse(row);
    return;
  }
  const ofKey = database.prepare(`${all} AND id_key = ? ORDER BY number`);
  for (const key of keys) yield* z.array(rowSchema).parse(ofKey.all(key));
}

/** A row whose ID an earlier import sent with another row, and which one, in words. */
export interface TakenRow extends Row {
  readonly holder: string;
}

/**
 * The rows whose ID an import that the file comes from has sent with another row. In the file such a row may stand alone,
 * and yet it would change an account that is not its own. `keys`: see {@link rowsOf}.
 */
export function takenRows(
  database: DatabaseSync,
  keys: readonly string[] | null,
  { plansFolder, plan }: ComesFrom,
): TakenRow[] {
  const origins = new RowOrigins(database);
  const earlier = new EarlierImports(plansFolder, [plan, ...origins.plans()]);
  const taken: TakenRow[] = [];
  try {
    for (const row of rowsOf(database, keys)) {
      const holder = earlier.holderOf(row.internal_id, origins.of(row.number));
      if (holder !== null) taken.push({ ...row, holder: inWords(holder) });
    }
  } finally {
    earlier.close();
  }
  return taken;
}

const countSchema = z.object({ count: z.int() });

/**
 * The `taken` rows, all of their IDs, but those that share their ID with a row of the file that is not taken: that one is
 * the row which the ID was sent with, so they can be joined with it.
 */
export function withoutJoinable(database: DatabaseSync, taken: readonly TakenRow[]): TakenRow[] {
  const withId = database.prepare(
    "SELECT count(*) AS count FROM row WHERE id_key = ? AND internal_id = ? AND status <> 'skipped'",
  );
  const groups = Map.groupBy(taken, (row) => row.internal_id);
  return [...groups].flatMap(([id, rows]) =>
    countSchema.parse(withId.get(idKey(id), id)).count > rows.length ? [] : rows,
  );
}

const inWords = ({ row, fileName }: Holder): string =>
  `row ${row} of the import of “${fileName}” that this file comes from`;
