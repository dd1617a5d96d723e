import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileOwnWords } from '../../../src/main/normalize/own-words.ts';
import { compileRole } from '../../../src/main/normalize/roles.ts';
import { compileTags } from '../../../src/main/normalize/tags.ts';
import { compileWords } from '../../../src/main/normalize/words.ts';
import { compileYesNo } from '../../../src/main/normalize/yes-no.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import type { MappingTarget } from '../../../src/shared/mapping.ts';

const wordsIn = (to: MappingTarget, cell: Cell) => compileOwnWords(to)?.(cell);

describe('the words of a cell', () => {
  test.each<[string, MappingTarget, Cell, unknown]>([
    ['a status', { field: 'is_tracked' }, ' Prospect ', [{ word: 'Prospect', reads: null }]],
    ['a usual word', { field: 'is_tracked' }, 'YES', [{ word: 'YES', reads: 'yes' }]],
    ['a stored no', { field: 'is_churned' }, { bool: false }, [{ word: 'FALSE', reads: 'no' }]],
    ['an address', { field: 'csm' }, 'Ann <a@x.example>', [{ word: 'Ann <a@x.example>', reads: 'a@x.example' }]],
    [
      'a name with a link to an address',
      { field: 'csm' },
      { text: 'Ann', link: 'mailto:a@x.example' },
      [{ word: 'Ann', reads: 'a@x.example' }],
    ],
    [
      'a tag that is a stored number',
      { field: 'tags' },
      { n: 1213, text: '1,213' },
      [{ word: '1,213', reads: '1213' }],
    ],
    [
      'tags that a sign of their own parts',
      { field: 'tags', separator: '|' },
      'VIP| 7 |',
      [
        { word: 'VIP', reads: null },
        { word: '7', reads: '7' },
      ],
    ],
    ['an error', { field: 'csm' }, { error: '#N/A' }, []],
    ['nothing', { field: 'tags' }, '  ', []],
  ])('%s', (_what, to, cell, expected) => {
    expect(wordsIn(to, cell)).toEqual(expected);
  });

  test('are none where the field takes no words', () => {
    expect(compileOwnWords({ field: 'name' })).toBeNull();
    expect(compileOwnWords({ field: 'trait', key: 'mrr', type: 'number' })).toBeNull();
  });
});

/** A word of each sort that a cell may have, and list signs. */
const text = fc
  .array(
    fc.constantFrom('VIP', 'Gold', 'gold, annual', '7', '007', 'yes', 'no', 'x@y.example', 'Jane', ' ', ';', ',', '\n'),
  )
  .map((parts) => parts.join(''));
const known = <T>(...meanings: readonly T[]) =>
  fc.dictionary(fc.constantFrom('VIP', 'vip', 'Gold', 'gold, annual', 'Jane'), fc.constantFrom(...meanings));

describe('a cell is read just where each of its words is understood or has a meaning in the match', () => {
  const agree = (
    to: MappingTarget,
    values: Readonly<Record<string, boolean | number | string>>,
    cell: Cell,
    read: unknown,
  ) => {
    const means = compileWords<boolean | number | string>(values);
    const words = wordsIn(to, cell) ?? [];
    const isMeant = (word: string, reads: string | null) =>
      means(word) === undefined ? reads !== null : means(word) !== null;
    if (words.length > 0) expect(words.every(({ word, reads }) => isMeant(word, reads))).toBe(read !== null);
    else expect(read).toBeNull();
  };

  test('tags', () => {
    fc.assert(
      fc.property(text, known(1, 2), (cell, values) => {
        agree({ field: 'tags', values }, values, cell, compileTags({ values })(cell).value);
      }),
    );
  });

  test('people', () => {
    fc.assert(
      fc.property(text, known('a@x.example', 'b@x.example'), (cell, values) => {
        agree({ field: 'csm', values }, values, cell, compileRole(values)(cell).value);
      }),
    );
  });

  test('yes and no', () => {
    fc.assert(
      fc.property(text, known(true, false), (cell, values) => {
        agree({ field: 'is_tracked', values }, values, cell, compileYesNo(values)(cell).value);
      }),
    );
  });
});
