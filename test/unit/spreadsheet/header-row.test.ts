import { describe, expect, it } from 'vitest';
import { type ProposedHeader, proposeHeaderRow } from '../../../src/main/spreadsheet/header-row.ts';

/** Rows as lines with commas; blank ones count and do not come, as in a workbook. */
const propose = (lines: readonly string[]): ProposedHeader | null =>
  proposeHeaderRow(lines.flatMap((line, index) => (line === '' ? [] : [{ row: index + 1, cells: line.split(',') }])));

const found = (lines: readonly string[]): ProposedHeader => {
  const header = propose(lines);
  if (header === null) throw new Error('no header');
  return header;
};

describe('the proposed header is', () => {
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
    {
      description: 'the row below a line that groups columns',
      rows: ['Account,,Contact,', 'Customer ID,Name,Email,Phone', 'C-1,Alpha,a@a.example,+49 30 123456'],
      expected: 2,
    },
    {
      description: 'the row below a title of two cells above a table of four',
      rows: ['Created by,Jane Roe,,', 'ID,Name,Email,MRR', 'C-1,Alpha,a@a.example,100', 'C-2,Beta,b@b.example,200'],
      expected: 2,
    },
    {
      description: 'a header with fewer names than columns, though a row of words below it is wider',
      rows: ['ID,Name,', 'C1,Alpha,a note', 'C2,Beta,another', 'C3,Gamma,'],
      expected: 1,
    },
    {
      description: 'a header of words above words',
      rows: ['Name,City,', 'Alpha,Berlin,Germany', 'Beta,Paris,France', 'Gamma,Rome,Italy'],
      expected: 1,
    },
    {
      description: 'not a fuller row of values below a sparse header',
      rows: ['ID,,Email', 'C-1,Alpha,a@a.example', 'C-2,Beta,b@b.example'],
      expected: 1,
    },
  ])('$description', ({ rows, expected }) => {
    expect(propose(rows)?.row ?? null).toBe(expected);
  });
});

describe('the reason', () => {
  it.each([
    [['id,name', '1,x'], 'Row 1 is the first row that fills as many cells as the rows below it.'],
    [
      ['Accounts', '', 'id,name,city', '1,x,y', '2,y,z'],
      'Row 3 is the first row that fills as many cells as the rows below it; the line above it fills fewer.',
    ],
    [
      ['One', 'Two', 'id,,name,', '1,x,y,z', '2,x,y,z'],
      'Row 3 is the first row that fills at least half as many cells as the rows below it; the 2 lines above it fill fewer.',
    ],
    [
      ['Account,,Contact,', 'ID,Name,Email,MRR', 'C-1,Alpha,a@a.example,1'],
      'Row 2 names more columns than the line above it, and differs from the rows below it as names differ from values.',
    ],
  ])('of %j is a sentence', (rows, reason) => {
    expect(found(rows).reason).toBe(reason);
  });
});

describe('a header is doubtful', () => {
  it.each([
    ['with an e-mail address', ['C-1,Alpha,a@a.example', 'C-2,Beta,b@b.example'], 'a@a.example'],
    ['with a web address', ['Alpha,https://a.example', 'Beta,https://b.example'], 'https://a.example'],
    ['with a code as its column has', ['C-1,Alpha', 'C-2,Beta', 'C-3,Gamma'], 'C-1'],
    ['with a number as its column has', ['Alpha,100', 'Beta,200', 'Gamma,300'], '100'],
    ['with a date as its column has', ['Alpha,2021-01-05', 'Beta,2022-02-06'], '2021-01-05'],
  ])('%s', (_what, rows, value) => {
    expect(found(rows).doubtfulHeader).toMatchObject({ row: 1, value });
  });

  it.each([
    ['of names', ['ID,Name,Email', 'C-1,Alpha,a@a.example']],
    ['of years above amounts', ['Customer,2021,2022', 'Alpha,100.5,200', 'Beta,300,400.5']],
    ['of numbered names', ['Address1,Address2,Email', 'Main St 1,Floor 2,a@a.example', 'Side St 3,,b@b.example']],
    ['of words above words', ['Name,City', 'Alpha,Berlin', 'Beta,Paris']],
    ['of months above amounts', ['Customer,2021-01,2021-02', 'Alpha,1,2', 'Beta,3,4']],
    ['with nothing below', ['ID,Name']],
  ])('but not one %s', (_what, rows) => {
    expect(found(rows).doubtfulHeader).toBeNull();
  });
});

describe('a header of two lines is told', () => {
  it('where the first groups the columns of the second', () => {
    const header = found(['Account,,Contact,', 'Customer ID,Name,Email,Phone', 'C-1,Alpha,a@a.example,+49 30 123456']);
    expect(header.secondHeader).toEqual({ where: 'above', first: { row: 1, column: 0, value: 'Account' } });
    expect(header.titles).toBeNull();
  });

  it('where the second says the same in other words', () => {
    const header = found(['Customer,Mail,MRR', 'customer_id,email,mrr', 'C-1,a@a.example,100', 'C-2,b@b.example,200']);
    expect(header.row).toBe(1);
    expect(header.secondHeader).toEqual({ where: 'below', first: { row: 2, column: 0, value: 'customer_id' } });
  });

  it.each([
    ['a title', ['Our customers', 'ID,Name,Email', 'C-1,Alpha,a@a.example']],
    [
      'a title of two cells side by side',
      ['Created by,Jane,,', 'ID,Name,Email,MRR', 'C-1,A,a@a.example,1', 'C-2,B,b@b.example,2'],
    ],
    ['IDs that were shortened', ['Customer ID,Phone,Name', '1.23457E+11,3.03556E+09,One', '2.3E+11,4.1E+09,Two']],
    ['a first account with gaps', ['ID,Name,Email', 'C-1,Alpha,', 'C-2,Beta,b@b.example', 'C-3,Gamma,c@c.example']],
  ])('and not for %s', (_what, rows) => {
    expect(found(rows).secondHeader).toBeNull();
  });
});

it('title lines are counted, with the first of them', () => {
  const header = found(['Our customers', 'as of today', '', 'ID,Name,Email', 'C-1,Alpha,a@a.example']);
  expect(header.titles).toEqual({ count: 2, first: { row: 1, column: 0, value: 'Our customers' } });
});

describe('a second line of the header is', () => {
  const second = (...rows: readonly string[]) => found(rows).secondHeader;
  const accounts = ['1000,Alpha,a@a.example,100', '1001,Beta,b@b.example,200'];

  it('one that says in other words what the columns hold', () => {
    expect(second('ID,Name,Email,MRR', '(number),(company),(billing),(EUR)', ...accounts)).toMatchObject({
      where: 'below',
      first: { row: 2 },
    });
  });

  it.each([
    [
      'an account with an ID like the others',
      ['C-1,Alpha,n/a,-', 'C-2,Beta,b@b.example,200', 'C-3,Gamma,c@c.example,1'],
    ],
    [
      'an account without an address and a number',
      ['C-1,Alpha,,', 'C-2,Beta,b@b.example,200', 'C-3,Gamma,c@c.example,1'],
    ],
  ])('not %s', (_what, rows) => {
    expect(second('ID,Name,Email,MRR', ...rows)).toBeNull();
  });
});
