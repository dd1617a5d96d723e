import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isNoCustomer, meaningOf, takeLines, type WordKind } from '../../../src/shared/words.ts';

const words = (...list: readonly string[]) =>
  list.map((word) => ({ word, rows: 1, reads: null, chosen: null, remembered: null }));

test.each<[WordKind, string, string | null]>([
  ['yes-no', ' Yes ', 'yes'],
  ['yes-no', 'Tracked', 'yes'],
  ['yes-no', 'not tracked', 'no'],
  ['yes-no', '0', 'no'],
  ['yes-no', 'perhaps', null],
  ['email', ' jane@x.example ', 'jane@x.example'],
  ['email', 'Jane', null],
  ['tag', '12', '12'],
  ['tag', '012', '012'],
  ['tag', '0', null],
  ['tag', '1.5', null],
  ['tag', 'VIP', null],
])('as %s, “%s” means %s', (kind, typed, meaning) => {
  expect(meaningOf(kind, typed)).toBe(meaning);
});

describe('lines of a word and its meaning', () => {
  it('are matched to the words of the file in any order, whatever the capitals and spaces', () => {
    const { taken, unknown, unread } = takeLines('email', words('Jane Roe', 'John Doe', 'Ann'), [
      { word: ' john doe', meaning: 'john@x.example' },
      { word: 'JANE ROE', meaning: 'jane@x.example' },
      { word: 'Nobody', meaning: 'n@x.example' },
      { word: 'Ann', meaning: 'no address' },
      { word: 'Ann', meaning: '' },
      { word: '', meaning: 'x@x.example' },
    ]);
    expect([...taken]).toEqual([
      ['John Doe', 'john@x.example'],
      ['Jane Roe', 'jane@x.example'],
    ]);
    expect(unknown).toEqual(['Nobody']);
    expect(unread).toEqual([{ word: 'Ann', meaning: 'no address' }]);
  });

  it('never give a meaning to a word that they do not have, and lose no line', () => {
    const word = fc.constantFrom('a', 'A', ' b', 'c', '__proto__', 'constructor', '');
    const line = fc.record({ word, meaning: fc.constantFrom('yes', 'no', 'x', '') });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { taken, unknown, unread } = takeLines('yes-no', words('a', 'b', '__proto__'), lines);
        for (const each of taken.keys()) expect(['a', 'b', '__proto__']).toContain(each);
        const said = lines.filter((one) => one.word.trim() !== '' && one.meaning !== '');
        expect(taken.size + unknown.length + unread.length).toBeLessThanOrEqual(said.length);
        if (said.length > 0) expect(taken.size + unknown.length + unread.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('words of companies that are no customers are known in any case', () => {
  expect(['Prospect', ' lead ', 'FORMER CUSTOMER'].every(isNoCustomer)).toBe(true);
  expect(['Customer', 'Active', 'Kunde', ''].some(isNoCustomer)).toBe(false);
});
