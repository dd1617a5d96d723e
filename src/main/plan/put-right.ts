import { z } from 'zod';
import { ok } from '../../shared/result.ts';
import type { PlanInfo } from './plan-info.ts';
import type { PlanStore } from './plan-store.ts';
import { withPlan } from './with-plan.ts';

/** Rows of an import that came to the same place since, by files that were made from its report. */
export interface PutRight {
  readonly rows: ReadonlySet<number>;
  /** Names of the files that brought them, the latest first. */
  readonly fileNames: readonly string[];
}

const comeSchema = z.object({ row: z.int(), plan: z.string(), plan_row: z.int(), status: z.string() });

/** Where a row came from, and whether it is accepted itself. */
interface Come {
  readonly row: number;
  readonly from: { readonly plan: string; readonly row: number };
  readonly accepted: boolean;
}

/** A row that was accepted at a place, by a file. */
interface Arrival {
  readonly row: number;
  readonly place: string;
  readonly fileName: string;
  /** Which of the plans that passed brought it. */
  readonly turn: number;
}

const accepted: ReadonlySet<string> = new Set(['created', 'updated', 'imported', 'unchanged']);

/** A practice server lives only as long as its run; what was practised is one place all the same. */
const placeOf = ({ destination }: PlanInfo): string =>
  destination === null ? '' : destination.practice ? 'practice' : destination.server;

function comesOf({ database }: PlanStore): Come[] {
  const isKept = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'origin'").get() !== undefined;
  if (!isKept) return [];
  return database
    .prepare('SELECT origin.row, plan, plan_row, status FROM origin JOIN row ON row.number = origin.row')
    .all()
    .map((record) => {
      const { row, plan, plan_row, status } = comeSchema.parse(record);
      return { row, from: { plan, row: plan_row }, accepted: accepted.has(status) };
    });
}

/**
 * What became elsewhere of the rows of each import. Plans pass the newest first: a report is made into a file after its
 * import, so that whatever a row became is known before the rows that it comes from are looked at, over any number of
 * files made from reports of files.
 */
export class PutRightWalk {
  readonly #arrivals = new Map<string, Arrival[]>();
  #turn = 0;

  /** The next plan; what later ones brought of its rows. */
  pass(store: PlanStore): PutRight {
    this.#turn += 1;
    const { id, profile } = store.info;
    const place = placeOf(store.info);
    const arrived = this.#arrivals.get(id) ?? [];
    const byRow = Map.groupBy(arrived, ({ row }) => row);
    for (const { row, from, accepted: isIn } of comesOf(store)) {
      const further = (byRow.get(row) ?? []).map((arrival) => ({ ...arrival, row: from.row }));
      if (isIn) further.push({ row: from.row, place, fileName: profile.file.name, turn: this.#turn });
      if (further.length > 0) this.#arrivals.set(from.plan, [...(this.#arrivals.get(from.plan) ?? []), ...further]);
    }
    const here = arrived
      .filter((arrival) => place !== '' && arrival.place === place)
      .toSorted((one, other) => one.turn - other.turn);
    return { rows: new Set(here.map(({ row }) => row)), fileNames: [...new Set(here.map(({ fileName }) => fileName))] };
  }
}

/** What became elsewhere of the rows of `target`. `paths` are those of all plans, the newest first; one that cannot be read tells nothing. */
export function putRightSince(paths: readonly string[], target: PlanInfo): PutRight {
  const walk = new PutRightWalk();
  for (const path of paths) {
    const passed = withPlan(path, 'read', (store) => ok({ id: store.info.id, right: walk.pass(store) }));
    if (passed.ok && passed.value.id === target.id) return passed.value.right;
  }
  return { rows: new Set(), fileNames: [] };
}
