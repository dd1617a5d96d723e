import { describe, expect, test } from 'vitest';
import { compileDate } from '../../../src/main/normalize/dates.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { dateOrders } from '../../../src/shared/mapping.ts';
import { errorCells, told } from './cells.ts';
import { evidenceOf } from './evidence-of.ts';

const read = compileDate(undefined, undefined);
const TIME = 'date-time-left-out';
const NONE = 'date-unrecognised';

const anyOrder: [Cell, [string | null, ...string[]]][] = [
  ['2021-01-05', ['2021-01-05']],
  [' 2021-01-05\u00a0', ['2021-01-05']],
  ['2021-1-5', ['2021-01-05']],
  ['2021/01/05', ['2021-01-05']],
  ['2021.01.05', ['2021-01-05']],
  ['20210105', ['2021-01-05']],
  ['2024-02-29', ['2024-02-29']],
  ['2021-01-05T10:30:00Z', ['2021-01-05', TIME]],
  ['2021-01-05T23:30:00-08:00', ['2021-01-05', TIME]],
  ['2021-01-05T10:30:00.123+0200', ['2021-01-05', TIME]],
  ['2021-01-05 10:30', ['2021-01-05', TIME]],
  ['2021-01-05 10:30:00 UTC', ['2021-01-05', TIME]],
  ['2021-01-05 10:30:00 +0000 UTC', ['2021-01-05', TIME]],
  ['2021-01-05, 5:30 PM', ['2021-01-05', TIME]],
  ['2021-01-05 5:30:10 p.m.', ['2021-01-05', TIME]],
  ['2021-01-05 5 pm', ['2021-01-05', TIME]],
  ['20210105T103000Z', ['2021-01-05', TIME]],
  ['2021-01-05 00:00', ['2021-01-05']],
  ['2021-01-05T00:00:00', ['2021-01-05']],
  ['2021-01-05T00:00:00.000Z', ['2021-01-05']],
  ['2021-01-05 12:00:00 AM', ['2021-01-05']],
  ['2021-01-05 12:00:00 PM', ['2021-01-05', TIME]],
  ['2021-01-05T00:00:00.001Z', ['2021-01-05', TIME]],
  ['January 5, 2021', ['2021-01-05']],
  ['JANUARY 5 2021', ['2021-01-05']],
  ['5 January 2021', ['2021-01-05']],
  ['5 Jan 2021', ['2021-01-05']],
  ['5. Jan. 2021', ['2021-01-05']],
  ['5-Jan-2021', ['2021-01-05']],
  ['Jan-5-2021', ['2021-01-05']],
  ['5/jan/2021', ['2021-01-05']],
  ['05JAN2021', ['2021-01-05']],
  ['2021-Jan-05', ['2021-01-05']],
  ['5th January, 2021', ['2021-01-05']],
  ['January 1st, 2021', ['2021-01-01']],
  ['2nd of March 2021', ['2021-03-02']],
  ['Sept 3, 2021', ['2021-09-03']],
  ['Tue, 5 Jan 2021', ['2021-01-05']],
  ['Tuesday, January 5, 2021 10:30 AM', ['2021-01-05', TIME]],
  ['Tue, 05 Jan 2021 10:30:00 GMT', ['2021-01-05', TIME]],
  ['Tue Jan 05 2021 10:30:00 GMT+0100 (Central European Standard Time)', ['2021-01-05', TIME]],
  ['5-Jan-21', ['2021-01-05', 'date-two-digit-year']],
  ['Jan 5, 99', ['1999-01-05', 'date-two-digit-year']],
  [{ date: '2021-01-05', text: '5/1/21' }, ['2021-01-05']],
  [{ date: '2021-01-05T10:30:00', text: '5/1/21 10:30' }, ['2021-01-05', TIME]],
  [{ date: '2021-01-05T00:00:00', text: '5/1/21' }, ['2021-01-05']],
  [{ date: '9999-12-31', text: '31/12/9999' }, ['9999-12-31']],
  [{ n: 20210105, text: '20210105' }, ['2021-01-05']],
  // None of these is a date, whatever the order.
  ['2021-02-30', [null, NONE]],
  ['2021-13-01', [null, NONE]],
  ['2021-00-10', [null, NONE]],
  ['2023-02-29', [null, NONE]],
  ['20211305', [null, NONE]],
  ['1899-12-31', [null, NONE]],
  ['2200-01-01', [null, NONE]],
  ['2021-01-05 25:00', [null, NONE]],
  ['2021-01-05 10:60', [null, NONE]],
  ['2021-01-05 13:00 PM', [null, NONE]],
  ['January 2021', [null, NONE]],
  ['Jan-21', [null, NONE]],
  ['Jan 32, 2021', [null, NONE]],
  ['31 Feb 2021', [null, NONE]],
  ['5 Foo 2021', [null, NONE]],
  ['10:30', [null, NONE]],
  ['10:30 AM', [null, NONE]],
  ['soon', [null, NONE]],
  ['5/1-2021', [null, NONE]],
  ['05/06/202', [null, NONE]],
  ['05/06/20210', [null, NONE]],
  ['2021-01', [null, NONE]],
  ['2021-W01-5', [null, NONE]],
  ['1/2', [null, NONE]],
  ['-', [null, NONE]],
  [{ date: 'T10:30:00', text: '10:30' }, [null, NONE]],
  [{ date: '1900-02-29', text: '29/2/1900' }, [null, NONE]],
  [{ bool: true }, [null, NONE]],
  [{ error: 'no-value' }, [null, 'cell-error']],
  ['', [null]],
  ['  ', [null]],
  [{ date: '2021-01-05', text: ' ' }, [null]],
];

describe('dates that need no order', () => {
  test.each(anyOrder)('%j gives %j', (cell, expected) => {
    expect(told(read(cell))).toEqual(expected);
    for (const order of dateOrders) expect(told(compileDate(order, undefined)(cell))).toEqual(expected);
  });

  test('they are read in a column that contradicts itself', () => {
    const contradictory = compileDate(undefined, evidenceOf('25/12/2021', '12/25/2021'));
    for (const text of ['2021-01-05', '5 Jan 2021', '20210105'])
      expect(told(contradictory(text))).toEqual(['2021-01-05']);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is a cell error', (_name, cell) => {
    expect(told(read(cell))).toEqual([null, 'cell-error']);
  });
});

describe('dates in an order that was chosen', () => {
  test.each<['dmy' | 'mdy' | 'ymd', string, string | null]>([
    ['dmy', '05/06/2023', '2023-06-05'],
    ['dmy', '5.6.2023', '2023-06-05'],
    ['dmy', '5. 6. 2023', '2023-06-05'],
    ['dmy', '05.06.2023.', '2023-06-05'],
    ['dmy', '05-06-2023', '2023-06-05'],
    ['dmy', '05 06 2023', '2023-06-05'],
    ['dmy', '25/12/2023 00:00', '2023-12-25'],
    ['dmy', 'Mon 25/12/2023', '2023-12-25'],
    ['dmy', '12/25/2023', null],
    ['dmy', '31/04/2023', null],
    ['mdy', '05/06/2023', '2023-05-06'],
    ['mdy', '12/25/2023', '2023-12-25'],
    ['mdy', '25/12/2023', null],
    ['ymd', '05/06/2023', null],
    ['ymd', '25/12/2023', null],
  ])('%s: %s gives %s', (order, text, expected) => {
    expect(told(compileDate(order, undefined)(text))).toEqual(expected === null ? [null, NONE] : [expected]);
  });

  test.each<['dmy' | 'mdy' | 'ymd', string, string]>([
    ['dmy', '05/06/23', '2023-06-05'],
    ['mdy', '05/06/23', '2023-05-06'],
    ['ymd', '23/05/06', '2023-05-06'],
    ['dmy', '01/01/00', '2000-01-01'],
    ['dmy', '01/01/29', '2029-01-01'],
    ['dmy', '01/01/30', '1930-01-01'],
    ['dmy', '01/01/99', '1999-01-01'],
  ])('%s: the two digits of %s give %s, with a warning that names the year', (order, text, expected) => {
    expect(compileDate(order, undefined)(text)).toEqual({
      value: expected,
      remarks: [{ code: 'date-two-digit-year', value: text, detail: expected.slice(0, 4) }],
    });
  });

  test('the choice outranks what the column proves', () => {
    const evidence = evidenceOf('12/25/2021', '25/12/2021');
    expect(told(compileDate('dmy', evidence)('05/06/2023'))).toEqual(['2023-06-05']);
  });

  test('why a date does not fit is said', () => {
    const why = (order: 'dmy' | 'mdy' | 'ymd', text: string) => compileDate(order, undefined)(text).remarks[0]?.detail;
    expect(why('dmy', '12/25/2023')).toBe('there is no month 25 when the day comes first');
    expect(why('mdy', '25/12/2023')).toBe('there is no month 25 when the month comes first');
    expect(why('dmy', '31/04/2023')).toBe('April 2023 has no day 31');
    expect(why('ymd', '05/06/2023')).toBe('the year does not come first');
    expect(why('dmy', '05/06/1823')).toBe('the year 1823 is not between 1900 and 2199');
    expect(why('dmy', 'January 2021')).toBe('the day is missing');
  });
});

describe('serial numbers', () => {
  const serial = compileDate('serial', undefined);

  test.each<[Cell, [string | null, ...string[]]]>([
    ['45000', ['2023-03-15']],
    [{ n: 45000, text: '45000' }, ['2023-03-15']],
    [{ n: 45000.5, text: '45000.5' }, ['2023-03-15', TIME]],
    ['45000.5', ['2023-03-15', TIME]],
    ['45000,25', ['2023-03-15', TIME]],
    ['1', ['1900-01-01']],
    ['59', ['1900-02-28']],
    ['60', [null, NONE]],
    ['61', ['1900-03-01']],
    ['25569', ['1970-01-01']],
    ['2958465', ['9999-12-31']],
    ['2958466', [null, NONE]],
    ['0', [null, NONE]],
    [{ n: 0.5, text: '0.5' }, [null, NONE]],
    [{ n: -1, text: '-1' }, [null, NONE]],
    ['45,000', [null, NONE]],
    ['05/06/2023', [null, NONE]],
  ])('%j gives %j', (cell, expected) => {
    expect(told(serial(cell))).toEqual(expected);
  });

  test.each([undefined, 'dmy', 'mdy', 'ymd'] as const)(
    'with the order %s they are no dates, and the choice is named',
    (order) => {
      for (const cell of ['45000', { n: 45000, text: '45000' }, { n: 44197.5, text: '44197.5' }]) {
        const reading = compileDate(order, undefined)(cell);
        expect(told(reading)).toEqual([null, NONE]);
        expect(reading.remarks[0]?.detail).toContain('“Day numbers of the spreadsheet”');
      }
      expect(compileDate(order, undefined)({ n: 12, text: '12' }).remarks[0]?.detail).toBe('');
    },
  );
});

describe('the order of day and month is decided for the column', () => {
  const columnOf = (...cells: Cell[]) => compileDate(undefined, evidenceOf(...cells));

  test('a first part over 12 proves that the day comes first', () => {
    expect(told(columnOf('25/12/2021', '05/06/2021')('05/06/2021'))).toEqual(['2021-06-05']);
  });

  test('a second part over 12 proves that the month comes first', () => {
    expect(told(columnOf('12/25/2021', '05/06/2021')('05/06/2021'))).toEqual(['2021-05-06']);
  });

  test('without proof only dates that read the same both ways are read', () => {
    const read = columnOf('05/06/2021', '2021-12-25', '25 Dec 2021', '05/05/2021');
    expect(told(read('05/06/2021'))).toEqual([null, 'date-ambiguous']);
    expect(told(read('05/05/2021'))).toEqual(['2021-05-05']);
    expect(told(read('5/5/21'))).toEqual(['2021-05-05', 'date-two-digit-year']);
  });

  test('proof both ways makes every day/month date of the column an error that counts them', () => {
    const read = columnOf('25/12/2021', '26/12/2021', '12/27/2021', '05/06/2021');
    for (const text of ['25/12/2021', '12/27/2021', '05/06/2021', '05/05/2021']) {
      expect(read(text).remarks).toEqual([
        { code: 'date-contradiction', value: text, detail: '2 with the day first, 1 with the month first' },
      ]);
    }
    expect(told(read('31/02/2021'))).toEqual([null, NONE]);
  });

  test('a date in no calendar proves nothing', () => {
    expect(told(columnOf('31/02/2021', '05/06/2021')('05/06/2021'))).toEqual([null, 'date-ambiguous']);
    expect(told(columnOf('19/03/28', '20/02/14', '19/11/09')('19/03/28'))).toEqual([null, 'date-ambiguous']);
    expect(told(columnOf('31/02/2021')('31/02/2021'))).toEqual([null, NONE]);
  });

  test('a value that was changed after the column was looked through proves itself', () => {
    expect(told(columnOf('05/06/2021')('25/12/2021'))).toEqual(['2021-12-25']);
    expect(told(columnOf('25/12/2021')('12/25/2021'))).toEqual([null, NONE]);
  });
});
