import { describe, expect, it } from 'vitest';
import { proposeHeaderRow } from '../../../src/main/spreadsheet/header-row.ts';

const propose = (rows: readonly string[]) =>
  proposeHeaderRow(rows.map((row, index) => ({ row: index + 1, cells: row.split(',') })))?.row ?? null;

describe('proposeHeaderRow', () => {
  it.each([
    { description: 'the first row of a plain table', rows: ['id,name', '1,x', '2,y'], expected: 1 },
    { description: 'the row below a title', rows: ['Accounts', 'id,name,city', '1,x,y', '2,y,z'], expected: 2 },
    {
      description: 'the row below a title of two cells',
      rows: ['Export,today', 'a,b,c,d,e', '1,2,3,4,5', '1,2,3,4,5'],
      expected: 2,
    },
    { description: 'a header that leaves cells out', rows: ['id,,name,', '1,x,y,z', '2,x,y,z'], expected: 1 },
    { description: 'a header above sparse rows', rows: ['a,b,c,d,e,f', '1,,,,,', '2,,,,,', '3,x,,,,'], expected: 1 },
    { description: 'the first row of one column', rows: ['id', '1', '2'], expected: 1 },
    { description: 'a header with nothing below', rows: ['id,name'], expected: 1 },
    { description: 'nothing where there is nothing', rows: [], expected: null },
  ])('proposes $description', ({ rows, expected }) => {
    expect(propose(rows)).toBe(expected);
  });
});
