import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Outcome } from '../../shared/app-error.ts';
import type { KnownIds } from '../../shared/import-views.ts';
import { ok } from '../../shared/result.ts';
import { Ledger } from './ledger.ts';
import { type DataFolder, planPaths } from './plan-folder.ts';
import type { PlanStore } from './plan-store.ts';
import { practisedIn } from './practised.ts';
import { withPlan } from './with-plan.ts';

/** Where accounts would go, and what remembers on this computer which IDs that place has: the ledger, or the plans themselves. */
export type KnownAt =
  | { readonly kind: 'akita'; readonly ledger: string; readonly server: string }
  | { readonly kind: 'practice'; readonly plans: readonly string[] };

/** `server`: Akita's, or null for the practice Akita. */
export const knownAt = (folder: DataFolder, server: string | null): KnownAt =>
  server === null ? { kind: 'practice', plans: planPaths(folder) } : { kind: 'akita', ledger: folder.ledger, server };

/** Some rows of a plan, looked up. `next`: after which row to go on; null after the last one. */
export interface KnownIdsSlice extends KnownIds {
  readonly next: number | null;
}

/** About 0.1 s; between two slices other questions have their turn. */
const ROWS_A_SLICE = 10_000;

/** Naming more rows than this helps nobody. */
const MOST_ROWS_NAMED = 5;

const rowSchema = z.object({ number: z.int(), internal_id: z.string() });

interface Memory {
  readonly has: (internalId: string) => Outcome<boolean>;
  readonly close: () => void;
}

function openLedger({ ledger, server }: Extract<KnownAt, { kind: 'akita' }>): Outcome<Memory> {
  // Without a ledger nothing was ever sent from here, and looking makes none.
  if (!existsSync(ledger)) return ok({ has: () => ok(false), close: () => undefined });
  const opened = Ledger.open(ledger, { server, fingerprint: '', mapping: '' });
  if (!opened.ok) return opened;
  return ok({ has: (id) => opened.value.wasAccepted(id), close: () => opened.value.close() });
}

type Sought = z.infer<typeof rowSchema>;

function knownAmong(sought: readonly Sought[], { has }: Memory): Outcome<KnownIds> {
  const rows: number[] = [];
  for (const { number, internal_id } of sought) {
    const known = has(internal_id);
    if (!known.ok) return known;
    if (known.value) rows.push(number);
  }
  return ok({ count: rows.length, rows: rows.slice(0, MOST_ROWS_NAMED) });
}

function lookUp({ database }: PlanStore, after: number, memory: Memory): Outcome<KnownIdsSlice> {
  const ready = database.prepare(
    "SELECT number, internal_id FROM row WHERE number > ? AND status IN ('ready', 'unknown') ORDER BY number LIMIT ?",
  );
  const records = z.array(rowSchema).parse(ready.all(after, ROWS_A_SLICE));
  const found = knownAmong(records, memory);
  const next = records.length < ROWS_A_SLICE ? null : (records.at(-1)?.number ?? null);
  return found.ok ? ok({ ...found.value, next }) : found;
}

/** Tells which of the IDs that a plan would send are known where they would go. Its own rows that were sent are not among them. */
export class KnownIdsSearch {
  /** What the practice Akita remembers, for as long as one plan is looked through: it takes reading every practice import. */
  #practised: { readonly of: string; readonly ids: ReadonlySet<string> } | null = null;

  /** The rows after row `after`: the first ones where it is 0. */
  slice(path: string, at: KnownAt, after: number): Outcome<KnownIdsSlice> {
    const memory = at.kind === 'akita' ? openLedger(at) : this.#practiceMemory(path, at.plans, after);
    if (!memory.ok) return memory;
    try {
      const slice = withPlan(path, 'read', (store) => lookUp(store, after, memory.value));
      if (!slice.ok || slice.value.next === null) this.#practised = null;
      return slice;
    } finally {
      memory.value.close();
    }
  }

  /** Which of these rows of the plan, given whole. */
  among(path: string, at: KnownAt, sought: readonly Sought[]): Outcome<KnownIds> {
    const memory = at.kind === 'akita' ? openLedger(at) : this.#practiceMemory(path, at.plans, 0);
    if (!memory.ok) return memory;
    this.#practised = null;
    try {
      return knownAmong(sought, memory.value);
    } finally {
      memory.value.close();
    }
  }

  #practiceMemory(path: string, plans: readonly string[], after: number): Outcome<Memory> {
    const kept = after > 0 && this.#practised?.of === path ? this.#practised.ids : null;
    const ids = kept ?? new Set(practisedIn(plans).map(({ internalId }) => internalId));
    this.#practised = { of: path, ids };
    return ok({ has: (id) => ok(ids.has(id)), close: () => undefined });
  }
}

/** Puts the slices of a plan together, one asked for after the other. */
export async function sumOfSlices(ask: (after: number) => Promise<Outcome<KnownIdsSlice>>): Promise<Outcome<KnownIds>> {
  const rows: number[] = [];
  let count = 0;
  for (let after: number | null = 0; after !== null; ) {
    const slice: Outcome<KnownIdsSlice> = await ask(after);
    if (!slice.ok) return slice;
    rows.push(...slice.value.rows);
    count += slice.value.count;
    after = slice.value.next;
  }
  return ok({ count, rows: rows.slice(0, MOST_ROWS_NAMED) });
}
