import { describe, expect, it } from 'vitest';
import type { MappingTarget } from '../../../src/shared/mapping.ts';
import { column, findingsIn } from './support.ts';

const find = findingsIn();

async function decide(header: string, cells: readonly string[], to?: MappingTarget) {
  const { decisions } = await find(column(header, cells), to === undefined ? {} : { [header]: to });
  return decisions.map(({ kind, decided, proof }) => [kind, decided, proof]);
}

const date: MappingTarget = { field: 'customer_start_date' };
const number: MappingTarget = { field: 'trait', key: 'mrr', type: 'number' };
const churned: MappingTarget = { field: 'is_churned' };

describe('the order of day and month', () => {
  it.each([
    [
      ['25/12/2021', '26/12/2021', '01/02/2021'],
      'dmy',
      '2 values have 13 or more first, none second, such as “25/12/2021” (B2).',
    ],
    [['12/25/2021', '01/02/2021'], 'mdy', '1 value has 13 or more second, none first, such as “12/25/2021” (B2).'],
    [
      ['01/02/2021', '03/04/2021'],
      null,
      '2 values can be read both ways, such as “01/02/2021” (B2), and none tells which.',
    ],
    [
      ['25/12/2021', '12/25/2021', '12/26/2021'],
      null,
      '1 value has 13 or more first, such as “25/12/2021” (B2), and 2 have it second, such as “12/25/2021” (B3).',
    ],
  ])('of %j is %s', async (cells, decided, proof) => {
    expect(await decide('Start', cells, date)).toEqual([['date-order', decided, proof]]);
  });

  it('needs no decision where dates say it themselves', async () => {
    expect(await decide('Start', ['2021-12-25', '5 Jan 2021', '05/05/2021'], date)).toEqual([]);
  });

  it('is what was chosen', async () => {
    const chosen = { ...date, dateOrder: 'mdy' } as const;
    expect(await decide('Start', ['01/02/2021'], chosen)).toEqual([['date-order', 'mdy', 'It was chosen.']]);
  });
});

it.each([
  [
    ['1,234.5', '2,000'],
    '.',
    'In 1 value only the point can be the decimal sign, such as “1,234.5” (B2), in none the comma.',
  ],
  [
    ['12,34', '1.000'],
    ',',
    'In 1 value only the comma can be the decimal sign, such as “12,34” (B2), in none the point.',
  ],
  [
    ['1,234'],
    null,
    '1 value can be read with a thousands separator or a decimal sign, such as “1,234” (B2), and none tells which.',
  ],
  [
    ['1.5', '1,5'],
    null,
    '1 value has the point as decimal sign, such as “1.5” (B2), and 1 the comma, such as “1,5” (B3).',
  ],
])('the decimal sign of %j is %s', async (cells, decided, proof) => {
  expect(await decide('MRR', cells, number)).toEqual([['decimal', decided, proof]]);
});

it('years of two digits are decided as Excel does, and it is said', async () => {
  const [, years] = await decide('Start', ['25/12/21', '13/01/99'], date);
  expect(years).toEqual([
    'two-digit-years',
    '1930-2029',
    '2 values have a year of two digits, such as “25/12/21” (B2); 00 to 29 are read as 2000 to 2029, 30 to 99 as 1930 to 1999, as Excel does.',
  ]);
});

describe('the vocabulary of yes and no', () => {
  it('is told with its counts where every word is understood', async () => {
    expect(await decide('Gone', ['Yes', 'no', 'no', ''], churned)).toEqual([
      ['yes-no', 'yes: “Yes” (1); no: “no” (2)', 'The words of the column mean yes: “Yes” (1); no: “no” (2).'],
    ]);
  });

  it('is a question where one is not', async () => {
    expect(await decide('Gone', ['yes', 'Canceled', 'Canceled'], churned)).toEqual([
      ['yes-no', null, 'The words of the column mean yes: “yes” (1); neither: “Canceled” (2).'],
    ]);
  });

  it('says so where none of the words is', async () => {
    expect(await decide('Gone', ['WAHR', 'FALSCH', 'WAHR'], churned)).toEqual([
      ['yes-no', null, 'No word of the column means yes or no: “WAHR” (2), “FALSCH” (1).'],
    ]);
  });

  it('knows the words of the mapping', async () => {
    const words = { ...churned, values: { Canceled: true, Active: false } };
    expect((await decide('Gone', ['Canceled', 'Active'], words))[0]?.[1]).toBe('yes: “Canceled” (1); no: “Active” (1)');
  });

  it('is none where a column has a hundred words', async () => {
    const cells = Array.from({ length: 100 }, (_, index) => `word ${index}`);
    expect((await decide('Gone', cells, churned))[0]?.[1]).toBeNull();
  });
});
