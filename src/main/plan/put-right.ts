import { z } from 'zod';
import { ok } from '../../shared/result.ts';
import { withPlan } from './imports.ts';
import type { PlanInfo } from './plan-info.ts';
import type { PlanStore } from './plan-store.ts';

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

interface Later {
  readonly info: PlanInfo;
  readonly comes: readonly Come[];
}

const accepted: ReadonlySet<string> = new Set(['created', 'updated', 'imported', 'unchanged']);

const samePlace = (one: PlanInfo, other: PlanInfo): boolean =>
  one.destination !== null &&
  one.destination.practice === other.destination?.practice &&
  one.destination.server === other.destination.server;

function comesOf({ database, info }: PlanStore, target: PlanInfo): Come[] {
  const isKept = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'origin'").get() !== undefined;
  if (!isKept) return [];
  const counts = samePlace(info, target);
  return database
    .prepare('SELECT origin.row, plan, plan_row, status FROM origin JOIN row ON row.number = origin.row')
    .all()
    .map((record) => {
      const { row, plan, plan_row, status } = comeSchema.parse(record);
      return { row, from: { plan, row: plan_row }, accepted: counts && accepted.has(status) };
    });
}

/**
 * What became elsewhere of the rows of `target`. `paths` are those of all plans, the newest first: a report is made into a
 * file after its import, so that whatever a row became is known before the rows that it comes from are looked at, over any
 * number of files made from reports of files. A plan that cannot be read tells nothing.
 */
export function putRightSince(paths: readonly string[], target: PlanInfo): PutRight {
  const right = new Map<string, Set<number>>();
  const fileNames = new Set<string>();
  const note = ({ info, comes }: Later): void => {
    for (const { row, from, accepted: isIn } of comes) {
      if (!isIn && !right.get(info.id)?.has(row)) continue;
      right.set(from.plan, (right.get(from.plan) ?? new Set()).add(from.row));
      if (isIn) fileNames.add(info.profile.file.name);
    }
  };
  for (const path of paths) {
    const later = withPlan(path, 'read', (store) => ok({ info: store.info, comes: comesOf(store, target) }));
    if (later.ok && later.value.info.id === target.id) break;
    if (later.ok) note(later.value);
  }
  const rows = right.get(target.id) ?? new Set();
  return { rows, fileNames: rows.size === 0 ? [] : [...fileNames] };
}
