import { describe, expect, test } from 'vitest';
import { tryAgainText } from '../../../src/renderer/text/try-again.ts';
import type { RetryOffer } from '../../../src/shared/import-views.ts';

const offer: RetryOffer = {
  rows: 2,
  putRight: { rows: 0, fileNames: [] },
  known: { count: 0, rows: [] },
  practice: false,
  server: 'https://api.akitaapp.com',
};

describe('the question before refused rows are sent once more', () => {
  test('says where they go, as what, and that it cannot be taken back', () => {
    expect(tryAgainText.title(2)).toBe('Try 2 failed rows again?');
    expect(tryAgainText.words(offer, 'accounts.csv')).toEqual([
      'They go to Akita at api.akitaapp.com at once, just as they were read from “accounts.csv”. It cannot be taken back from here.',
    ]);
    expect(tryAgainText.send(offer)).toBe('Send 2 rows to Akita');
  });

  test('in practice it warns of nothing that cannot be taken back', () => {
    expect(tryAgainText.words({ ...offer, rows: 1, practice: true }, 'a.csv')).toEqual([
      'It goes to the practice Akita at once, just as it was read from “a.csv”.',
    ]);
  });

  test('names what was put right since, and IDs that were sent since', () => {
    const putRight = { rows: 1, fileNames: ['fixed.csv', 'more.csv'] };
    expect(tryAgainText.words({ ...offer, putRight, known: { count: 1, rows: [4] } }, 'a.csv').slice(1)).toEqual([
      '1 row is left out: it was put right and imported since, by “fixed.csv” and “more.csv”.',
      '1 of the 2 IDs was sent from this computer before: that account will be changed (row 4).',
    ]);
  });

  test('where everything was put right there is nothing to send', () => {
    const putRight = { rows: 2, fileNames: ['fixed.csv'] };
    expect(tryAgainText.title(0)).toBe('Nothing is left to try again');
    expect(tryAgainText.words({ ...offer, rows: 0, putRight }, 'a.csv')).toEqual([
      '2 rows are left out: they were put right and imported since, by “fixed.csv”.',
    ]);
  });
});
