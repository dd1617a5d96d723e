import { describe, expect, test } from 'vitest';
import { readPhones } from '../../../src/main/normalize/phones.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { errorCells, told } from './cells.ts';

const cases: [string, Cell, [string[] | null, ...string[]]][] = [
  ['a number is kept as text', '+1 (303) 555-1212', [['+1 (303) 555-1212']]],
  ['leading zeros are kept', '0049 30 1234', [['0049 30 1234']]],
  ['the inside is never altered', '303.555\u00a01212 x5', [['303.555\u00a01212 x5']]],
  ['line ends and ; part several', '111;222\r\n333\n\n444;', [['111', '222', '333', '444']]],
  ['a comma does not', '303-555-1212, 5', [['303-555-1212, 5']]],
  ['repeats are sent once', '111; 111', [['111']]],
  ['a shortened number is damage', '3.03556E+09', [null, 'phone-damaged']],
  ['lost characters are a warning', '+1 303\0 555', [['+1 303\0 555'], 'text-damaged']],
  ['with a comma too', '3,03556E+09', [null, 'phone-damaged']],
  ['one of several that is damaged is enough', '111;3.03556E+09', [null, 'phone-damaged']],
  ['text without a digit is no number', 'call Jane', [null, 'phone-invalid']],
  ['digits of other scripts are digits', '٠٣٠١٢٣', [['٠٣٠١٢٣']]],
  ['a number cell gives its display', { n: 3035551212, text: '(303) 555-1212' }, [['(303) 555-1212']]],
  [
    'a shortened display gives way to the digits',
    { n: 3035551212, text: '3.04E+09' },
    [['3035551212'], 'number-in-full'],
  ],
  ['more than 15 digits are lost', { n: 1234567890123456, text: '1234567890123456' }, [null, 'phone-damaged']],
  ['a rounded fraction is damage', { n: 1.23456, text: '1.23' }, [null, 'phone-damaged']],
  ['yes/no is no number', { bool: true }, [null, 'phone-invalid']],
  ['a blank cell has none', ' ', [null]],
  ['separators alone are blank', ' ; \n', [null]],
  ['a formula without a result is a cell error', { error: 'no-value' }, [null, 'cell-error']],
];

describe('phones', () => {
  test.each(cases)('%s', (_name, cell, expected) => {
    expect(told(readPhones(cell))).toEqual(expected);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is a cell error', (_name, cell) => {
    expect(told(readPhones(cell))).toEqual([null, 'cell-error']);
  });
});
