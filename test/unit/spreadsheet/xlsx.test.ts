import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/main/spreadsheet/spreadsheet.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { xlsx, zip } from './support/archives.ts';
import { expectOk, readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();
const sheetPart = 'xl/worksheets/sheet1.xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${text('A1', 'id')}${text('B1', 'value')}</row>`;
const body = `${header}<row r="2">${text('A2', 'x')}${text('B2', 'y')}</row>`;
const sheet = (inner: string) => `<worksheet xmlns="${main}" xmlns:r="${office}">${inner}</worksheet>`;
/** The file of a workbook whose sheet is this. */
const sheetFile = async (inner: string, more: Readonly<Record<string, string>> = {}) =>
  folder.file(await xlsx('', { [sheetPart]: sheet(inner), ...more }));
const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const linkTo = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`;
const factsOf = async (path: string) => expectOk(await openSpreadsheet(path, {})).facts;
const valueIn = async (cell: string): Promise<Cell | undefined> =>
  (await readFile(folder.file(await xlsx(`${header}<row r="2">${text('A2', 'x')}${cell}</row>`)))).rows[0]?.[1][1];

describe('a cell of an .xlsx file', () => {
  it.each<[string, string, Cell | undefined]>([
    ['a hexadecimal number is no number', '<c r="B2"><v>0x10</v></c>', { error: 'no-value' }],
    ['a decimal comma is no number', '<c r="B2"><v>1,5</v></c>', { error: 'no-value' }],
    ['a number beyond all bounds is none', '<c r="B2"><v>1e999</v></c>', { error: 'no-value' }],
    ['a number may stand between spaces', '<c r="B2"><v> 1.5E1\n</v></c>', { n: 15, text: '15' }],
    ['neither yes nor no is no value', '<c r="B2" t="b"><v>maybe</v></c>', { error: 'no-value' }],
    ['a yes in words', '<c r="B2" t="b"><v>true</v></c>', { bool: true }],
    ['yes or no without a value is blank', '<c r="B2" t="b"/>', undefined],
    ['a date in words', '<c r="B2" t="d"><v>2023-03-15</v></c>', { date: '2023-03-15', text: '2023-03-15' }],
    [
      'a date with its time in words',
      '<c r="B2" t="d"><v>2023-03-15T06:30:00.000Z</v></c>',
      { date: '2023-03-15T06:30:00', text: '2023-03-15T06:30:00' },
    ],
    ['a date that no calendar has stays words', '<c r="B2" t="d"><v>2023-02-31</v></c>', '2023-02-31'],
    ['a time that no clock has stays words', '<c r="B2" t="d"><v>2023-02-01T25:00:00</v></c>', '2023-02-01T25:00:00'],
    [
      'a day in words before the leap day that never was',
      '<c r="B2" t="d"><v>1900-01-15</v></c>',
      { date: '1900-01-15', text: '1900-01-15' },
    ],
    [
      'a day in words before all serial numbers',
      '<c r="B2" t="d"><v>1812-06-24</v></c>',
      { date: '1812-06-24', text: '1812-06-24' },
    ],
    ['of two values the last', '<c r="B2"><v>1</v><v>2</v></c>', { n: 2, text: '2' }],
    ['words where a date should be', '<c r="B2" t="d"><v>soon</v></c>', 'soon'],
    ['a type that nobody knows is text', '<c r="B2" t="zz"><v>new</v></c>', 'new'],
    ['escapes of Excel', text('B2', 'a_x000D_\nb_x005F_x0041_'), 'a\nb_x0041_'],
    ['characters by their numbers', text('B2', '&#x1F600;&#233;&amp;lt;&unknown;'), '😀é&lt;&unknown;'],
    ['entities in a formula’s text are read once', '<c r="B2" t="str"><v>&amp;lt;</v></c>', '&lt;'],
    ['CDATA', text('B2', 'a<![CDATA[<b>&amp;]]>c'), 'a<b>&amp;c'],
    ['comments in a text', text('B2', 'a<!-- no -->b'), 'ab'],
    ['line ends of the file', text('B2', 'a\r\nb\rc'), 'a\nb\nc'],
    ['a text longer than Excel has them', text('B2', 'x'.repeat(40_000)), 'x'.repeat(40_000)],
    ['a sign that ends a tag within quotes', '<c r="B2" x=">" t="inlineStr"><is><t>y</t></is></c>', 'y'],
    ['a formula that others share', '<c r="B2"><f t="shared" si="0"/><v>3</v></c>', { n: 3, text: '3' }],
    ['a formula that points outside', '<c r="B2"><f>[1]Sheet1!A1</f><v>3</v></c>', { n: 3, text: '3' }],
  ])('%s', async (_description, cell, expected) => {
    expect(await valueIn(cell)).toEqual(expected);
  });

  it('may have no address, as may its row', async () => {
    const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = `<row>${cell('id')}${cell('name')}</row><row r="4">${cell('1')}<c/>${cell('x')}</row><row><c r="B5" t="inlineStr"><is><t>y</t></is></c></row>`;
    expect((await readFile(folder.file(await xlsx(rows)))).rows).toEqual([
      [2, []],
      [3, []],
      [4, ['1', '', 'x']],
      [5, ['', 'y']],
    ]);
  });
});

describe('an .xlsx file', () => {
  it.each(['utf16le', 'utf8'] as const)('may be written in %s, and say so with a mark', async (encoding) => {
    const bytes = Buffer.from(`\uFEFF${sheet(`<sheetData>${body.replace('>y<', '>é€<')}</sheetData>`)}`, encoding);
    const parts = await xlsx('', { [sheetPart]: bytes });
    expect((await readFile(folder.file(parts))).rows).toEqual([[2, ['x', 'é€']]]);
  });

  it('may be of the strict edition, and call its parts as it likes', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const link = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="${strict}/officeDocument/relationships/${kind}" Target="${target}"/>`;
    const bytes = await zip({
      'xl/media/x.png': 'x',
      'Data/A.XML': `<s:worksheet xmlns:s="${strict}/spreadsheetml/main"><s:sheetData>${body.replaceAll(/<(\/?)/g, '<$1s:')}</s:sheetData></s:worksheet>`,
      'my/book.xml': `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><sheets><sheet name="S" sheetId="1" q:id="r1"/></sheets></workbook>`,
      'my/_rels/book.xml.rels': relationships(link('r1', 'worksheet', '../data/a.xml')),
      '_rels/.rels': relationships(link('r', 'officeDocument', '/my/book.xml')),
    });
    expect((await readFile(folder.file(bytes))).rows).toEqual([[2, ['x', 'y']]]);
  });

  it('has charts without rows among its sheets', async () => {
    const book = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Chart" sheetId="1" r:id="r2"/><sheet name="S" sheetId="2" r:id="r1"/></sheets></workbook>`;
    const link = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
    const more = {
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': relationships(
        link('r1', 'worksheet', 'worksheets/sheet1.xml') + link('r2', 'chartsheet', 'chartsheets/sheet1.xml'),
      ),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    };
    const file = folder.file(await xlsx(body, more));
    const { profile } = await readFile(file);
    expect(profile).toMatchObject({
      sheet: 'S',
      sheets: [
        { name: 'Chart', rows: 0 },
        { name: 'S', rows: 2 },
      ],
    });
    expect(await refusalOf(file, { sheet: 'Chart' })).toMatchObject({ kind: 'file-empty' });
  });

  it('that was replaced between two readings is said to have changed', async () => {
    const path = folder.file(await xlsx(body));
    const { readRows } = expectOk(await openSpreadsheet(path, {}));
    writeFileSync(path, await xlsx(body.replace('>y<', '>z<')));
    expect(await readRows(() => undefined)).toMatchObject({ ok: false, error: { kind: 'file-changed' } });
    writeFileSync(path, 'id');
    expect(await readRows(() => undefined)).toMatchObject({ ok: false, error: { kind: 'file-changed' } });
  });
});

describe('what is noticed of a sheet', () => {
  it('is what is hidden, filtered, merged, linked, calculated, wrong or too long', async () => {
    const rows = `<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>${header}
      <row r="2" hidden="1">${text('A2', 'x')}<c r="B2"><f>1+1</f><v>2</v></c></row>
      <row r="3" hidden="1"/>
      <row r="4">${text('A4', 'our page')}<c r="B4"><v>1234567890123456</v></c></row>
      <row r="5">${text('A5', 'https://a.example')}<c r="B5" t="e"><v>#N/A</v></c></row>
      <row r="6">${text('A6', 'z')}<c r="B6"><f>2</f></c></row></sheetData>
      <autoFilter ref="A1:B6"><filterColumn colId="0"/></autoFilter><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A5:A6"/></mergeCells>
      <hyperlinks><hyperlink ref="A4:A5" r:id="r1"/></hyperlinks>`;
    const path = await sheetFile(rows, {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(linkTo('r1', 'https://a.example/')),
    });
    expect(await factsOf(path)).toEqual({
      kind: 'workbook',
      hiddenSheets: [],
      hiddenRows: { count: 1, first: 'A2' },
      hiddenColumns: [1],
      filtered: true,
      merged: { count: 2, first: 'A1', ranges: ['A1:B1', 'A5:A6'] },
      formulas: { count: 1, first: 'B2' },
      calculated: true,
      errors: { count: 2, first: 'B5' },
      links: { count: 1, first: 'A4' },
      longIds: { count: 1, first: 'B4' },
      named: 'csv',
    });
    const { rows: read } = await readFile(path);
    expect(read[2]?.[1][0]).toEqual({ text: 'our page', link: 'https://a.example/' });
  });

  it.each([
    ['all results are 0 and the file asks to calculate', 'fullCalcOnLoad="1"', '0', false],
    ['one result is not 0', 'fullCalcOnLoad="1"', '1', true],
    ['the file does not ask to calculate', '', '0', true],
  ])('is whether formulas were calculated: %s', async (_description, calculation, result, calculated) => {
    const book = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" r:id="rId1"/></sheets><calcPr ${calculation}/></workbook>`;
    const row = `<row r="2"><c r="A2"><f>B1</f><v>0</v></c><c r="B2"><f>B1</f><v>${result}</v></c></row>`;
    const path = await sheetFile(`<sheetData>${header}${row}</sheetData>`, { 'xl/workbook.xml': book });
    expect(await factsOf(path)).toMatchObject({ calculated, formulas: { count: 2 } });
  });

  it('is a filter of a table in it, too', async () => {
    const inner = `<sheetData>${header}<row r="2" hidden="1">${text('A2', 'x')}</row></sheetData>`;
    const table = `<Relationship Id="t" Type="${office}/table" Target="../tables/t.xml"/>`;
    const more = (filter: string) => ({
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(table),
      'xl/tables/t.xml': `<table xmlns="${main}"><autoFilter ref="A1:B2">${filter}</autoFilter></table>`,
    });
    expect(await factsOf(await sheetFile(inner, more('<filterColumn colId="0"/>')))).toMatchObject({ filtered: true });
    expect(await factsOf(await sheetFile(inner, more('')))).toMatchObject({ filtered: false });
  });
});

describe('a hostile .xlsx file', () => {
  const row = (inner: string, at = 2) => `<sheetData>${header}<row r="${at}">${inner}</row></sheetData>`;
  it.each([
    ['entities of its own', `<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>${sheet(row(text('A2', '&a;')))}`],
    ['a document type from elsewhere', `<!DOCTYPE worksheet SYSTEM "http://a.example/x">${sheet(row(''))}`],
    ['a row that no program has', sheet(row(text('A1048577', 'x'), 1_048_577))],
    ['a row 0', sheet(row(text('A0', 'x'), 0))],
    ['a row that is no number', sheet(row('').replace('r="2"', 'r="1e3x"'))],
    ['rows out of order', sheet(`<sheetData><row r="2">${text('A2', 'x')}</row><row r="1"/></sheetData>`)],
    ['a column that no program has', sheet(row(text('XFE2', 'x')))],
    ['a cell in another row than its own', sheet(row(text('A3', 'x')))],
    ['an address that is none', sheet(row(text('2A', 'x')))],
    ['more cells in a row than any program has', sheet(row('<c/>'.repeat(16_385)))],
    ['a text that never ends', sheet(row(text('B2', 'x'.repeat(1_100_000))))],
    [
      'a text in too many pieces',
      sheet(row(`<c t="inlineStr"><is>${`<t>${'x'.repeat(1000)}</t>`.repeat(1100)}</is></c>`)),
    ],
    ['a tag that never ends', sheet(row(`<c x="${'x'.repeat(1_200_000)}"/>`))],
    ['elements that are not closed', `<worksheet xmlns="${main}"><sheetData>${body}</sheetData>`],
    ['elements that are closed twice', `${sheet(row(''))}</worksheet>`],
    ['nothing', ''],
    ['a text that is not there', sheet(row('<c r="B2" t="s"><v>0</v></c>'))],
    [
      'more hidden columns than any program has',
      sheet(`<cols>${'<col min="1" max="2" hidden="1"/>'.repeat(16_385)}</cols>${row('')}`),
    ],
  ])('with %s is refused', async (_description, xml) => {
    expect(await refusalOf(folder.file(await xlsx('', { [sheetPart]: xml })))).toMatchObject({ kind: 'file-damaged' });
  });

  it('with bytes that are no text is refused, and never read with lost characters', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`<worksheet xmlns="${main}"><sheetData>${header}`),
      Buffer.from([0xff, 0xfe]),
    ]);
    expect(await refusalOf(folder.file(await xlsx('', { [sheetPart]: bytes })))).toMatchObject({
      kind: 'file-damaged',
    });
  });

  it.each(['../../../../etc/passwd', 'file:///etc/passwd', 'nothing.xml'])(
    'that points to %s reads nothing there',
    async (target) => {
      const link = `<Relationship Id="rId1" Type="${office}/worksheet" Target="${target}"/>`;
      const bytes = await xlsx(body, { 'xl/_rels/workbook.xml.rels': relationships(link) });
      expect(await refusalOf(folder.file(bytes))).toMatchObject({ kind: 'file-damaged' });
    },
  );

  it('whose sheets are all one part, to be read as often, is refused', async () => {
    const one = (name: string) => `<sheet name="${name}" r:id="rId1"/>`;
    const book = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${one('A')}${one('B')}</sheets></workbook>`;
    expect(await refusalOf(folder.file(await xlsx(body, { 'xl/workbook.xml': book })))).toMatchObject({
      kind: 'file-damaged',
    });
  });

  it.each([
    ['large ones', 'A1:XFD1048576', 65],
    ['small ones', 'A1:Z30', 1400],
  ])('with more links over many cells (%s) than any program has is refused', async (_description, range, count) => {
    const links = `<hyperlinks>${`<hyperlink ref="${range}" r:id="r1"/>`.repeat(count)}</hyperlinks>`;
    const more = { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(linkTo('r1', 'http://a.example')) };
    expect(await refusalOf(await sheetFile(`<sheetData>${body}</sheetData>${links}`, more))).toMatchObject({
      kind: 'file-damaged',
    });
  });

  it('that links to another workbook is read with the values that it stores', async () => {
    const more = {
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(linkTo('r1', 'http://a.example/book.xlsx')),
    };
    expect((await readFile(folder.file(await xlsx(body, more)))).rows).toEqual([[2, ['x', 'y']]]);
  });
});
