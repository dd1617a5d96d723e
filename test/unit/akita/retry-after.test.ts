import { expect, it } from 'vitest';
import { waitAsked } from '../../../src/main/akita/retry-after.ts';

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);

it.each([
  ['seconds', '30', 30_000],
  ['no time at all', '0', 0],
  ['seconds with a fraction', '1.5', 1500],
  ['space around', ' 7 ', 7000],
  ['more than a quarter of an hour', '86400', 900_000],
  ['a number beyond all bounds', '9'.repeat(400), 900_000],
  ['a date', 'Thu, 01 Jan 2026 12:01:00 GMT', 60_000],
  ['a date of the second form', 'Thursday, 01-Jan-26 12:01:00 GMT', 60_000],
  ['a date of the oldest form', 'Thu Jan  1 12:01:00 2026', 60_000],
  ['a date gone by', 'Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ['a date in a year', 'Fri, 01 Jan 2027 12:00:00 GMT', 900_000],
  ['a negative number', '-5', null],
  ['words', 'soon', null],
  ['words with a number', '5 minutes', null],
  ['half a date', 'Thu, nonsense', null],
  ['nothing', '', null],
])('%s: %j → %j', (_, header, expected) => {
  expect(waitAsked({ 'retry-after': header }, NOW)).toBe(expected);
});

it('asks for nothing without the header', () => {
  expect(waitAsked({}, NOW)).toBeNull();
});

it('counts a date from the answer’s own clock, so that ours may be wrong', () => {
  const headers = { date: 'Thu, 01 Jan 2026 15:00:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 15:00:20 GMT' };
  expect(waitAsked(headers, NOW)).toBe(20_000);
});
