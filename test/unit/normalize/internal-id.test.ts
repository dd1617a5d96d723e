import { describe, expect, test } from 'vitest';
import { readInternalId } from '../../../src/main/normalize/internal-id.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { errorCells, told } from './cells.ts';

const cases: [string, Cell, [string | null, ...string[]]][] = [
  ['an id is kept as it is', 'C-00123', ['C-00123']],
  ['leading zeros are kept', '000123', ['000123']],
  ['spaces around it are left out with a note', ' C-1 ', ['C-1', 'text-trimmed']],
  ['12e3 is an id', '12e3', ['12e3']],
  ['12E3 is an id', '12E3', ['12E3']],
  ['a long id in text is whole', '12345678901234567890', ['12345678901234567890']],
  ['a blank one is missing', '  ', [null, 'internal-id-missing']],
  ['an empty one is missing', '', [null, 'internal-id-missing']],
  ['scientific notation with a point is damage', '1.23E+11', [null, 'internal-id-damaged']],
  ['scientific notation with a comma is damage', '1,23E+11', [null, 'internal-id-damaged']],
  ['scientific notation without a fraction is damage', '1E+11', [null, 'internal-id-damaged']],
  ['spaces around it do not hide the damage', ' 1.23E+11 ', [null, 'internal-id-damaged']],
  ['a column that was too narrow is damage', '########', [null, 'internal-id-damaged']],
  ['a lost character is a warning', 'C-\ufffd1', ['C-\ufffd1', 'text-damaged']],
  ['a number cell gives its display', { n: 42, text: '42' }, ['42']],
  ['zeros of its number format are kept', { n: 42, text: '00042' }, ['00042']],
  ['thousands separators of its display are kept', { n: 1234, text: '1,234' }, ['1,234']],
  ['literals of its number format are kept', { n: 42, text: 'C-42' }, ['C-42']],
  [
    'a shortened display gives way to the digits',
    { n: 123456789012345, text: '1.23457E+14' },
    ['123456789012345', 'number-in-full'],
  ],
  [
    '16 digits have lost one, even if shown in full',
    { n: 1234567890123456, text: '1234567890123456' },
    [null, 'internal-id-damaged'],
  ],
  ['18 digits in short are lost', { n: 123456789012345680, text: '1.23457E+17' }, [null, 'internal-id-damaged']],
  ['a rounded fraction is damage', { n: 12.3456, text: '12.35' }, [null, 'internal-id-damaged']],
  ['a fraction shown in full is an id', { n: 12.5, text: '12.5' }, ['12.5']],
  [
    'a date cell is damage: nobody knows what was typed',
    { date: '2021-01-03', text: '3-Jan' },
    [null, 'internal-id-damaged'],
  ],
  ['a yes/no cell gives its display', { bool: false }, ['FALSE']],
  ['a formula without a result is a cell error', { error: 'no-value' }, [null, 'cell-error']],
];

describe('internal id', () => {
  test.each(cases)('%s', (_name, cell, expected) => {
    expect(told(readInternalId(cell))).toEqual(expected);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is damage', (_name, cell) => {
    expect(told(readInternalId(cell))).toEqual([null, 'internal-id-damaged']);
  });

  test('damage names what the cell shows', () => {
    expect(readInternalId({ n: 1234567890123456, text: '1.23457E+15' }).remarks[0]?.value).toBe('1.23457E+15');
    expect(readInternalId({ error: '#N/A' }).remarks[0]?.value).toBe('#N/A');
  });
});
