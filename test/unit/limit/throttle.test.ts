import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Throttle } from '../../../src/main/limit/throttle.ts';
import { mostInWindow } from '../run/support.ts';

/** Sends as soon as allowed, each time late by what `lateness` says, for `forMs`. */
function drive(perMinute: number, forMs: number, lateness: () => number): number[] {
  const throttle = new Throttle(perMinute, 0);
  const times: number[] = [];
  for (let now = 0; now < forMs; ) {
    now = Math.max(now, throttle.nextAt()) + lateness();
    throttle.take(now);
    times.push(now);
  }
  return times;
}

/** A random number source that fast-check can replay. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 });

describe('the throttle', () => {
  it('lets the first request leave at once', () => {
    expect(new Throttle(120, 5000).nextAt()).toBe(5000);
  });

  it('paces evenly', () => {
    const times = drive(120, 3000, () => 0);
    expect(times.slice(0, 4).map(Math.round)).toEqual([0, 508, 1017, 1525]);
  });

  it('never lets more than the limit arrive in any 60 seconds, though requests arrive up to a second late', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 7, 60, 120, 1200), seeds, (perMinute, seed) => {
        const random = randomFrom(seed);
        const sent = drive(perMinute, 200_000, () => (random() < 0.02 ? random() * 3000 : random() * 5));
        const arrived = sent.map((at) => at + random() * 999).sort((a, b) => a - b);
        expect(mostInWindow(arrived, 60_000)).toBeLessThanOrEqual(perMinute);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps at least 98 % of the limit though every timer is late', () => {
    fc.assert(
      fc.property(fc.constantFrom(60, 120, 600, 1200), seeds, (perMinute, seed) => {
        const random = randomFrom(seed);
        const times = drive(perMinute, 300_000, () => random() * 15);
        expect(times.length / 5 / perMinute).toBeGreaterThan(0.98);
      }),
      { numRuns: 20 },
    );
  });

  it('loses the slots of a long stall but for a quarter of a second, so that no burst follows', () => {
    const throttle = new Throttle(1200, 0);
    throttle.take(0);
    const after: number[] = [];
    for (let now = 10_000; now < 10_100; now = Math.max(now, throttle.nextAt())) {
      throttle.take(now);
      after.push(now);
    }
    expect(after.filter((at) => at === 10_000)).toHaveLength(5);
  });

  it('goes on at the even pace after a wait, not in a burst', () => {
    const throttle = new Throttle(1200, 0);
    throttle.take(0);
    throttle.holdUntil(30_000);
    expect(throttle.nextAt()).toBe(30_000);
    throttle.take(30_000);
    expect(throttle.nextAt()).toBeCloseTo(30_050.4, 0);
  });
});
