import { describe, expect, it } from 'vitest';
import {
  answersFor,
  answersOf,
  anyWrong,
  changesBetween,
  doubtfulIn,
  filledDown,
  openRows,
  sharesOf,
  withAnswers,
  withRemembered,
} from '../../../src/renderer/steps/values/answers.ts';
import type { WordTable } from '../../../src/shared/words.ts';
import { word, wordTable } from '../../support/words.ts';

const tracked: WordTable = wordTable({ field: 'is_tracked' }, [
  word('Customer', 300, { chosen: 'yes' }),
  word('Prospect', 310),
  word('no', 5, { reads: 'no' }),
  word('Partner', 7, { remembered: 'no' }),
]);
const before = answersOf([tracked]);
const own = answersFor(tracked, before);
const typed = (answers: Record<string, string>) => new Map([[0, withAnswers(own, Object.entries(answers))]]);

describe('the answers of the step “Values”', () => {
  it('begin with what the mapping says, and that is no change', () => {
    expect([...own]).toEqual([['Customer', 'yes']]);
    expect(changesBetween([tracked], before, before)).toEqual([]);
  });

  it('are told to main as what changed: what is being typed is none yet, what was cleared is blank', () => {
    const after = typed({ Prospect: 'no', Partner: 'perh', Customer: '' });
    expect(changesBetween([tracked], before, after)).toEqual([
      {
        match: 0,
        words: [
          { word: 'Customer', meaning: '' },
          { word: 'Prospect', meaning: 'no' },
        ],
      },
    ]);
    expect(anyWrong([tracked], after)).toBe(true);
  });

  it('are of words that may be called anything', () => {
    const odd = wordTable({ field: 'csm' }, [word('constructor', 1), word('__proto__', 1)]);
    const nothing = answersOf([odd]);
    expect(openRows([odd], nothing)).toBe(2);
    const all = new Map([[0, withAnswers(new Map(), [['__proto__', 'a@x.example']])]]);
    expect(changesBetween([odd], nothing, all)).toEqual([
      { match: 0, words: [{ word: '__proto__', meaning: 'a@x.example' }] },
    ]);
  });

  it('leave open what says nothing by itself, in rows, and those of words that are not listed', () => {
    expect(openRows([tracked], before)).toBe(317);
    expect(openRows([tracked], typed({ Prospect: 'no' }))).toBe(7);
    expect(openRows([{ ...tracked, more: 2, openBeyond: 3 }], before)).toBe(320);
  });

  it('take what was used before for what has no answer, and nothing else', () => {
    expect([...answersFor(tracked, withRemembered([tracked], typed({ Prospect: 'no' })))]).toEqual([
      ['Customer', 'yes'],
      ['Prospect', 'no'],
      ['Partner', 'no'],
    ]);
  });

  it('go down into the open lines below, up to the next answer, and past what is understood', () => {
    const lines = [
      word('a', 1),
      word('b', 1),
      word('yes', 1, { reads: 'yes' }),
      word('c', 1),
      word('d', 1),
      word('e', 1),
    ];
    const filled = filledDown(
      lines,
      new Map([
        ['b', '1'],
        ['d', '2'],
      ]),
    );
    expect([...filled].toSorted()).toEqual([
      ['b', '1'],
      ['c', '1'],
      ['d', '2'],
      ['e', '2'],
    ]);
  });

  it('add up', () => {
    expect(sharesOf(tracked, own)).toEqual({ yes: 300, no: 5, open: 317 });
  });

  it('tell of rows that would be tracked and are hardly customers', () => {
    expect(doubtfulIn(tracked, own)).toEqual([]);
    const prospects = answersFor(tracked, typed({ Prospect: 'yes' }));
    expect(doubtfulIn(tracked, prospects).map(({ rows }) => rows)).toEqual([310]);
  });

  it('tell of rows that would not be churned and are customers no more', () => {
    const churned = wordTable({ field: 'is_churned' }, [word('Cancelled', 12), word('Active', 50)]);
    const answers = new Map([
      ['Cancelled', 'no'],
      ['Active', 'no'],
    ]);
    expect(doubtfulIn(churned, answers).map((one) => one.word)).toEqual(['Cancelled']);
  });
});
