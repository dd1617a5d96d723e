import { describe, expect, test } from 'vitest';
import { compileTags } from '../../../src/main/normalize/tags.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { errorCells, told } from './cells.ts';

const values = { VIP: 123, 'Gold, annual': 7, Beta: 5, BETA: 6, '12': 99 };
const read = compileTags({ values });

const cases: [string, Cell, [number[] | null, ...string[]]][] = [
  ['ids parted by ; , and line ends', '1;2, 3\n4', [[1, 2, 3, 4]]],
  ['repeats are sent once, in order', '3;1;3', [[3, 1]]],
  ['names from the list', 'VIP; 5', [[123, 5]]],
  ['names without case', 'vip', [[123]]],
  ['a name that is known as a whole is not parted', 'gold, ANNUAL', [[7]]],
  ['an exact spelling wins', 'Beta;BETA', [[5, 6]]],
  ['a spelling that could be either is not recognised', 'beta', [null, 'tag-unrecognised']],
  ['the list wins over the plain number', '12', [[99]]],
  ['an unknown name', 'Silver', [null, 'tag-unrecognised']],
  ['names of an object’s machinery', '__proto__', [null, 'tag-unrecognised']],
  ['one unknown part is enough', '1;Silver', [null, 'tag-unrecognised']],
  ['zero', '0', [null, 'tag-unrecognised']],
  ['a negative number', '-1', [null, 'tag-unrecognised']],
  ['a fraction', '1.5', [null, 'tag-unrecognised']],
  ['beyond the safe integers', '9007199254740993', [null, 'tag-unrecognised']],
  ['a number cell', { n: 42, text: '42' }, [[42]]],
  ['a number cell with thousands separators', { n: 1213, text: '1,213' }, [[1213]]],
  ['a number cell with a fraction', { n: 1.5, text: '1.5' }, [null, 'tag-unrecognised']],
  ['a negative number cell', { n: -4, text: '-4' }, [null, 'tag-unrecognised']],
  ['a date cell', { date: '2021-01-05', text: '1/5' }, [null, 'tag-unrecognised']],
  ['blank', ' ', [null]],
  ['separators alone', ';,', [null]],
  ['a formula without a result', { error: 'no-value' }, [null, 'cell-error']],
];

describe('tags', () => {
  test.each(cases)('%s', (_name, cell, expected) => {
    expect(told(read(cell))).toEqual(expected);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is a cell error', (_name, cell) => {
    expect(told(read(cell))).toEqual([null, 'cell-error']);
  });

  test('a separator of the match is the only one', () => {
    const piped = compileTags({ separator: '|', values: { 'a;b': 1 } });
    expect(told(piped('a;b | 2|3'))).toEqual([[1, 2, 3]]);
    expect(told(piped('2;3'))).toEqual([null, 'tag-unrecognised']);
  });

  test('each part that is not recognised is named', () => {
    expect(read('Silver;VIP;Bronze').remarks.map((remark) => remark.value)).toEqual(['Silver', 'Bronze']);
  });
});
