import { describe, expect, it } from 'vitest';
import { type JobChild, type JobHooks, runJobIn } from '../../src/main/jobs.ts';

const request = {
  job: 'report',
  planPath: 'a.plan.sqlite',
  outPath: 'b.csv',
  temporaryPath: '.b.part',
  which: 'all',
} as const;

/** A job process that does what the test says; it ends only when it is told to. */
class FakeChild implements JobChild {
  sent: unknown[] = [];
  ended = 0;
  killed = 0;
  say: (raw: unknown) => void = () => undefined;
  exit: (how: string) => void = () => undefined;

  send(given: unknown): void {
    this.sent.push(given);
  }

  onMessage(listener: (raw: unknown) => void): void {
    this.say = listener;
  }

  onExit(listener: (how: string) => void): void {
    this.exit = listener;
  }

  end(): void {
    this.ended += 1;
    this.exit('status 0');
  }

  kill(): void {
    this.killed += 1;
    this.exit('SIGKILL');
  }
}

function start(hooks: JobHooks = {}) {
  const child = new FakeChild();
  const outcome = runJobIn(() => child)(request, hooks);
  return { child, outcome };
}

describe('a job', () => {
  it('gets its request once, and its result is what it says at its end', async () => {
    const { child, outcome } = start();
    child.say({ kind: 'done', result: { rows: 3 } });
    expect(await outcome).toEqual({ ok: true, value: { rows: 3 } });
    expect(child.sent).toEqual([request]);
  });

  it('is ended after its last word: Electron’s processes do not end by themselves', async () => {
    const { child, outcome } = start();
    child.say({ kind: 'done', result: { rows: 3 } });
    await outcome;
    expect([child.ended, child.killed]).toEqual([1, 0]);
  });

  it('tells how far it is', async () => {
    const steps: unknown[] = [];
    const { child, outcome } = start({ onProgress: (step) => steps.push(step) });
    child.say({ kind: 'progress', step: 'writing', done: 1, total: 2 });
    child.say({ kind: 'done', result: { rows: 3 } });
    await outcome;
    expect(steps).toEqual([{ kind: 'progress', step: 'writing', done: 1, total: 2 }]);
  });

  it('that fails says why', async () => {
    const { child, outcome } = start();
    const error = { kind: 'cannot-write', message: 'b.csv cannot be written.' };
    child.say({ kind: 'failed', error });
    expect(await outcome).toEqual({ ok: false, error });
    expect(child.ended).toBe(1);
  });

  it('that dies is a failure that says how', async () => {
    const { child, outcome } = start();
    child.exit('SIGABRT');
    const failed = await outcome;
    expect(failed).toMatchObject({ ok: false, error: { kind: 'job-died' } });
    expect(JSON.stringify(failed)).toContain('SIGABRT');
  });

  it('that dies after its last word has done its work', async () => {
    const { child, outcome } = start();
    child.end = () => child.exit('SIGABRT');
    child.say({ kind: 'done', result: { rows: 3 } });
    expect(await outcome).toEqual({ ok: true, value: { rows: 3 } });
  });

  it.each<[description: string, raw: unknown]>([
    ['nothing', undefined],
    ['a message of no kind', { kind: 'other' }],
    ['a result of another job', { kind: 'done', result: { profile: {} } }],
    ['more than a message holds', { kind: 'done', result: { rows: 3 }, more: 1 }],
  ])('that says %s was taken over by its file: it is ended at once, and that is a failure', async (_, raw) => {
    const { child, outcome } = start();
    child.say(raw);
    expect(await outcome).toMatchObject({ ok: false, error: { kind: 'job-died' } });
    expect(child.killed).toBe(1);
  });

  it('after its last word nothing that it says counts', async () => {
    const { child, outcome } = start();
    child.end = () => undefined;
    child.say({ kind: 'done', result: { rows: 3 } });
    child.say({ kind: 'done', result: { rows: 4 } });
    child.say({ kind: 'failed', error: { kind: 'cancelled', message: 'no' } });
    child.exit('status 0');
    expect(await outcome).toEqual({ ok: true, value: { rows: 3 } });
  });
});

describe('a job that is cancelled', () => {
  it('is ended at once', async () => {
    const controller = new AbortController();
    const { child, outcome } = start({ signal: controller.signal });
    controller.abort();
    expect(await outcome).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(child.killed).toBe(1);
  });

  it('before it began is not started', async () => {
    const signal = AbortSignal.abort();
    const outcome = await runJobIn(() => {
      throw new Error('started all the same');
    })(request, { signal });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });

  it('after its end stays done', async () => {
    const controller = new AbortController();
    const { child, outcome } = start({ signal: controller.signal });
    child.say({ kind: 'done', result: { rows: 3 } });
    await outcome;
    controller.abort();
    expect(child.killed).toBe(0);
  });
});
