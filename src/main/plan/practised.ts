import { z } from 'zod';
import { ok } from '../../shared/result.ts';
import type { PlanStore } from './plan-store.ts';
import { withPlan } from './with-plan.ts';

/** An account that the practice Akita took in an earlier run. `since`: ms since 1970, no later than it was taken. */
export interface PractisedAccount {
  readonly internalId: string;
  readonly id: number;
  readonly since: number;
}

const takenSchema = z.object({ internal_id: z.string(), akita_id: z.string().regex(/^\d{1,15}$/) });

const TAKEN = `SELECT internal_id, akita_id FROM row
  WHERE status IN ('created', 'updated', 'imported', 'unchanged') AND akita_id IS NOT NULL ORDER BY number`;

function* takenIn(store: PlanStore): Generator<PractisedAccount> {
  const { destination, startedAt, createdAt } = store.info;
  if (!destination?.practice) return;
  const since = Date.parse(startedAt ?? createdAt);
  for (const record of store.database.prepare(TAKEN).iterate()) {
    const taken = takenSchema.safeParse(record);
    // Any other ID was given by no practice Akita.
    if (taken.success) yield { internalId: taken.data.internal_id, id: Number(taken.data.akita_id), since };
  }
}

/**
 * What the practice Akita took in the practice imports among these plans: the plans are its only memory, so that
 * whoever deletes an import deletes it there too. Plans that cannot be read are told of in the history.
 */
export function practisedIn(paths: readonly string[]): PractisedAccount[] {
  return paths.flatMap((path) => {
    const found = withPlan(path, 'read', (store) => ok([...takenIn(store)]));
    return found.ok ? found.value : [];
  });
}
