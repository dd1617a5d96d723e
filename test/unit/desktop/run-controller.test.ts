import { describe, expect, it } from 'vitest';
import { RunController } from '../../../src/main/desktop/run-controller.ts';
import type { PlanSummary } from '../../../src/main/importer.ts';
import type { RunHooks, RunSummary } from '../../../src/main/plan-run.ts';
import { failure, type Outcome } from '../../../src/shared/app-error.ts';
import type { RunView } from '../../../src/shared/import-views.ts';
import { ok } from '../../../src/shared/result.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeWindowHost } from '../../fakes/window.ts';
import { planSummary, runCounts } from '../../support/plan-summaries.ts';

type Ran = Outcome<RunSummary>;

/** A controller over an engine whose runs the test begins and ends. */
function controller(summary: PlanSummary = planSummary()) {
  const clock = new FakeClock();
  const host = new FakeWindowHost();
  const views: RunView[] = [];
  const log: string[] = [];
  const runs: { hooks: RunHooks; end: (ran: Ran) => void; break: (error: unknown) => void }[] = [];
  const run = new RunController({
    importer: {
      plan: () => ok(summary),
      imports: { tryRows: async () => ok([2, 3]) },
      run: (_request, hooks) =>
        new Promise<Ran>((resolve, reject) => runs.push({ hooks, end: resolve, break: reject })),
    },
    host,
    clock,
    log: (_, line) => void log.push(line),
    target: () => ({
      settings: { practice: true, perMinute: 120, keyLimit: 120, keepDays: 90 },
      key: null,
      server: 'https://api.akitaapp.com',
    }),
    changed: (view) => void views.push(view),
  });
  const theRun = () => {
    const last = runs.at(-1);
    if (last === undefined) throw new Error('nothing was started');
    return last;
  };
  const begin = async () => {
    const started = run.start('p', null);
    theRun().hooks.onStart(summary.counts.remaining, summary.counts);
    return started;
  };
  return { run, clock, host, views, log, runs, theRun, begin };
}

const ended = (stopped: RunSummary['stopped'], why: string | null, counts = runCounts({ remaining: 10 })): Ran =>
  ok({ plan: 'p', counts, requests: 0, seconds: 1, stopped, why });

/** Everything that was promised has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what stops a run before its end', () => {
  it.each([
    ['disk-full', 'The disk is full. Free some space and try again.'],
    ['key-refused', 'Akita refused the API key.'],
    ['unreachable', 'Akita could not be reached.'],
    ['too-many-refused', 'Akita refuses everything.'],
  ] as const)(
    '%s pauses it, says why, tells the user who looks elsewhere, and lets the computer sleep',
    async (stopped, why) => {
      const { run, host, theRun, begin } = controller();
      await begin();
      theRun().end(ended(stopped, why));
      await settled();
      expect(run.view).toMatchObject({ state: 'paused', stopped, why });
      expect(run.isRunning).toBe(false);
      expect(host.notifications).toEqual([{ title: 'Import paused', body: `accounts.csv: ${why}` }]);
      expect(host.awake).toBe(0);
      expect(host.progress.at(-1)).toBeNull();
    },
  );

  it('a plan that cannot be written at the end pauses it too', async () => {
    const { run, theRun, begin } = controller();
    await begin();
    theRun().end(failure('disk-full', 'The file x cannot grow: the disk is full.'));
    await settled();
    expect(run.view).toMatchObject({
      state: 'paused',
      stopped: 'disk-full',
      why: 'The file x cannot grow: the disk is full.',
    });
  });

  it('a bug in it is said calmly and logged by its place, without what it may quote', async () => {
    const { run, log, theRun, begin } = controller();
    await begin();
    theRun().break(new Error('Jane Roe, jane@example.com'));
    await settled();
    expect(run.view).toMatchObject({ state: 'paused', stopped: null });
    expect(run.view?.why).toContain('Every answer so far is recorded');
    expect(log.join('\n')).toContain('run-controller.test.ts');
    expect(log.join('\n')).not.toContain('Jane');
  });

  it('what stands in the way at the start is the answer, and no run is shown', async () => {
    const { run, host, theRun } = controller();
    const started = run.start('p', null);
    theRun().end(failure('port-in-use', 'The practice Akita could not start (EADDRINUSE).'));
    expect(await started).toMatchObject({ ok: false, error: { kind: 'port-in-use' } });
    expect(run.view).toBeNull();
    expect(host.awake).toBe(0);
  });
});

describe('the user', () => {
  it('pauses, and is not notified of what he did', async () => {
    const { run, host, theRun, begin } = controller();
    await begin();
    run.pause();
    expect(run.view?.state).toBe('pausing');
    expect(theRun().hooks.stop.aborted).toBe(true);
    theRun().end(ended('user', null));
    await settled();
    expect(run.view?.state).toBe('paused');
    expect(host.notifications).toEqual([]);
  });

  it('stops what pauses, or what is paused', async () => {
    const { run, theRun, begin } = controller();
    await begin();
    run.pause();
    run.stop();
    expect(run.view?.state).toBe('stopping');
    run.pause();
    expect(run.view?.state).toBe('stopping');
    theRun().end(ended('user', null));
    await settled();
    expect(run.view?.state).toBe('stopped');
    await begin();
    run.pause();
    theRun().end(ended('user', null));
    await settled();
    run.stop();
    expect(run.view?.state).toBe('stopped');
  });

  it('may pause before the run has begun', async () => {
    const { run, theRun } = controller();
    const started = run.start('p', null);
    run.pause();
    theRun().hooks.onStart(10, runCounts({ remaining: 10 }));
    expect(await started).toMatchObject({ ok: true, value: { state: 'pausing' } });
  });

  it('asks twice and starts once', async () => {
    const { run, runs, begin } = controller();
    const again = Promise.all([begin(), run.start('p', null)]);
    const [one, two] = await again;
    expect(two).toEqual(one);
    expect(runs).toHaveLength(1);
    expect(await run.start('p', null)).toMatchObject({ ok: true, value: { state: 'running' } });
    expect(runs).toHaveLength(1);
  });

  it.each([
    ['finished', { state: 'finished' }, 'no row is left'],
    ['given up', { state: 'discarded' }, 'was given up'],
    ['not checked as it stands', { stale: true }, 'checked again'],
  ] as const)('cannot start an import that is %s', async (_, info, words) => {
    const { run, runs } = controller(planSummary(info));
    const started = await run.start('p', null);
    expect(started.ok ? '' : started.error.message).toContain(words);
    expect(runs).toEqual([]);
  });
});

describe('news of a run', () => {
  const row = (number: number) =>
    ({ kind: 'row', row: number, internalId: `C${number}`, name: null, status: 'created', message: null }) as const;

  it('come four times a second at most, however many rows are sent, and the times run without any', async () => {
    const { clock, views, theRun, begin } = controller(planSummary({}, runCounts({ remaining: 5000 })));
    await begin();
    views.length = 0;
    for (let number = 2; number < 1002; number++) {
      theRun().hooks.onEvent(row(number));
      await clock.advance(10);
    }
    expect(views.length).toBeGreaterThan(35);
    expect(views.length).toBeLessThanOrEqual(40);
    expect(views.at(-1)?.done).toBeGreaterThan(970);
    views.length = 0;
    await clock.advance(5000);
    expect(views.length).toBeGreaterThan(3);
    expect(views.length).toBeLessThanOrEqual(6);
  });

  it('end with the run', async () => {
    const { clock, views, theRun, begin } = controller();
    await begin();
    theRun().end(ended(null, null, runCounts({ created: 10 })));
    await settled();
    const count = views.length;
    await clock.advance(60_000);
    expect(views).toHaveLength(count);
    expect(views.at(-1)).toMatchObject({ state: 'finished', done: 10, toSend: 10 });
  });

  it('at the end are for people who look elsewhere, too', async () => {
    const { host, theRun, begin } = controller();
    await begin();
    theRun().end(ended(null, null, runCounts({ created: 1100, updated: 80, invalid: 20, failed: 1 })));
    await settled();
    expect(host.notifications).toEqual([
      {
        title: 'Import finished',
        body: 'accounts.csv: 1,180 accounts in the practice Akita, 1 refused by the practice Akita, 20 need fixing.',
      },
    ]);
  });
});

describe('at the end of the program', () => {
  it('a run is paused and waited for', async () => {
    const { run, theRun, begin } = controller();
    await begin();
    const closing = run.close(3000);
    expect(theRun().hooks.stop.aborted).toBe(true);
    expect(theRun().hooks.hurry.aborted).toBe(false);
    theRun().end(ended('user', null));
    await closing;
    expect(run.isRunning).toBe(false);
  });

  it('answers that do not come are no longer waited for after a while', async () => {
    const { run, clock, theRun, begin } = controller();
    await begin();
    const closing = run.close(3000);
    await clock.advance(2999);
    expect(theRun().hooks.hurry.aborted).toBe(false);
    await clock.advance(1);
    expect(theRun().hooks.hurry.aborted).toBe(true);
    theRun().end(ended('user', null));
    await closing;
  });
});
