import { describe, expect, test } from 'vitest';
import { textOfNumberCell } from '../../../src/shared/number-cell.ts';

const cases: [number, string, string, string][] = [
  // stored, displayed, kind, text
  [3035551212, '(303) 555-1212', 'exact', '(303) 555-1212'],
  [123, '00123', 'exact', '00123'],
  [1234, '1,234', 'exact', '1,234'],
  [1234, '1.234', 'exact', '1.234'],
  [1234, '1 234', 'exact', '1 234'],
  [1234, '1,234.00', 'exact', '1,234.00'],
  [1234.5, '1.234,50 €', 'exact', '1.234,50 €'],
  [-12, '(12)', 'exact', '(12)'],
  [-12.5, '-$12.50', 'exact', '-$12.50'],
  [0.5, '50%', 'exact', '50%'],
  [0.07, '7%', 'exact', '7%'],
  [0.125, '12.5%', 'exact', '12.5%'],
  [0.1 + 0.2, '0.3', 'exact', '0.3'],
  [0, '0', 'exact', '0'],
  [12.5, '12,5', 'exact', '12,5'],
  [0.125, '13%', 'rounded', '13%'],
  [12.3456, '12.35', 'rounded', '12.35'],
  [0.4, '0', 'rounded', '0'],
  [5.3, '5', 'rounded', '5'],
  [100000, '1E+05', 'full', '100000'],
  [12, '1.2E+01', 'full', '12'],
  [123000000000, '1.23E11', 'full', '123000000000'],
  [999999999999999, '1E+15', 'full', '999999999999999'],
  [-123456789012, '-1.23457E+11', 'full', '-123456789012'],
  [1234567, '1', 'full', '1234567'],
  [-12, '12', 'full', '-12'],
  [-123, '-00123', 'exact', '-00123'],
  [-1, '000-00-0001', 'full', '-1'],
  [1000000000000000, '1E+15', 'scientific', '1E+15'],
  [0.00000012, '1.2E-07', 'scientific', '1.2E-07'],
  [1234567890123456, '1,234,567,890,123,456', 'digits-lost', '1,234,567,890,123,456'],
];

describe('the text of a number cell', () => {
  test.each(cases)('%d displayed as %s is %s: %s', (n, display, kind, text) => {
    expect(textOfNumberCell({ n, text: display })).toEqual({ kind, text });
  });

  test('spaces that align the display are left out', () => {
    expect(textOfNumberCell({ n: 12, text: ' $12.00 ' })).toEqual({ kind: 'exact', text: '$12.00' });
  });
});
