import { describe, expect, test } from 'vitest';
import { compileDate } from '../../../src/main/normalize/dates.ts';
import { readInternalId } from '../../../src/main/normalize/internal-id.ts';
import { compileNumber } from '../../../src/main/normalize/numbers.ts';
import { readPhones } from '../../../src/main/normalize/phones.ts';
import { compileTags } from '../../../src/main/normalize/tags.ts';
import { readName, readText } from '../../../src/main/normalize/text.ts';
import { compileYesNo } from '../../../src/main/normalize/yes-no.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { told } from './cells.ts';

/**
 * A cell of a workbook has two faces; each field decides which of them it means. By row a cell as a spreadsheet program stores
 * it, by column what is sent of it; `!code` where it is refused.
 */
const readers = {
  id: readInternalId,
  name: readName,
  text: readText,
  phone: (cell: Cell) => readPhones(cell),
  number: compileNumber(undefined, undefined),
  date: compileDate(undefined, undefined),
  serial: compileDate('serial', undefined),
  yesNo: compileYesNo(),
  tags: compileTags({}),
} as const;
type Field = keyof typeof readers;

const table: readonly [what: string, cell: Cell, expected: Partial<Record<Field, unknown>>][] = [
  [
    'a number with the format 00000',
    { n: 123, text: '00123' },
    { id: '00123', text: '00123', phone: ['00123'], number: 123, tags: [123] },
  ],
  [
    'a percentage',
    { n: 0.125, text: '13%' },
    {
      number: 0.125,
      text: '13%',
      id: '!internal-id-damaged',
      yesNo: '!boolean-unrecognised',
      tags: '!tag-unrecognised',
    },
  ],
  ['a currency', { n: 1234.5, text: '€1,234.50' }, { number: 1234.5, text: '€1,234.50' }],
  ['an amount in brackets', { n: -12, text: '(12)' }, { number: -12, text: '(12)' }],
  ['a day', { date: '2021-03-31', text: '31.3.21' }, { date: '2021-03-31', serial: '2021-03-31', text: '31.3.21' }],
  [
    'a day that was an ID, a name, a telephone number',
    { date: '2021-01-03', text: '3-Jan' },
    { id: '!internal-id-damaged', name: '3-Jan', phone: '!phone-damaged', number: '!number-unrecognised' },
  ],
  ['a day with a time', { date: '2021-03-31T10:30:00', text: '31.3.21 10:30' }, { date: '2021-03-31' }],
  ['the day that never was', { date: '1900-02-29', text: '29.2.1900' }, { date: '!date-unrecognised' }],
  ['a time of no day', { date: 'T10:30:00', text: '10:30' }, { date: '!date-unrecognised', text: '10:30' }],
  ['a length of time', { n: 1.5, text: '36:00' }, { date: '!date-unrecognised', number: 1.5 }],
  ['a day number', { n: 44286, text: '44286' }, { date: '!date-unrecognised', serial: '2021-03-31', number: 44286 }],
  [
    'the number 20210331',
    { n: 20210331, text: '20210331' },
    { date: '2021-03-31', serial: '2021-03-31', number: 20210331 },
  ],
  ['yes', { bool: true }, { yesNo: true, text: 'TRUE', number: '!number-unrecognised', date: '!date-unrecognised' }],
  ['no', { bool: false }, { yesNo: false, text: 'FALSE' }],
  ['the number 1', { n: 1, text: '1.00' }, { yesNo: true, number: 1, tags: [1] }],
  ['the number 2', { n: 2, text: '2' }, { yesNo: '!boolean-unrecognised' }],
  [
    'an ID of 12 digits that is shown short',
    { n: 123456789012, text: '1.23457E+11' },
    { id: '123456789012', text: '123456789012', phone: ['123456789012'], number: 123456789012, tags: [123456789012] },
  ],
  [
    'an ID of 16 digits',
    { n: 1234567890123456, text: '1234567890123456' },
    { id: '!internal-id-damaged', phone: '!phone-damaged', number: '!number-too-long' },
  ],
  [
    'an error',
    { error: '#N/A' },
    { id: '!internal-id-damaged', text: '!cell-error', date: '!cell-error', yesNo: '!cell-error' },
  ],
  [
    'a formula without a result',
    { error: 'no-value' },
    { id: '!cell-error', number: '!cell-error', tags: '!cell-error' },
  ],
];

const cases = table.flatMap(([what, cell, expected]) =>
  Object.entries(expected).map(([field, value]): [string, Field, Cell, unknown] => [what, field as Field, cell, value]),
);

describe('of a workbook’s cells', () => {
  test.each(cases)('%s is read by the field %s', (_what, field, cell, expected) => {
    const { value, remarks } = readers[field](cell);
    const refused = value === null ? `!${remarks[0]?.code}` : value;
    expect(refused).toEqual(expected);
  });
});

test('a name that the program took for a date is sent with a warning, a text without', () => {
  const cell = { date: '2003-02-01', text: '1/2/2003' };
  expect(told(readName(cell))).toEqual(['1/2/2003', 'text-damaged']);
  expect(told(readText(cell))).toEqual(['1/2/2003']);
});
