import { describe, expect, test } from 'vitest';
import { describeProgress } from '../../../src/cli/progress.ts';

const rows = { label: 'Sent', unit: 'rows' } as const;

describe('the words of a progress', () => {
  test.each([
    ['says nothing of a rate before it can be known', { done: 3, total: 500, elapsedMs: 1000 }, 'Sent 3 of 500 (0 %)'],
    [
      'tells rate and remaining time',
      { done: 120, total: 1200, elapsedMs: 60_000 },
      'Sent 120 of 1,200 (10 %), 120 a minute, 9 minutes left',
    ],
    [
      'tells hours where there are hours',
      { done: 120, total: 20_000, elapsedMs: 60_000 },
      'Sent 120 of 20,000 (0 %), 120 a minute, 2 hours 46 minutes left',
    ],
    [
      'tells why it waits instead of a remaining time',
      { done: 10, total: 20, elapsedMs: 60_000, note: 'Akita asked us to wait until 14:03:10' },
      'Sent 10 of 20 (50 %), Akita asked us to wait until 14:03:10',
    ],
    ['divides nothing by nothing', { done: 0, total: 0, elapsedMs: 60_000 }, 'Sent 0 of 0 (0 %)'],
    ['never says more than all', { done: 12, total: 10, elapsedMs: 100 }, 'Sent 12 of 10 (100 %)'],
  ])('%s', (_name, now, words) => {
    expect(describeProgress(rows, now)).toBe(words);
  });

  test('tells only the share where rows are not counted', () => {
    const words = { label: 'Checking', unit: 'share' } as const;
    expect(describeProgress(words, { done: 1, total: 3, elapsedMs: 9000 })).toBe('Checking 33 %');
  });
});
