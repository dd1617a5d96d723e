import { expect, test } from 'vitest';
import { CellConverter } from '../../../src/main/spreadsheet/workbook-cell.ts';

const converter = new CellConverter((format) => /[dy]/.test(format), false);

test.each([
  ['a display is kept', { t: 'n', v: 45_000, z: 'd/m/yy', w: '15/3/23' }, { date: '2023-03-15', text: '15/3/23' }],
  [
    'a format that SheetJS cannot display',
    { t: 'n', v: 45_000, z: 'dd.mm.yyyy', w: '45000' },
    { date: '2023-03-15', text: '2023-03-15' },
  ],
  ['a date without a display', { t: 'n', v: 45_000, z: 'yyyy-mm-dd' }, { date: '2023-03-15', text: '2023-03-15' }],
  ['an ordinary number', { t: 'n', v: 45_000, z: 'General', w: '45000' }, { n: 45_000, text: '45000' }],
] as const)('the text of a date cell is never its serial number: %s', (_name, cell, expected) => {
  expect(converter.convert(cell)).toEqual(expected);
});
