import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { PlanStore } from '../../../src/main/plan/plan-store.ts';
import { makePlan, must, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A plan as version 1 left it: no evidence, no edits. */
function oldPlan(): string {
  const path = makePlan(tempFolder(), [row(ready('A'), 'A')]);
  const database = new DatabaseSync(path);
  const { json } = database.prepare('SELECT json FROM info').get() as { json: string };
  const { evidence: _, stale: __, ...info } = JSON.parse(json);
  database.prepare('UPDATE info SET json = ?').run(JSON.stringify({ ...info, version: 1 }));
  database.exec('DROP TABLE edit');
  database.close();
  return path;
}

test('a plan of version 1 is read as it is, and stays one of version 1', () => {
  const path = oldPlan();
  for (const _ of [1, 2]) {
    const store = must(PlanStore.open(path, 'read'));
    expect(store.edits()).toBe(0);
    expect(store.checkCounts()).toMatchObject({ rows: 1, ready: 1 });
    expect(store.hasEdits).toBe(false);
    store.close();
  }
});

test('a plan of version 1 that is to be changed becomes one of this version, with all its rows', () => {
  const path = oldPlan();
  must(PlanStore.open(path, 'change')).close();
  const store = must(PlanStore.open(path, 'read'));
  expect(store.hasEdits).toBe(true);
  expect(store.info).toMatchObject({ version: 4, evidence: null, stale: false });
  expect([...store.rows('all')].map(({ account }) => account)).toEqual([{ internal_id: 'A' }]);
  store.close();
});
