import { describe, expect, it } from 'vitest';
import { nodeClock } from '../../../src/main/host/node-clock.ts';
import type { Clock } from '../../../src/main/ports.ts';
import { FakeClock } from '../../fakes/clock.ts';

interface Kind {
  readonly name: string;
  readonly make: () => { clock: Clock; finish: <T>(promise: Promise<T>) => Promise<T> };
}

const kinds: Kind[] = [
  { name: 'the real clock', make: () => ({ clock: nodeClock, finish: (promise) => promise }) },
  {
    name: 'the fake clock',
    make: () => {
      const clock = new FakeClock();
      return { clock, finish: (promise) => clock.until(promise) };
    },
  },
];

describe.each(kinds)('$name', ({ make }) => {
  it('sleeps at least as long as asked, give or take the millisecond of a timer', async () => {
    const { clock, finish } = make();
    const before = clock.monotonic();
    await finish(clock.sleep(20));
    expect(clock.monotonic() - before).toBeGreaterThanOrEqual(19);
  });

  it('wakes at once when the signal is aborted, and does not reject', async () => {
    const { clock, finish } = make();
    const controller = new AbortController();
    const before = clock.monotonic();
    const asleep = clock.sleep(60_000, controller.signal);
    controller.abort();
    await finish(asleep);
    expect(clock.monotonic() - before).toBeLessThan(1000);
  });

  it('does not sleep at all with a signal that is aborted already', async () => {
    const { clock, finish } = make();
    const before = clock.monotonic();
    await finish(clock.sleep(60_000, AbortSignal.abort()));
    expect(clock.monotonic() - before).toBeLessThan(1000);
  });

  it('does not wait for nothing', async () => {
    const { clock, finish } = make();
    await finish(clock.sleep(0));
    await finish(clock.sleep(-5));
  });

  it('wakes the shorter sleep first', async () => {
    const { clock, finish } = make();
    const order: string[] = [];
    const sleeps = [clock.sleep(30).then(() => order.push('long')), clock.sleep(5).then(() => order.push('short'))];
    await finish(Promise.all(sleeps));
    expect(order).toEqual(['short', 'long']);
  });

  it('tells a wall clock that moves with the monotonic one', async () => {
    const { clock, finish } = make();
    const before = clock.now();
    await finish(clock.sleep(20));
    expect(clock.now() - before).toBeGreaterThanOrEqual(18);
  });
});

it('sleeps longer than the longest timer of the machine without waking at once', async () => {
  const controller = new AbortController();
  let awake = false;
  const asleep = nodeClock.sleep(2 ** 32, controller.signal).then(() => {
    awake = true;
  });
  await nodeClock.sleep(20);
  expect(awake).toBe(false);
  controller.abort();
  await asleep;
});
