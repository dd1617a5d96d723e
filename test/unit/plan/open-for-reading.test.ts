import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { PlanStore } from '../../../src/main/plan/plan-store.ts';
import { makePlan, must, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Has the file for itself for 300 ms, as a run does at its beginning and its end. */
const holder = `
  const { DatabaseSync } = require('node:sqlite');
  const { parentPort, workerData } = require('node:worker_threads');
  const database = new DatabaseSync(workerData);
  database.exec('BEGIN EXCLUSIVE');
  parentPort.postMessage('held');
  setTimeout(() => database.exec('COMMIT'), 300);
`;

it('waits for a run that has the plan for itself at this moment, rather than to call it in use', async () => {
  const file = makePlan(tempFolder(), [row(ready('1'), '1', 'a@example.com')]);
  const worker = new Worker(holder, { eval: true, workerData: file });
  await once(worker, 'message');
  const store = must(PlanStore.open(file, 'read'));
  expect(store.runCounts().remaining).toBe(1);
  store.close();
  await once(worker, 'exit');
});
