import { rmSync, statSync } from 'node:fs';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { type DataFolder, planPaths } from './plan-folder.ts';
import { keptUntil } from './plan-info.ts';
import { runLockPath, whileNotRun } from './run-lock.ts';
import { onDisk } from './sqlite.ts';
import { withPlan } from './with-plan.ts';

/** Removes the plan at `path`, with the files that SQLite keeps beside it; never under a run. */
export function deletePlan(path: string): Outcome<void> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    return failure('plan-not-found', `There is no plan at ${path}; it may have been deleted before.`);
  }
  const removed = whileNotRun(path, () =>
    onDisk(path, () => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    }),
  );
  return removed.ok ? onDisk(path, () => rmSync(runLockPath(path), { force: true })) : removed;
}

/** Removes imports that ended more than `keepDays` days ago; drafts and unfinished ones stay. Gives their IDs. */
export function removeOldImports(folder: DataFolder, keepDays: number | null, now: number): string[] {
  return planPaths(folder).flatMap((path) => {
    const info = withPlan(path, 'read', (store) => ok(store.info));
    const until = info.ok ? keptUntil(info.value, keepDays) : null;
    if (!info.ok || until === null || until > now) return [];
    return deletePlan(path).ok ? [info.value.id] : [];
  });
}
