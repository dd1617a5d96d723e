import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MappingTarget } from '../../../src/shared/mapping.ts';
import { meaningOf, takeLines } from '../../../src/shared/words.ts';
import { word, wordTable } from '../../support/words.ts';

const csm = { field: 'csm' } as const;
const tags = { field: 'tags' } as const;

test.each<[MappingTarget['field'], string, string | null]>([
  ['is_tracked', ' Yes ', 'yes'],
  ['is_tracked', 'Tracked', 'yes'],
  ['is_tracked', 'not tracked', 'no'],
  ['is_tracked', '0', 'no'],
  ['is_tracked', 'x', 'yes'],
  ['is_tracked', 'perhaps', null],
  ['is_tracked', 'active', null],
  ['is_tracked', 'churned', null],
  ['is_churned', 'Churned', 'yes'],
  ['is_churned', 'Active', 'no'],
  ['is_churned', 'tracked', null],
  ['csm', ' jane@x.example ', 'jane@x.example'],
  ['csm', 'Jane', null],
  ['tags', '12', '12'],
  ['tags', '012', '12'],
  ['tags', '0', null],
  ['tags', '1.5', null],
  ['tags', 'VIP', null],
  ['name', 'yes', null],
])('for %s, “%s” means %s', (field, typed, meaning) => {
  expect(meaningOf({ field } as MappingTarget, typed)).toBe(meaning);
});

describe('lines of a word and its meaning', () => {
  const owners = wordTable(
    csm,
    ['Jane Roe', 'John Doe', 'Ann'].map((name) => word(name, 1)),
  );

  it('are matched to the words of the file in any order, whatever the capitals and spaces', () => {
    const { taken, unknown, unread } = takeLines(owners, [
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

  it('may be of words that are not listed, where the column has more than are', () => {
    const lines = [{ word: ' Nobody ', meaning: 'n@x.example' }];
    expect([...takeLines({ ...owners, more: 1 }, lines).taken]).toEqual([['Nobody', 'n@x.example']]);
  });

  it('never give a meaning to a word that the column has not got, and none is lost', () => {
    const names = ['a', 'b', '__proto__'];
    const table = wordTable(
      tags,
      names.map((name) => word(name, 1)),
    );
    const line = fc.record({
      word: fc.constantFrom('a', 'A', ' b', 'c', '__proto__', 'constructor', ''),
      meaning: fc.constantFrom('1', '02', 'x', ''),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { taken, unknown, unread } = takeLines(table, lines);
        const said = lines.filter((one) => one.word.trim() !== '' && one.meaning !== '');
        const isKnown = (text: string) => names.includes(text.trim().toLowerCase());
        const good = said.filter((one) => isKnown(one.word) && one.meaning !== 'x');
        expect(new Set(taken.keys())).toEqual(new Set(good.map((one) => one.word.trim().toLowerCase())));
        expect(unknown).toEqual(said.filter((one) => !isKnown(one.word)).map((one) => one.word));
        expect(unread).toHaveLength(said.length - good.length - unknown.length);
      }),
    );
  });
});
