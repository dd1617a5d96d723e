import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probePauseMs, retryPauseMs, unaskedWaitMs } from '../../../src/main/run/backoff.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const attempt = fc.integer({ min: 1, max: 60 });

describe('the pause before a row is sent again', () => {
  it('is at least half a second and at most 30 seconds, whatever the attempt and the chance', () => {
    fc.assert(
      fc.property(attempt, chance, (n, random) => {
        expect(retryPauseMs(n, random)).toBeGreaterThanOrEqual(500);
        expect(retryPauseMs(n, random)).toBeLessThanOrEqual(30_000);
      }),
    );
  });

  it('never gets shorter with the attempts, given the same chance', () => {
    fc.assert(fc.property(attempt, chance, (n, random) => retryPauseMs(n + 1, random) >= retryPauseMs(n, random)));
  });

  it('lets at least 7.5 seconds pass over five attempts, so that a restart of the server fits in', () => {
    const shortest = [1, 2, 3, 4].reduce((sum, n) => sum + retryPauseMs(n, 0), 0);
    expect(shortest).toBeGreaterThanOrEqual(7500);
  });

  it('differs by chance, so that rows that failed together do not come back together', () => {
    expect(retryPauseMs(3, 0.9)).toBeGreaterThan(retryPauseMs(3, 0.1));
  });
});

it('probes an outage after 5 seconds, doubling to 5 minutes', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 6, 7, 20].map((failed) => probePauseMs(failed) / 1000);
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
});

it('waits 5 seconds after a 429 that says no time, doubling to 60 seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map((strike) => unaskedWaitMs(strike) / 1000)).toEqual([5, 10, 20, 40, 60, 60, 60]);
});
