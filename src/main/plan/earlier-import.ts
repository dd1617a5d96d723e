import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { planPath } from './plan-folder.ts';
import { PlanStore } from './plan-store.ts';
import { idKey } from './row-writer.ts';
import { onDisk } from './sqlite.ts';

const idSchema = z.object({ internal_id: z.string() });
const numberSchema = z.object({ number: z.int() });

/** A file of a file of a file …: people go round three or four times. */
const MOST_GENERATIONS = 50;

/** Every import that a file comes from, the latest first: each may itself have been made from a problems file. */
function* ancestors(plansFolder: string, plan: string | undefined): Generator<PlanStore> {
  let next = plan;
  for (let generation = 0; next !== undefined && generation < MOST_GENERATIONS; generation += 1) {
    const file = planPath({ root: '', plans: plansFolder, ledger: '' }, next);
    const store = existsSync(file) ? PlanStore.open(file, 'read') : null;
    if (store === null || !store.ok) return;
    try {
      yield store.value;
      next = store.value.info.profile.report?.plan;
    } finally {
      store.value.close();
    }
  }
}

/** IDs of rows that were kept back because another row has them. */
function refusedTwins({ database }: PlanStore): string[] {
  const found = database
    .prepare(
      `SELECT DISTINCT row.internal_id FROM issue JOIN row ON row.number = issue.row
       WHERE issue.code = 'internal-id-duplicate' AND issue.severity = 'error' AND row.status = 'invalid'`,
    )
    .all();
  return found.map((record) => idSchema.parse(record).internal_id);
}

/** The row that was sent with this ID, or will be. */
function holderOf({ database }: PlanStore, id: string): number | null {
  const found = database
    .prepare(
      "SELECT number FROM row WHERE id_key = ? AND internal_id = ? AND status NOT IN ('invalid', 'skipped', 'failed')",
    )
    .get(idKey(id), id);
  return found === undefined ? null : numberSchema.parse(found).number;
}

/**
 * Of the imports that a problems file comes from: each ID that one of their rows was sent with while another row was
 * kept back for having it too, and the number of the row that was sent. In the problems file that other row stands
 * alone, and would overwrite an account that is not its own. A plan that cannot be read tells nothing.
 * `plan` is the one that the file names.
 */
export function takenIds(plansFolder: string, plan: string | undefined): Map<string, number> {
  const twins = new Set<string>();
  const taken = new Map<string, number>();
  for (const store of ancestors(path.resolve(plansFolder), plan)) {
    onDisk(store.path, () => {
      for (const id of refusedTwins(store)) twins.add(id);
      for (const id of twins) {
        const row = holderOf(store, id);
        if (row !== null) taken.set(id, row);
      }
    });
  }
  return taken;
}
