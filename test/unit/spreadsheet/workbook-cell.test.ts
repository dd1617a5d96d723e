import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { isShownAsWritten, NumberFormats } from '../../../src/main/spreadsheet/number-format.ts';
import { CellConverter } from '../../../src/main/spreadsheet/workbook-cell.ts';

const formats = new NumberFormats(XLSX.SSF, false);
const converter = new CellConverter(formats);

test.each([
  ['a display is kept', { t: 'n', v: 45_000, z: 'd/m/yy', w: '15/3/23' }, { date: '2023-03-15', text: '15/3/23' }],
  [
    'a format that SheetJS refuses',
    { t: 'n', v: 45_000, z: 'dd.mm.yyyy', w: '45000' },
    { date: '2023-03-15', text: '15.03.2023' },
  ],
  ['a date without a display', { t: 'n', v: 45_000, z: 'yyyy-mm-dd' }, { date: '2023-03-15', text: '2023-03-15' }],
  [
    'a language tag, which SheetJS takes for dollars',
    { t: 'n', v: 501, z: '[$-409]00000', w: '$00501' },
    { n: 501, text: '00501' },
  ],
  [
    'digits before a dash, which SheetJS drops',
    { t: 'n', v: 13035551212, z: '(000) 000-0000', w: '(303) 555-1212' },
    { n: 13035551212, text: '(1303) 555-1212' },
  ],
  [
    'a year of an era, which SheetJS has not',
    { t: 'n', v: 45_000, z: '[$-411]ggge', w: 'ggg2023' },
    { date: '2023-03-15', text: '2023-03-15' },
  ],
  ['an ordinary number', { t: 'n', v: 45_000, z: 'General', w: '45000' }, { n: 45_000, text: '45000' }],
] as const)('a number is displayed as Excel does: %s', (_name, cell, expected) => {
  expect(converter.convert(cell)).toEqual(expected);
});

describe('a number format', () => {
  test.each([
    ['dd.mm.yyyy;@', '15.03.2023'],
    ['d. mmm yyyy', '15. Mar 2023'],
    ['yyyy.mm.dd hh:mm', '2023.03.15 12:00'],
    ['dd.mm.yy hh:mm:ss.0', '15.03.23 12:00:00.0'],
    ['[$-407]d. mmmm yyyy', '15. March 2023'],
    ['yyyy年m月d日', '2023年3月15日'],
    ['h:mm AM/PM', '12:00 PM'],
  ])('%s is a date, displayed as Excel does', (code, text) => {
    const format = formats.of(code);
    expect([format.isDate, format.display(45_000.5)]).toEqual([true, text]);
  });

  test.each([
    ['Standard', null],
    ['0 "Stück"', '45001 Stück'],
    ['0 Stück', null],
    ['[$-409]#,##0', '45,001'],
    ['[$€-407] #,##0', '€ 45,001'],
    ['£#,##0.00', '£45,000.50'],
    ['[h]:mm', '1080012:00'],
    ['#,##0.00 "days"', '45,000.50 days'],
    ['General "days"', '45000.5 days'],
    ['General;-General', '45000.5'],
    ['000-00', '450-01'],
    ['"0-0 "0-00', '0-0 450-01'],
  ])('%s is no date', (code, text) => {
    const format = formats.of(code);
    expect([format.isDate, format.display(45_000.5)]).toEqual([false, text]);
  });
});

test('numbers without a format are displayed as SheetJS displays them', () => {
  const general = formats.of('General');
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.integer({ min: 0, max: 9 }),
      (digits, after) => {
        const value = digits / 10 ** after;
        expect(general.display(value)).toBe(XLSX.SSF.format('General', value));
      },
    ),
    { numRuns: 20_000 },
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(general.display(value)).toBe(XLSX.SSF.format('General', value));
    }),
    { numRuns: 5000 },
  );
});

test('what is taken for a number that is displayed as it is written is what SheetJS displays', () => {
  const written = fc.stringMatching(/^[1-9][0-9]{0,8}(\.[0-9]{1,9})?$/);
  fc.assert(
    fc.property(written, (text) => {
      fc.pre(isShownAsWritten(text));
      expect(XLSX.SSF.format('General', Number(text))).toBe(text);
      expect(String(Number(text))).toBe(text);
    }),
    { numRuns: 10_000 },
  );
});

test.each(['0', '-5', '007', '1.50', '1.', '.5', '1e3', ' 1', '1234567890', '1.23456789012', '1,5', ''])(
  '“%s” is no number that is surely displayed as it is written',
  (text) => expect(isShownAsWritten(text)).toBe(false),
);
