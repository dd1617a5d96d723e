import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/main/normalize/text.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { errorCells, told } from './cells.ts';

const cases: [string, Cell, [string | null, ...string[]]][] = [
  ['plain text is sent as it stands', 'Northwind Traders', ['Northwind Traders']],
  ['spaces at the ends are left out with a note', '  Northwind ', ['Northwind', 'text-trimmed']],
  ['no-break and zero-width characters count as spaces', '\u00a0Acme\u200b', ['Acme', 'text-trimmed']],
  ['the inside of a value is never altered', 'A  \u00a0 B\nC', ['A  \u00a0 B\nC']],
  ['a blank cell has no value', ' \u00a0\u200b ', [null]],
  ['an empty cell has no value', '', [null]],
  ['a lost character is a warning', 'M\ufffdller', ['M\ufffdller', 'text-damaged']],
  ['mojibake is a warning', 'CafÃ© Roma', ['CafÃ© Roma', 'text-damaged']],
  ['damage at the end is seen before the end is trimmed', 'VoilÃ\u00a0', ['VoilÃ', 'text-trimmed', 'text-damaged']],
  ['capitals of Portuguese are no damage', 'PÃO DE JOÃO', ['PÃO DE JOÃO']],
  ['a number cell gives its display', { n: 12, text: '12' }, ['12']],
  ['leading zeros of the display are kept', { n: 123, text: '00123' }, ['00123']],
  ['a percentage is taken as displayed', { n: 0.12, text: '12%' }, ['12%']],
  ['a currency is taken as displayed', { n: 1234.5, text: '$1,234.50' }, ['$1,234.50']],
  [
    'a long integer shown in short is sent in full',
    { n: 123456789012, text: '1.23457E+11' },
    ['123456789012', 'number-in-full'],
  ],
  ['an integer shown in thousands is sent in full', { n: 1234000, text: '1,234' }, ['1234000', 'number-in-full']],
  [
    'a shortened number beyond 15 digits is too long',
    { n: 1_234_567_890_123_456_800, text: '1.23457E+18' },
    [null, 'number-too-long'],
  ],
  ['a shortened fraction is too long', { n: 1.23456789e-7, text: '1.23E-07' }, [null, 'number-too-long']],
  [
    'an integer that lost digits is sent as displayed, with a warning',
    { n: 1234567890123450000, text: '1234567890123450000' },
    ['1234567890123450000', 'text-damaged'],
  ],
  ['a rounded fraction is sent as displayed, with a warning', { n: 12.3456, text: '12.35' }, ['12.35', 'text-damaged']],
  ['a date cell gives its display', { date: '2021-01-05', text: '5-Jan-21' }, ['5-Jan-21']],
  ['a yes/no cell gives its display', { bool: true }, ['TRUE']],
  ['a formula without a result is an error', { error: 'no-value' }, [null, 'cell-error']],
  ['a number that its format hides is sent in full', { n: 5, text: '' }, ['5', 'number-in-full']],
];

describe('text', () => {
  test.each(cases)('%s', (_name, cell, expected) => {
    expect(told(readText(cell))).toEqual(expected);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is a cell error', (_name, cell) => {
    expect(told(readText(cell))).toEqual([null, 'cell-error']);
  });

  test('a cell error names the error, and nothing for a formula without a result', () => {
    expect(readText(' #n/a ').remarks).toEqual([{ code: 'cell-error', value: '#n/a', detail: '' }]);
    expect(readText({ error: 'no-value' }).remarks).toEqual([{ code: 'cell-error', value: '', detail: '' }]);
  });

  test('text that only looks like an error is text', () => {
    for (const text of ['#N/A yet', 'N/A', '#1', '# Acme', '#hashtag']) expect(told(readText(text))).toEqual([text]);
  });

  test('the note of a number in full has the display and the digits', () => {
    expect(readText({ n: 123456789012, text: '1.23457E+11' }).remarks).toEqual([
      { code: 'number-in-full', value: '1.23457E+11', detail: '123456789012' },
    ]);
  });
});
