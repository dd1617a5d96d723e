import { describe, expect, it } from 'vitest';
import {
  findOwnColumns,
  originalIndexes,
  originOfReference,
  planOfReference,
} from '../../../src/main/spreadsheet/own-columns.ts';
import { reportColumns } from '../../../src/shared/file-profile.ts';
import { readFile, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();
const own = reportColumns.join(',');

describe('findOwnColumns', () => {
  it('needs all five', () => {
    expect(findOwnColumns(['id', ...reportColumns])?.indexes).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(findOwnColumns(['id', ...reportColumns.slice(1)])).toBeNull();
  });

  it('takes the last of two columns with the same name for ours', () => {
    expect(findOwnColumns(['id', 'Akita ID', ...reportColumns])?.indexes).toEqual(new Set([2, 3, 4, 5, 6]));
  });
});

describe('originalIndexes', () => {
  it.each([
    { description: 'all before ours', headers: ['id', 'name'], after: [], expected: [0, 1] },
    {
      description: 'no empty ones between the original ones and ours',
      headers: ['id', '', 'name', '', ''],
      after: [],
      expected: [0, 1, 2],
    },
    { description: 'those that the user added behind', headers: ['id'], after: ['My note'], expected: [0, 6] },
  ])('are $description', ({ headers, after, expected }) => {
    const all = [...headers, ...reportColumns, ...after];
    const found = findOwnColumns(all);
    expect(found && originalIndexes(all, found)).toEqual(expected);
  });
});

describe('planOfReference', () => {
  it.each([
    ['2026-plan:17', '2026-plan'],
    ['a:1', 'a'],
    [`${'x'.repeat(64)}:2`, 'x'.repeat(64)],
    [`${'x'.repeat(65)}:2`, null],
    ['no-row', null],
    [':3', null],
    ['../plan:3', null],
    ['a:b:3', null],
    ['', null],
  ])('reads %j as %j', (text, plan) => expect(planOfReference(text)).toBe(plan));
});

describe('originOfReference', () => {
  it.each([
    ['plan-7:17', { plan: 'plan-7', row: 17 }],
    ['plan-7:', null],
    ['plan-7:0', null],
    ['plan-7:1e9', null],
    ['plan-7:12345678901', null],
    ['17', null],
  ])('reads %j as %j', (text, origin) => expect(originOfReference(text)).toEqual(origin));
});

describe('an export of our own, dropped back in', () => {
  it('is recognised, and our columns are left out', async () => {
    const text = `id,name,${own}\n1,a,Needs fixing,why,how,,plan-7:2\n2,b,Failed,why,how,99,plan-7:3\n`;
    const read = await readFile(folder.file(text));
    expect(read.profile.report).toEqual({ plan: 'plan-7' });
    expect(read.profile.columns.map((column) => column.header)).toEqual(['id', 'name']);
    expect(read.rows).toEqual([
      [2, ['1', 'a', '', '', '', '', '']],
      [3, ['2', 'b', '', '', '', '', '']],
    ]);
  });

  it('passes on extra cells that stand between the original columns and ours', async () => {
    const read = await readFile(folder.file(`id,name,,${own}\n1,a,extra,x,x,x,x,p:2\n`));
    expect(read.profile.columns).toHaveLength(2);
    expect(read.rows[0]?.[1].slice(0, 3)).toEqual(['1', 'a', 'extra']);
  });

  it('takes off one of the apostrophes that its CSV form puts before formulas', async () => {
    const read = await readFile(folder.file(`id,'=name,${own}\n'+1,''a,x,x,x,x,'-p:2\n"'=1+1",b',x,x,x,x,-p:3\n`));
    expect(read.profile.columns.map((column) => column.header)).toEqual(['id', '=name']);
    expect(read.profile.report).toEqual({ plan: '-p' });
    expect(read.rows.map(([, cells]) => cells.slice(0, 2))).toEqual([
      ['+1', "'a"],
      ['=1+1', "b'"],
    ]);
    expect(read.profile.columns[1]?.samples).toEqual(["'a", "b'"]);
  });

  it('does not count a row in which only our columns hold something', async () => {
    const read = await readFile(
      folder.file(`id,name,${own}\n1,a,x,x,x,x,p:2\n,,Blank,,,,p:3\n3,c,x,x,x,x,p:4\n,,Blank,,,,p:5\n`),
    );
    expect(read.rows.map(([row, cells]) => [row, cells[0] ?? 'blank'])).toEqual([
      [2, '1'],
      [3, 'blank'],
      [4, '3'],
    ]);
  });

  it('is recognised by the first reference that can be read', async () => {
    const read = await readFile(folder.file(`id,name,${own}\n9,new,,,,,added\n1,a,x,x,x,x,plan-7:2\n`));
    expect(read.profile.report).toEqual({ plan: 'plan-7' });
  });

  it('is an ordinary file without our columns where the reference cannot be read', async () => {
    const read = await readFile(folder.file(`id,name,${own}\n1,a,x,x,x,x,../../etc\n`));
    expect(read.profile.report).toBeNull();
    expect(read.profile.columns.map((column) => column.header)).toEqual(['id', 'name']);
  });

  it('leaves apostrophes of other files alone', async () => {
    expect((await readFile(folder.file("id,name\n'1,''a\n"))).rows).toEqual([[2, ["'1", "''a"]]]);
  });
});
