import { existsSync } from 'node:fs';
import { z } from 'zod';
import { accountSchema } from '../../shared/account.ts';
import type { Outcome } from '../../shared/app-error.ts';
import { parseJson } from '../../shared/json.ts';
import { ok } from '../../shared/result.ts';
import { digestOfMapping, fingerprintOf, Ledger } from './ledger.ts';
import type { DataFolder } from './plan-folder.ts';
import type { PlanStore } from './plan-store.ts';
import { inTransaction, onDisk } from './sqlite.ts';
import { withPlan } from './with-plan.ts';

/** About 0.05 s; between two of them whoever waits has a turn. */
const ROWS_A_SLICE = 2000;

const rowSchema = z.object({ number: z.int(), account: z.string() });

/** Rows after row `after` that are just what the server took last. `next`: after which row to go on; null after the last one. */
export interface UnchangedSlice {
  readonly rows: readonly number[];
  readonly next: number | null;
}

/** Only rows that nothing was sent for in this import: of the others the server may have something else. */
function unchangedSlice({ path, database }: PlanStore, ledger: Ledger, after: number): Outcome<UnchangedSlice> {
  const found = onDisk(path, () =>
    z
      .array(rowSchema)
      .parse(
        database
          .prepare("SELECT number, account FROM row WHERE status = 'ready' AND number > ? ORDER BY number LIMIT ?")
          .all(after, ROWS_A_SLICE),
      ),
  );
  if (!found.ok) return found;
  const rows: number[] = [];
  for (const { number, account } of found.value) {
    const parsed = parseJson(account, accountSchema);
    const isUnchanged = parsed.ok ? ledger.isUnchanged(parsed.value) : ok(false);
    if (!isUnchanged.ok) return isUnchanged;
    if (isUnchanged.value) rows.push(number);
  }
  const last = found.value.at(-1)?.number ?? null;
  return ok({ rows, next: found.value.length < ROWS_A_SLICE ? null : last });
}

/** Whose accounts a plan is compared with. */
export interface UnchangedAt {
  readonly ledger: string;
  readonly server: string;
  readonly fingerprint: string;
}

export const unchangedAt = ({ ledger }: Pick<DataFolder, 'ledger'>, server: string, key: string): UnchangedAt => ({
  ledger,
  server,
  fingerprint: fingerprintOf(server, key),
});

/** {@link unchangedSlice} of the plan at `path`. */
export function unchangedIn(path: string, { ledger, ...at }: UnchangedAt, after: number): Outcome<UnchangedSlice> {
  // Without a ledger nothing was ever sent from here, and looking makes none.
  if (!existsSync(ledger)) return ok({ rows: [], next: null });
  return withPlan(path, 'read', (store) => {
    const opened = Ledger.open(ledger, { ...at, mapping: digestOfMapping(store.info.mapping) });
    if (!opened.ok) return opened;
    const slice = unchangedSlice(store, opened.value, after);
    opened.value.close();
    return slice;
  });
}

/** Puts the slices of a plan together, one asked for after the other. */
export async function countUnchanged(
  ask: (after: number) => Promise<Outcome<UnchangedSlice>>,
): Promise<Outcome<number>> {
  let count = 0;
  for (let after: number | null = 0; after !== null; ) {
    const slice: Outcome<UnchangedSlice> = await ask(after);
    if (!slice.ok) return slice;
    count += slice.value.rows.length;
    after = slice.value.next;
  }
  return ok(count);
}

/** Marks every row `unchanged` that the server took just so before. Stopped by `stop`, it leaves the rest as it is. */
export async function leaveOutUnchanged(store: PlanStore, ledger: Ledger, stop: AbortSignal): Promise<Outcome<void>> {
  const mark = store.database.prepare("UPDATE row SET status = 'unchanged' WHERE number = ?");
  for (let after: number | null = 0; after !== null && !stop.aborted; ) {
    const slice: Outcome<UnchangedSlice> = unchangedSlice(store, ledger, after);
    if (!slice.ok) return slice;
    const { rows, next } = slice.value;
    const marked = onDisk(store.path, () =>
      inTransaction(store.database, () => {
        for (const row of rows) mark.run(row);
      }),
    );
    if (!marked.ok) return marked;
    after = next;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return ok(undefined);
}
