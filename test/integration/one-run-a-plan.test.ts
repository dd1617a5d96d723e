import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeClock } from '../../src/main/host/node-clock.ts';
import { nodeHttp } from '../../src/main/host/node-http.ts';
import { openDataFolder } from '../../src/main/plan/plan-folder.ts';
import { PlanStore } from '../../src/main/plan/plan-store.ts';
import { takeRunLock } from '../../src/main/plan/run-lock.ts';
import { runStoredPlan } from '../../src/main/plan-run.ts';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { must } from '../support/plans.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';
import { accountsFile, checkedPlan, FAST } from '../support/window-files.ts';

const planFile = (here: Computer, plan: string): string => path.join(here.data, 'plans', `${plan}.plan.sqlite`);

const KEY = 'sk-live-9f8e7d6c5b4a-1234';

/** 20 rows a second: slow enough to be caught in the middle. */
const SLOW = 1200;

/** A program that has the plan of its argument for itself until it is killed. */
const holdIt = `
  import { takeRunLock } from ${JSON.stringify(new URL('../../src/main/plan/run-lock.ts', import.meta.url))};
  const taken = takeRunLock(process.argv[1]);
  // Whoever does not hold on to it loses it to the garbage collector.
  process.on('message', () => taken.value());
  process.send(taken.ok);
`;

async function practising(here: Computer, perMinute: number): Promise<TestWindow> {
  const window = await openWindow(here);
  await window.must('saveSettings', { practice: true, perMinute });
  return window;
}

describe('two programs with one plan', () => {
  test('run it once: the second one is told, and no row is sent twice', async () => {
    const here = computer();
    const akita = await akitaLikeServer({ key: KEY });
    const one = await openWindow(here, { server: akita.url });
    await one.must('saveSettings', { practice: false, perMinute: SLOW });
    await one.must('saveKey', { key: KEY });
    const plan = await checkedPlan(one, accountsFile(here, 60));
    await one.start(plan);
    const two = await openWindow(here, { server: akita.url });
    expect((await two.startFails(plan)).message).toContain('running elsewhere on this computer');
    await one.until('runChanged', ({ state }) => state === 'finished');
    expect((await one.must('importReport', { plan })).counts).toMatchObject({ created: 60, imported: 0 });
    expect(akita.arrived).toHaveLength(60);
  });

  test('neither delete it nor give it up under the other one', async () => {
    const here = computer();
    const one = await practising(here, SLOW);
    const plan = await checkedPlan(one, accountsFile(here, 60));
    await one.start(plan);
    const two = await openWindow(here);
    for (const call of ['deleteImport', 'discardImport', 'retryFailed'] as const) {
      expect((await two.fails(call, { plan })).message).toContain('running elsewhere on this computer');
    }
    await one.must('pauseImport', {});
    await one.until('runChanged', ({ state }) => state === 'paused');
    await two.must('deleteImport', { plan });
    expect(existsSync(planFile(here, plan))).toBe(false);
    expect(existsSync(`${planFile(here, plan)}.lock`)).toBe(false);
  });

  test('go on where one of them was killed', async () => {
    const file = path.join(tempFolder(), 'a.plan.sqlite');
    const killed = spawn(process.execPath, ['--input-type=module', '--eval', holdIt, file], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(killed, 'message');
    expect(takeRunLock(file)).toMatchObject({ ok: false, error: { kind: 'plan-not-resumable' } });
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    must(takeRunLock(file))();
    // No group and no other may look into it; Windows has no such bits.
    if (process.platform !== 'win32') expect(statSync(`${file}.lock`).mode & 0o077).toBe(0);
  });
});

describe('calls of one window that cross each other', () => {
  test('a file that is put away while its import starts leaves the import its plan', async () => {
    const here = computer();
    const window = await practising(here, FAST);
    const plan = await checkedPlan(window, accountsFile(here, 60));
    await window.must('reviewSummary', { plan });
    const agreed = await window.agreed(plan);
    const [started] = await Promise.all([window.ask('startImport', agreed), window.ask('closeFile', {})]);
    const { imports } = await window.must('history', {});
    expect(imports.map((one) => one.plan)).toEqual(started.ok ? [plan] : []);
    expect(existsSync(planFile(here, plan))).toBe(started.ok);
  });

  test('an import that is deleted while it is resumed is gone or running, never both', async () => {
    const here = computer();
    const window = await practising(here, SLOW);
    const plan = await checkedPlan(window, accountsFile(here, 60));
    await window.start(plan);
    await window.must('pauseImport', {});
    await window.until('runChanged', ({ state }) => state === 'paused');
    await window.must('reviewSummary', { plan });
    const agreed = await window.agreed(plan);
    const [deleted, resumed] = await Promise.all([
      window.ask('deleteImport', { plan }),
      window.ask('startImport', agreed),
    ]);
    expect(deleted.ok).not.toBe(resumed.ok);
    expect(existsSync(planFile(here, plan))).toBe(resumed.ok);
  });
});

test('an edit at the last moment that changes how a column is read keeps the plan from being sent', async () => {
  const here = computer();
  const window = await practising(here, FAST);
  const plan = await checkedPlan(window, accountsFile(here, 3));
  const host = { clock: nodeClock, http: nodeHttp, random: Math.random, log: () => undefined, practised: [] };
  const never = new AbortController().signal;
  const running = runStoredPlan(
    host,
    must(openDataFolder(here.data)),
    { plan, target: { kind: 'practice', perMinute: FAST, remembers: 'this-import' }, giveUpAfterMs: null },
    { stop: never, hurry: never, onEvent: () => undefined, onStart: () => undefined },
  );
  // The practice Akita is being started.
  const store = must(PlanStore.open(planFile(here, plan), 'change'));
  store.change({ stale: true });
  expect(await running).toMatchObject({ ok: false, error: { kind: 'wrong-usage' } });
  expect(must(store.refresh())).toMatchObject({ state: 'draft', stale: true });
  store.close();
});
