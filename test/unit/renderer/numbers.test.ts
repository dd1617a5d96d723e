import { describe, expect, it } from 'vitest';
import { counted, number, roughTime } from '../../../src/renderer/text/numbers.ts';

describe('numbers in sentences', () => {
  it('have separators, in English whatever the computer speaks', () => {
    expect(number(1234567)).toBe('1,234,567');
  });

  it('agree with their noun', () => {
    expect(counted(1, 'row')).toBe('1 row');
    expect(counted(0, 'row')).toBe('0 rows');
    expect(counted(3412, 'row')).toBe('3,412 rows');
    expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  });
});

describe('a remaining time', () => {
  it.each([
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [60, 'about 1 minute'],
    [600, 'about 10 minutes'],
    [5399, 'about 90 minutes'],
    [7200, 'about 2 hours'],
  ])('of %d seconds is told as people say it', (seconds, words) => {
    expect(roughTime(seconds)).toBe(words);
  });
});
