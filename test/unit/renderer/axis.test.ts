import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountTicks, timeTicks } from '../../../src/renderer/steps/import/axis.ts';
import { axisTime } from '../../../src/renderer/text/import.ts';

describe('the axes of the progress picture', () => {
  it.each([
    [0, [0]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [61, [0, 15, 30, 45, 60]],
    [125, [0, 30, 60, 90, 120]],
    [7200, [0, 1800, 3600, 5400, 7200]],
    [200_000, [0, 43_200, 86_400, 129_600, 172_800]],
  ])('marks %i seconds in whole steps', (seconds, marks) => {
    expect(timeTicks(seconds)).toEqual(marks);
  });

  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [244, [0, 50, 100, 150, 200, 250]],
    [1_000_000, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]],
  ])('marks %i accounts in whole ones', (most, marks) => {
    expect(amountTicks(most)).toEqual(marks);
  });

  it('have few marks, and no two of them that read the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3e6, noNaN: true }), (seconds) => {
        const marks = timeTicks(seconds);
        expect(marks.length).toBeLessThanOrEqual(6);
        expect(new Set(marks.map(axisTime)).size).toBe(marks.length);
      }),
    );
    fc.assert(
      fc.property(fc.nat(10_000_000), (most) => {
        const marks = amountTicks(most);
        expect(marks.length).toBeLessThanOrEqual(6);
        expect(marks.every(Number.isInteger)).toBe(true);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});
