import { describe, expect, test } from 'vitest';
import { importText } from '../../../src/renderer/text/import.ts';

const { sentence } = importText.known;

describe('the sentence on IDs that were sent before', () => {
  test.each([
    [
      { count: 1, rows: [4] },
      1,
      false,
      'The ID of this account was sent from this computer before: the account will be changed.',
    ],
    [
      { count: 1, rows: [4] },
      12,
      true,
      '1 of the 12 IDs is known to the practice Akita: that account will be changed (row 4).',
    ],
    [
      { count: 3, rows: [4, 9, 12] },
      12,
      false,
      '3 of the 12 IDs were sent from this computer before: those accounts will be changed (rows 4, 9 and 12).',
    ],
    [
      { count: 1205, rows: [4, 9, 12, 13, 1400] },
      3000,
      true,
      '1,205 of the 3,000 IDs are known to the practice Akita: those accounts will be changed (rows 4, 9, 12, 13, 1400 and 1,200 more).',
    ],
    [
      { count: 12, rows: [2, 3, 4, 5, 6] },
      12,
      false,
      'All 12 IDs were sent from this computer before: those accounts will be changed.',
    ],
  ])('of %j among %i (practice %s) names at most five rows', (known, toSend, practice, words) => {
    expect(sentence(known, toSend, practice)).toBe(words);
  });
});
