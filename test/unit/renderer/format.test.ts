import { describe, expect, test } from 'vitest';
import { clockFrom, dateAndClock, duration, share, wholePercent } from '../../../src/renderer/text/format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('amounts in words', () => {
  test.each([
    [0, 1180, 0],
    [1, 1180, 0],
    [590, 1180, 50],
    [1179, 1180, 99],
    [1180, 1180, 100],
    [0, 0, 100],
  ])('%d of %d is %d percent, and 100 percent is all of it', (part, whole, percent) => {
    expect(wholePercent(part, whole)).toBe(percent);
  });

  test.each([
    [0, 1000, '0%'],
    [1, 1000, 'less than 1%'],
    [500, 1000, '50%'],
    [999, 1000, 'over 99%'],
    [1000, 1000, '100%'],
    [0, 0, '0%'],
  ])('%d of %d is a share of %s', (part, whole, words) => {
    expect(share(part, whole)).toBe(words);
  });
});

describe('time in words', () => {
  test.each([
    [0, '1 second'],
    [4_000, '4 seconds'],
    [9 * MINUTE + 50_000, '9 minutes 50 seconds'],
    [2 * HOUR + 5 * MINUTE + 7_000, '2 hours 5 minutes'],
    [HOUR, '1 hour'],
  ])('%d ms took %s', (ms, words) => {
    expect(duration(ms)).toBe(words);
  });

  test.each([
    [10 * MINUTE, '15:20'],
    [11 * HOUR, 'Thursday 02:10'],
    [7 * 24 * HOUR, '2 Dec 2026, 15:10'],
  ])('in %d ms it is %s', (ms, words) => {
    expect(clockFrom(new Date('2026-11-25T15:10:00Z'), ms)).toBe(words);
  });

  test('a day has its year', () => {
    expect(dateAndClock('2026-11-25T15:20:00.000Z')).toBe('25 Nov 2026, 15:20');
  });
});
