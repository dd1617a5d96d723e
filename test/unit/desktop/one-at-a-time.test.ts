import { describe, expect, it } from 'vitest';
import { Joined, OneJob } from '../../../src/main/desktop/one-at-a-time.ts';
import { failure } from '../../../src/shared/app-error.ts';
import { ok } from '../../../src/shared/result.ts';

describe('the same request made again while the first is worked on', () => {
  it('gets the answer of the first, and nothing is done twice', async () => {
    const joined = new Joined<number>();
    let starts = 0;
    const start = async () => {
      starts += 1;
      return starts;
    };
    expect(await Promise.all([joined.run('a', start), joined.run('a', start)])).toEqual([1, 1]);
    expect(await joined.run('a', start)).toBe(2);
  });

  it('does not stop another request', async () => {
    const joined = new Joined<string>();
    const answers = [joined.run('a', async () => 'a'), joined.run('b', async () => 'b')];
    expect(await Promise.all(answers)).toEqual(['a', 'b']);
  });

  it('may be made again after a failure', async () => {
    const joined = new Joined<number>();
    await expect(joined.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await joined.run('a', async () => 1)).toBe(1);
  });
});

describe('one job at a time', () => {
  it('a newer job ends the older one, and starts when that has cleaned up', async () => {
    const job = new OneJob();
    const order: string[] = [];
    const first = job.run(async (signal) => {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('first cleaned up');
      return failure('cancelled', 'Stopped.');
    });
    await new Promise((resolve) => setTimeout(resolve));
    const second = job.run(async () => {
      order.push('second');
      return ok(2);
    });
    expect(await second).toEqual(ok(2));
    expect((await first).ok).toBe(false);
    expect(order).toEqual(['first cleaned up', 'second']);
    expect(job.isBusy).toBe(false);
  });

  it('is ended by the user', async () => {
    const job = new OneJob();
    const running = job.run(async (signal) => {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      return failure('cancelled', 'Stopped.');
    });
    expect(job.isBusy).toBe(true);
    await new Promise((resolve) => setTimeout(resolve));
    job.cancel();
    expect(await running).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    await job.ended();
    expect(job.isBusy).toBe(false);
  });

  it('that was ended before it could start does not start', async () => {
    const job = new OneJob();
    let hasStarted = false;
    const running = job.run(async () => {
      hasStarted = true;
      return ok(1);
    });
    job.cancel();
    expect(await running).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(hasStarted).toBe(false);
  });
});
