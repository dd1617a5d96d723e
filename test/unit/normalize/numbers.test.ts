import { describe, expect, test } from 'vitest';
import { compileNumber } from '../../../src/main/normalize/numbers.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { errorCells, told } from './cells.ts';
import { evidenceOf } from './evidence-of.ts';

const undecided = compileNumber(undefined, undefined);
const NONE = 'number-unrecognised';

describe('numbers that tell their decimal sign themselves', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['-12', -12],
    ['+12', 12],
    ['\u221212', -12],
    ['- 12', -12],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1,234,567.891', 1234567.891],
    ['1 234,50', 1234.5],
    ['1\u00a0234,50', 1234.5],
    ['1\u202f234.5', 1234.5],
    ["1'234.50", 1234.5],
    ['1’234’567', 1234567],
    ['1 234,567', 1234.567],
    ['12,34,567', 1234567],
    ['12,34,567.5', 1234567.5],
    ['1,00,000', 100000],
    ['1 234', 1234],
    ['-0.5', -0.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['12,3', 12.3],
    ['2.71828459', 2.71828459],
    ['$12', 12],
    ['$ 1,234.50', 1234.5],
    ['-$12.50', -12.5],
    ['$-12.50', -12.5],
    ['€12,50', 12.5],
    ['12,50 €', 12.5],
    ['£5', 5],
    ['¥500', 500],
    ['₹12,34,567', 1234567],
    ['USD 12', 12],
    ['USD12', 12],
    ['12 EUR', 12],
    ['-12.5 CHF', -12.5],
    ['$12 USD', 12],
    ['(12)', -12],
    ['($12.50)', -12.5],
    ['$(12.50)', -12.5],
    ['(1,234.50)', -1234.5],
    ['(12 €)', -12],
    ['12%', 0.12],
    ['12.5 %', 0.125],
    ['-7%', -0.07],
    ['0.1%', 0.001],
    ['(5%)', -0.05],
    ['(5)%', -0.05],
    ['1,234.5%', 12.345],
    ['123456789012345', 123456789012345],
    ['0.123456789012345', 0.123456789012345],
    ['1.500000000000000000000', 1.5],
    ['-0', 0],
    ['(0)', 0],
    ['-0.00', 0],
    ['0%', 0],
  ])('%s gives %d', (text, expected) => {
    expect(told(undecided(text))).toEqual([expected]);
    expect(Object.is(undecided(text).value, -0)).toBe(false);
  });

  test.each([
    'abc',
    '-',
    '.',
    ',',
    '$',
    '%',
    '()',
    '12a',
    'a12',
    '12 pcs',
    '1..2',
    '1,,2',
    '1,2,3',
    '1.2.3',
    '1,23,4',
    '12,345,67',
    '1,2345,678',
    '1 23',
    '12 34 567',
    "1 234'567",
    '1,234.567,89',
    '1.5,5.5',
    '--5',
    '-(5)',
    '(-5)',
    '(5',
    '5)',
    '12%%',
    '%12',
    '$12%',
    '$$12',
    '12-',
    '5.',
    '1e5',
    '1.23E+11',
    '1,23E+11',
    '0x10',
    'Infinity',
    'NaN',
    '1/2',
    'USDX 12',
    'usd 12',
    '١٢',
    '1_000',
    '2021-01-05',
    '10:30',
  ])('%s is no number', (text) => {
    expect(told(undecided(text))).toEqual([null, NONE]);
  });

  test('a shortened number says so', () => {
    expect(undecided('1.23E+11').remarks[0]?.detail).toContain('shortened');
  });

  test.each([
    '1234567890123456',
    '12345678901234567890',
    '0.1234567890123456',
    '123456789.01234567',
    '1,234,567,890,123,456',
    '9007199254740993',
  ])('%s has more digits than a number keeps', (text) => {
    expect(told(undecided(text))).toEqual([null, 'number-too-long']);
  });

  test.each<[Cell, [number | null, ...string[]]]>([
    [{ n: 12.3456, text: '12.35' }, [12.3456]],
    [{ n: 0.12, text: '12%' }, [0.12]],
    [{ n: -5, text: '(5)' }, [-5]],
    [{ n: 123456789012345, text: '1.23457E+14' }, [123456789012345]],
    [{ n: 1234567890123456, text: '1.23457E+15' }, [null, 'number-too-long']],
    [{ n: -0, text: '0' }, [0]],
    [{ date: '2021-01-05', text: '5/1/21' }, [null, NONE]],
    [{ bool: true }, [null, NONE]],
    [{ error: 'no-value' }, [null, 'cell-error']],
    ['', [null]],
    ['\u00a0', [null]],
    [' 12 ', [12]],
  ])('%j gives %j', (cell, expected) => {
    expect(told(undecided(cell))).toEqual(expected);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is a cell error', (_name, cell) => {
    expect(told(undecided(cell))).toEqual([null, 'cell-error']);
  });
});

describe('the decimal sign is decided for the column', () => {
  const columnOf = (...cells: Cell[]) => compileNumber(undefined, evidenceOf(...cells));

  test.each(['1,234', '1.234', '-12,345', '$999.000', '12,345 EUR', '(1,234)'])(
    '%s alone proves nothing and is not read',
    (text) => {
      expect(told(columnOf(text, '12', '1 234')(text))).toEqual([null, 'number-ambiguous']);
    },
  );

  test.each<[string, string, number]>([
    ['1,234,567', '1,234', 1234],
    ['1,234,567', '1.234', 1.234],
    ['1,234.5', '1,234', 1234],
    ['-0.5', '1,234', 1234],
    ['0.125', '1,234', 1234],
    ['.5', '1,234', 1234],
    ['12.34', '1.234', 1.234],
    ['12,34', '1,234', 1.234],
    ['12,34', '1.234', 1234],
    ['1.234.567', '1.234', 1234],
    ['1 234,5', '1,234', 1.234],
    ['12,5 %', '1.234', 1234],
    ['€ 12,50', '1.234', 1234],
  ])('beside %s, %s is %d', (proof, text, expected) => {
    expect(told(columnOf(proof, text)(text))).toEqual([expected]);
  });

  test('proof both ways makes every number with a separator ambiguous', () => {
    const read = columnOf('12.5', '12,5', '1,234', '7');
    for (const text of ['12.5', '12,5', '1,234', '1 234,5'])
      expect(told(read(text))).toEqual([null, 'number-ambiguous']);
    expect(told(read('7'))).toEqual([7]);
    expect(told(read('1 234'))).toEqual([1234]);
  });

  test('a decimal sign that was chosen outranks proof; what does not fit is no number', () => {
    const point = compileNumber('.', evidenceOf('12,5', '12.5'));
    const comma = compileNumber(',', undefined);
    expect([point('1,234'), point('1.234'), comma('1,234'), comma('1.234')].map((one) => one.value)).toEqual([
      1234, 1.234, 1.234, 1234,
    ]);
    expect(told(point('12,5'))).toEqual([null, NONE]);
    expect(told(comma('12.5'))).toEqual([null, NONE]);
    expect(comma('12.5').remarks[0]?.detail).toBe('the decimal sign of this column is the comma');
  });
});
