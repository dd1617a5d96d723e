import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeOldImports } from '../../../src/main/plan/clean-up.ts';
import type { PlanInfo } from '../../../src/main/plan/plan-info.ts';
import { takeRunLock } from '../../../src/main/plan/run-lock.ts';
import { makePlan, must, openPlan, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const NOW = Date.UTC(2026, 10, 27);
const daysAgo = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();

function folderWith(plans: Readonly<Record<string, Partial<PlanInfo>>>) {
  const root = tempFolder();
  const folder = { root, plans: path.join(root, 'plans'), ledger: '', limit: '' };
  mkdirSync(folder.plans);
  const files = new Map<string, string>();
  for (const [id, info] of Object.entries(plans)) {
    const file = makePlan(folder.plans, [row(ready('A'), 'A')], 'reject', { id });
    const store = openPlan(file);
    store.change(info);
    store.close();
    files.set(id, file);
  }
  return { folder, fileOf: (id: string) => files.get(id) ?? '' };
}

const all = {
  'old-finished': { state: 'finished', finishedAt: daysAgo(91) },
  'old-given-up': { state: 'discarded', finishedAt: daysAgo(400) },
  young: { state: 'finished', finishedAt: daysAgo(89) },
  unfinished: { state: 'started', startedAt: daysAgo(400), finishedAt: null },
  draft: { state: 'draft' },
} as const;

test('imports that ended longer ago than the rule says are removed with all their files; all others stay', () => {
  const { folder, fileOf } = folderWith(all);
  expect(removeOldImports(folder, 90, NOW).sort()).toEqual(['old-finished', 'old-given-up']);
  for (const id of ['old-finished', 'old-given-up']) {
    for (const suffix of ['', '-wal', '-shm', '.lock']) expect(existsSync(`${fileOf(id)}${suffix}`)).toBe(false);
  }
  for (const id of ['young', 'unfinished', 'draft']) expect(existsSync(fileOf(id))).toBe(true);
});

test('nothing is removed where imports are kept for ever', () => {
  const { folder } = folderWith(all);
  expect(removeOldImports(folder, null, NOW)).toEqual([]);
});

test('an import that runs again at this moment stays', () => {
  const { folder, fileOf } = folderWith(all);
  const release = must(takeRunLock(fileOf('old-finished')));
  expect(removeOldImports(folder, 90, NOW)).toEqual(['old-given-up']);
  release();
});
