import { describe, expect, it } from 'vitest';
import {
  answersOf,
  anyWrong,
  chosenWords,
  isChanged,
  openRows,
  sharesOf,
  trackedStrangers,
  withRemembered,
} from '../../../src/renderer/steps/values/answers.ts';
import type { ColumnWord, WordTable } from '../../../src/shared/words.ts';

const word = (text: string, rows: number, more: Partial<ColumnWord> = {}): ColumnWord => ({
  word: text,
  rows,
  reads: null,
  chosen: null,
  remembered: null,
  ...more,
});

const tracked: WordTable = {
  match: 2,
  index: 4,
  header: 'Type',
  to: { field: 'is_tracked' },
  kind: 'yes-no',
  words: [
    word('Customer', 300, { chosen: 'yes' }),
    word('Prospect', 310),
    word('no', 5, { reads: 'no' }),
    word('Partner', 7, { remembered: 'no' }),
  ],
  more: 0,
  blank: 3,
};
const before = answersOf([tracked]);
const typed = (answers: Record<string, string>) => ({ 2: { ...before[2], ...answers } });

describe('the answers of the step “Values”', () => {
  it('begin with what the mapping says, and that is no change', () => {
    expect(before).toEqual({ 2: { Customer: 'yes' } });
    expect(isChanged([tracked], before)).toBe(false);
    expect(isChanged([tracked], typed({ Prospect: 'no' }))).toBe(true);
  });

  it('leave open what says nothing by itself, in rows', () => {
    expect(openRows([tracked], before)).toBe(317);
    expect(openRows([tracked], typed({ Prospect: 'no' }))).toBe(7);
  });

  it('take what was used before for what is open, and nothing else', () => {
    expect(withRemembered([tracked], typed({ Prospect: 'no' }))[2]).toEqual({
      Customer: 'yes',
      Prospect: 'no',
      Partner: 'no',
    });
  });

  it('say what is wrong before it is used', () => {
    expect(anyWrong([tracked], typed({ Prospect: 'perhaps' }))).toBe(true);
    expect(chosenWords([tracked], typed({ Prospect: 'perhaps', Partner: '' }))).toEqual([
      { match: 2, words: [{ word: 'Customer', meaning: 'yes' }] },
    ]);
  });

  it('add up, and tell of rows that would be tracked and are hardly customers', () => {
    expect(sharesOf(tracked, before[2] ?? {})).toEqual({ yes: 300, no: 5, open: 317 });
    expect(trackedStrangers(tracked, before[2] ?? {})).toEqual([]);
    expect(trackedStrangers(tracked, typed({ Prospect: 'yes' })[2]).map(({ rows }) => rows)).toEqual([310]);
  });
});
