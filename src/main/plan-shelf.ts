import { dirname } from 'node:path';
import { type AppError, failure, type Outcome } from '../shared/app-error.ts';
import type { Inspection } from '../shared/inspection.ts';
import type { RunCounts } from '../shared/plan.ts';
import { ok } from '../shared/result.ts';
import { reasonsOf } from './choose-mapping.ts';
import { earlierImportOf } from './plan/earlier-import.ts';
import { type DataFolder, findPlan, planPaths } from './plan/plan-folder.ts';
import type { PlanInfo } from './plan/plan-info.ts';
import { PlanStore } from './plan/plan-store.ts';
import { whileNotRun } from './plan/run-lock.ts';
import { onDisk } from './plan/sqlite.ts';
import { withPlan } from './plan/with-plan.ts';

/** A plan in a list. */
export interface PlanSummary {
  readonly plan: string;
  readonly path: string;
  readonly info: PlanInfo;
  readonly counts: RunCounts;
}

/** A draft as work to go on with, told by the plan alone: its file may have gone. */
export interface PlanWork {
  readonly info: PlanInfo;
  readonly inspection: Inspection;
  /** How many cells were changed in its review, and rows left out. */
  readonly edits: number;
}

/** What the plan at `path` was made from, as work to go on with. */
export const planWork = (path: string): Outcome<PlanWork> =>
  withPlan(path, 'read', (store) => {
    const { info } = store;
    const { profile, mapping, decisions } = info;
    const earlier = earlierImportOf(profile, dirname(path));
    const reasons = reasonsOf(mapping, profile, dirname(path));
    const inspection: Inspection = { profile, mapping, ...reasons, decisions, earlier };
    return ok({ info, inspection, edits: store.changes() });
  });

/** Gives up what is left of the import at `path`; `now` in wall-clock ms. One that has ended stays as it is. */
export const discardImport = (path: string, now: number): Outcome<void> =>
  withPlan(path, 'change', (store) =>
    whileNotRun(path, () => {
      const info = store.refresh();
      if (!info.ok) return info;
      if (info.value.state === 'started') {
        store.change({ state: 'discarded', finishedAt: new Date(now).toISOString() });
      }
      return ok(undefined);
    }),
  );

/** What the plan at `file` knows of itself; without the counts, which take a tenth of a second on a million rows. */
export function infoOf(file: string): Outcome<PlanInfo> {
  const opened = PlanStore.open(file, 'read');
  if (!opened.ok) return opened;
  opened.value.close();
  return ok(opened.value.info);
}

/** What the plan at `file` knows of itself, and its counts. */
export function summarise(file: string): Outcome<PlanSummary> {
  const opened = PlanStore.open(file, 'read');
  if (!opened.ok) return opened;
  const { info } = opened.value;
  const counts = onDisk(file, () => opened.value.runCounts());
  opened.value.close();
  return counts.ok ? ok({ plan: info.id, path: file, info, counts: counts.value }) : counts;
}

/** The plan that the user named, or the newest one that was started and not finished; null when there is none. */
export function resumablePlan(folder: DataFolder, named: string | undefined): Outcome<PlanInfo | null> {
  if (named === undefined) {
    return ok(allPlans(folder).plans.find(({ info }) => info.state === 'started')?.info ?? null);
  }
  const info = infoOf(findPlan(folder, named));
  if (!info.ok || info.value.state !== 'draft') return info;
  return failure(
    'plan-not-resumable',
    `The plan ${info.value.id} was checked and never imported, so there is nothing to resume. Use “import” with its file.`,
  );
}

/** All plans that can be read, the newest first; `unreadable` tells of the others. */
export function allPlans(folder: DataFolder): { readonly plans: PlanSummary[]; readonly unreadable: AppError[] } {
  const plans: PlanSummary[] = [];
  const unreadable: AppError[] = [];
  for (const file of planPaths(folder)) {
    const summary = summarise(file);
    if (summary.ok) plans.push(summary.value);
    else unreadable.push(summary.error);
  }
  return { plans, unreadable };
}

/** Whether an import to this server was ever started from this computer. */
export const hasImported = (folder: DataFolder, server: string): boolean =>
  planPaths(folder).some((file) => {
    const info = infoOf(file);
    return info.ok && info.value.state !== 'draft' && info.value.destination?.server === server;
  });
