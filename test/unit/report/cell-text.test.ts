import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnKind, cellText } from '../../../src/main/report/cell-text.ts';
import { plainDigits, provenNumber } from '../../../src/main/report/plain-digits.ts';
import type { Cell } from '../../../src/shared/cell.ts';

const cases: readonly [description: string, kind: ColumnKind, cell: Cell, expected: string][] = [
  ['text as it stands, spaces and all', 'text', '  00123 ', '  00123 '],
  ['text in a number column as it stands', 'number', '1,5', '1,5'],
  ['text in a date column as it stands', 'date', '3/4/21', '3/4/21'],
  ['a number as displayed where text is meant', 'text', { n: 123, text: '00123' }, '00123'],
  ['a telephone number as displayed', 'text', { n: 3035551212, text: '(303) 555-1212' }, '(303) 555-1212'],
  ['an integer in full where its display is scientific', 'text', { n: 123456789012, text: '1.23E+11' }, '123456789012'],
  ['an integer in full where its display is rounded', 'text', { n: 1234567, text: '1.2M' }, '1234567'],
  ['the display where more than 15 digits were lost', 'text', { n: 1.23e17, text: '1.23E+17' }, '1.23E+17'],
  ['the display of a rounded fraction', 'text', { n: 2.4567, text: '2.5' }, '2.5'],
  ['the number where its display is empty', 'text', { n: 2.5, text: '' }, '2.5'],
  ['the stored number where a number is meant', 'number', { n: 1234.5, text: '$1,234.50' }, '1234.5'],
  ['a percentage as the number that is stored', 'number', { n: 0.12, text: '12%' }, '0.12'],
  ['more than is displayed', 'number', { n: 2.4567, text: '2.5' }, '2.4567'],
  ['a large number without an exponent', 'number', { n: 1.5e21, text: '1.5E+21' }, '1500000000000000000000'],
  ['a small number without an exponent', 'number', { n: 1.25e-7, text: '0.00' }, '0.000000125'],
  ['a fraction that looks like thousands with a further zero', 'number', { n: 1.234, text: '1.234' }, '1.2340'],
  ['a negative one too', 'number', { n: -123.456, text: '-123.456' }, '-123.4560'],
  ['a fraction that cannot be thousands as it is', 'number', { n: 1234.567, text: '1,234.567' }, '1234.567'],
  ['minus zero as zero', 'number', { n: -0, text: '0' }, '0'],
  ['a decimal comma where the user chose it', 'comma-number', { n: 1.234, text: '1,234' }, '1,2340'],
  ['a day as ISO in a date column', 'date', { date: '2021-04-30', text: '30.4.21' }, '2021-04-30'],
  ['a day with its time', 'date', { date: '2021-04-30T10:15:00', text: '30.4.21' }, '2021-04-30T10:15:00'],
  ['a day as ISO in a column that feeds nothing', 'any', { date: '2021-04-30', text: '30.4.21' }, '2021-04-30'],
  ['a day as displayed where text is meant', 'text', { date: '2021-04-30', text: '30.4.21' }, '30.4.21'],
  ['a bare time as displayed', 'date', { date: 'T10:15:00', text: '10:15 AM' }, '10:15 AM'],
  ['a serial number as stored', 'date', { n: 44000, text: '44,000' }, '44000'],
  ['a number as displayed in a column that feeds nothing', 'any', { n: 0.12, text: '12%' }, '12%'],
  ['yes', 'number', { bool: true }, 'TRUE'],
  ['no', 'text', { bool: false }, 'FALSE'],
  ['an error as displayed', 'text', { error: '#N/A' }, '#N/A'],
  ['nothing for a formula without a result', 'number', { error: 'no-value' }, ''],
];

describe('a cell in a report is', () => {
  it.each(cases)('%s', (_, kind, cell, expected) => {
    expect(cellText(cell, kind)).toBe(expected);
  });
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('a stored number', () => {
  it('reads back as the same double, and is never scientific', () => {
    fc.assert(
      fc.property(finite, (n) => {
        const text = plainDigits(n);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  it('never looks like thousands, with either decimal sign', () => {
    const thousandths = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(fc.oneof(finite, thousandths), fc.constantFrom<('.' | ',')[]>('.', ','), (n, decimal) => {
        const text = provenNumber(n, decimal);
        expect(text).not.toMatch(/^-?\d{1,3}[.,]\d{3}$/);
        expect(Number(text.replace(decimal, '.'))).toBe(n === 0 ? 0 : n);
      }),
    );
  });
});
