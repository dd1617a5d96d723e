import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/main/spreadsheet/spreadsheet.ts';
import { ods } from './support/archives.ts';
import { expectOk, readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();
const text = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const table = (name: string, inner: string, more = '') =>
  `<table:table table:name="${name}"${more}>${inner}</table:table>`;
const header = row(text('id') + text('name'));

describe('an OpenDocument sheet', () => {
  it('tells what is hidden in it, and reads it all the same', async () => {
    const columns =
      '<table:table-column table:number-columns-repeated="1"/><table:table-column table:visibility="collapse" table:number-columns-repeated="1023"/>';
    const rows = [
      header,
      row(text('1') + text('a')),
      row(text('2') + text('b'), ' table:visibility="filter" table:number-rows-repeated="2"'),
      row('<table:table-cell/>', ' table:visibility="collapse" table:number-rows-repeated="1048000"'),
    ];
    const tables = `${table('Secret', header, ' table:style-name="hidden"')}${table('S', columns + rows.join(''))}`;
    const path = folder.file(await ods(tables));
    expect(expectOk(await openSpreadsheet(path, {})).facts).toMatchObject({
      hiddenSheets: ['Secret'],
      hiddenRows: { count: 2, first: 'A3' },
      hiddenColumns: [1],
      filtered: true,
    });
    const { profile, rows: read } = await readFile(path);
    expect(profile).toMatchObject({ sheet: 'S', rows: 3 });
    expect(read.map(([, cells]) => cells[1])).toEqual(['a', 'b', 'b']);
  });

  it('may hide more columns than a sheet has', async () => {
    const columns = '<table:table-column table:visibility="collapse" table:number-columns-repeated="16384"/>';
    const tables = table('S', columns.repeat(2000) + header + row(text('1') + text('a')));
    const opened = expectOk(await openSpreadsheet(folder.file(await ods(tables)), {}));
    expect(opened.facts).toMatchObject({ hiddenColumns: [0, 1] });
  });

  it.each([
    ['a cell', row(text('x', ' table:number-columns-repeated="2000000000"')), 'file-damaged'],
    ['a row', row(text('x'), ' table:number-rows-repeated="2000000000"'), 'file-damaged'],
    [
      'a cell in a row',
      row(text('x', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"'),
      'file-too-large',
    ],
  ])('that repeats %s beyond all bounds is refused', async (_description, hostile, kind) => {
    expect(await refusalOf(folder.file(await ods(table('S', header + hostile))))).toMatchObject({ kind });
  });
});
