import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Cell } from '../../../src/shared/cell.ts';
import { reportColumns } from '../../../src/shared/file-profile.ts';
import { ods, xlsx } from './support/archives.ts';
import { readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();

type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>;

function workbook(sheets: Sheets, bookType: XLSX.BookType = 'xlsx', more: Partial<XLSX.WBProps> = {}): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  book.Workbook = { ...more };
  return XLSX.write(book, { type: 'buffer', bookType });
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is>${value}</is></c>`;
const header = `<row r="1">${text('A1', '<t>id</t>')}${text('B1', '<t>value</t>')}</row>`;
const cellOf = async (xml: string): Promise<Cell | undefined> =>
  (await readFile(folder.file(await xlsx(`${header}<row r="2">${text('A2', '<t>x</t>')}${xml}</row>`))))
    .rows[0]?.[1][1];

describe.each(['xlsx', 'xlsb', 'biff8'] as const)('a workbook (%s)', (bookType) => {
  it.each([
    { date1904: false, serial: 45_000.5 },
    { date1904: true, serial: 43_538.5 },
  ])('keeps stored values beside displayed texts (1904: $date1904)', async ({ date1904, serial }) => {
    const row = [
      '007',
      { t: 'n', v: 1234.567, z: '#,##0.0' },
      { t: 'n', v: serial, z: 'dd/mm/yyyy hh:mm' },
      { t: 'n', v: Math.floor(serial), z: 'd mmm yy' },
      { t: 'n', v: 0.25, z: 'h:mm' },
      { t: 'n', v: 1.5, z: '[h]:mm' },
      true,
      { t: 'e', v: 42, w: '#N/A' },
      'two\nlines',
    ];
    const rows = [['id', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], row];
    const path = folder.file(workbook({ S: rows }, bookType, { WBProps: { date1904 } }));
    expect((await readFile(path)).rows).toEqual([
      [
        2,
        [
          '007',
          { n: 1234.567, text: '1,234.6' },
          { date: '2023-03-15T12:00:00', text: '15/03/2023 12:00' },
          { date: '2023-03-15', text: '15 Mar 23' },
          { date: 'T06:00:00', text: '6:00' },
          { n: 1.5, text: '36:00' },
          { bool: true },
          { error: '#N/A' },
          'two\nlines',
        ],
      ],
    ]);
  });

  it('lists all sheets with their rows, and reads the first visible one that holds something', async () => {
    const sheets = {
      Secret: [['a'], ['b']],
      Empty: [],
      Accounts: [
        ['id', 'name'],
        ['1', 'x'],
      ],
      More: [['z']],
    };
    const path = folder.file(workbook(sheets, bookType, { Sheets: [{ Hidden: 1 }, {}, {}, { Hidden: 2 }] }));
    const { profile } = await readFile(path);
    expect(profile).toMatchObject({ sheet: 'Accounts', encoding: null, delimiter: null, rows: 1 });
    expect(profile.format).toBe(bookType === 'biff8' ? 'xls' : bookType);
    expect(profile.sheets).toEqual([
      { name: 'Secret', rows: 2, hidden: true },
      { name: 'Empty', rows: 0, hidden: false },
      { name: 'Accounts', rows: 2, hidden: false },
      { name: 'More', rows: 1, hidden: true },
    ]);
    expect((await readFile(path, { sheet: 'Secret' })).rows).toEqual([[2, ['b']]]);
    expect(await refusalOf(path, { sheet: 'accounts' })).toMatchObject({
      kind: 'sheet-not-found',
      message: expect.stringContaining('“Secret”, “Empty”, “Accounts”, “More”'),
    });
  });
});

describe('the cells of a workbook', () => {
  it.each<{ description: string; xml: string; expected: Cell | undefined }>([
    {
      description: 'a formula that was saved without a result',
      xml: '<c r="B2"><f>1+1</f></c>',
      expected: { error: 'no-value' },
    },
    {
      description: 'a formula with an empty result element',
      xml: '<c r="B2"><f>1+1</f><v></v></c>',
      expected: { error: 'no-value' },
    },
    {
      description: 'a formula with its result',
      xml: '<c r="B2"><f>1+1</f><v>2</v></c>',
      expected: { n: 2, text: '2' },
    },
    {
      description: 'a formula whose result is empty text',
      xml: '<c r="B2" t="str"><f>""</f><v></v></c>',
      expected: undefined,
    },
    { description: 'an error', xml: '<c r="B2" t="e"><v>#DIV/0!</v></c>', expected: { error: '#DIV/0!' } },
    {
      description: 'rich text',
      xml: text('B2', '<r><t>bold</t></r><r><rPr><b/></rPr><t xml:space="preserve"> and plain</t></r>'),
      expected: 'bold and plain',
    },
    { description: 'a styled cell without a value', xml: '<c r="B2" s="0"/>', expected: undefined },
    {
      description: 'a long number',
      xml: '<c r="B2"><v>123456789012345</v></c>',
      expected: { n: 123_456_789_012_345, text: '1.23457E+14' },
    },
  ])('read $description', async ({ xml, expected }) => {
    expect(await cellOf(xml)).toEqual(expected);
  });

  it('keeps the link of a text that leads elsewhere than it says', async () => {
    const link = (v: string, Target: string) => ({ t: 's', v, l: { Target } });
    const rows = [
      ['id', 'web', 'mail', 'same', 'place'],
      [
        '1',
        link('our page', 'https://example.com'),
        link('Jane', 'mailto:jane@example.com'),
        link('Example.com', 'https://www.example.com/'),
        link('below', '#S!A9'),
      ],
    ];
    const cells = [
      '1',
      { text: 'our page', link: 'https://example.com' },
      { text: 'Jane', link: 'mailto:jane@example.com' },
      'Example.com',
      'below',
    ];
    for (const bookType of ['xlsx', 'biff8'] as const) {
      expect((await readFile(folder.file(workbook({ S: rows }, bookType)))).rows).toEqual([[2, cells]]);
    }
  });

  it('takes the link of a HYPERLINK formula', async () => {
    expect(await cellOf('<c r="B2" t="str"><f>HYPERLINK("https://a.example/""x""","page")</f><v>page</v></c>')).toEqual(
      {
        text: 'page',
        link: 'https://a.example/"x"',
      },
    );
  });

  it('keeps the addresses of a table that does not begin in A1', async () => {
    const rows = `<row r="3">${text('B3', '<t>id</t>')}${text('D3', '<t>name</t>')}${text('E3', '<t> </t>')}</row><row r="6">${text('B6', '<t>1</t>')}${text('D6', '<t>x</t>')}</row>`;
    const read = await readFile(folder.file(await xlsx(rows)));
    expect(read.profile).toMatchObject({ headerRow: 3, rows: 3, sheets: [{ rows: 6 }] });
    expect(read.profile.columns.map(({ index, header }) => [index, header])).toEqual([
      [1, 'id'],
      [3, 'name'],
    ]);
    expect(read.rows).toEqual([
      [4, []],
      [5, []],
      [6, ['', '1', '', 'x']],
    ]);
  });

  it('reads what LibreOffice writes, the thousand rows of emptiness below included', async () => {
    const cell = (value: string, shown: string) =>
      `<table:table-cell ${value}><text:p>${shown}</text:p></table:table-cell>`;
    const string = (shown: string) => cell('office:value-type="string"', shown);
    const table = `<table:table table:name="T"><table:table-row>${'abcdef'.split('').map(string).join('')}</table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="6"/></table:table-row>
      <table:table-row>${string('0012')}${cell('table:style-name="day" office:value-type="date" office:date-value="2023-03-15"', '15/03/23')}${cell('office:value-type="float" office:value="1234.567"', '1,234.57')}${cell('table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"', '#N/A')}${cell('office:value-type="time" office:time-value="PT06H30M00S"', '06:30')}${cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`;
    const read = await readFile(folder.file(await ods(table)));
    expect(read.profile).toMatchObject({ format: 'ods', rows: 3 });
    expect(read.rows.at(-1)).toEqual([
      4,
      [
        '0012',
        { date: '2023-03-15', text: '15/03/23' },
        { n: 1234.567, text: '1,234.57' },
        { error: '#N/A' },
        { date: 'T06:30:00', text: '06:30' },
        { bool: true },
      ],
    ]);
  });

  it.each([
    { bookType: 'xlsx' as const, steps: (all: readonly number[]) => all.at(-1) },
    { bookType: 'xlsb' as const, steps: () => 2501 },
  ])('tells progress to the end, and visits the same rows again ($bookType)', async ({ bookType, steps }) => {
    const rows = [['id'], ...Array.from({ length: 2500 }, (_, index) => [`c${index}`])];
    const { openSpreadsheet } = await import('../../../src/main/spreadsheet/spreadsheet.ts');
    const progress: number[] = [];
    const totals = new Set<number>();
    const onProgress = (done: number, total: number) => {
      progress.push(done);
      totals.add(total);
    };
    const opened = await openSpreadsheet(folder.file(workbook({ S: rows }, bookType)), {}, { onProgress });
    expect(progress.length).toBeGreaterThan(2);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect([...totals]).toEqual([steps(progress)]);
    for (let time = 0; time < 2; time += 1) {
      let count = 0;
      expect(opened.ok && (await opened.value.readRows(() => (count += 1))).ok).toBe(true);
      expect(count).toBe(2500);
    }
  });

  it('recognises an export of our own, whose texts it takes as they stand', async () => {
    const rows = [
      ['id', ...reportColumns],
      ["'=1", 'Failed', 'why', 'how', '', 'p-1:2'],
    ];
    const read = await readFile(folder.file(workbook({ S: rows })));
    expect(read.profile).toMatchObject({ report: { plan: 'p-1' }, columns: [{ header: 'id', samples: ["'=1"] }] });
    expect(read.rows[0]?.[1].filter((cell) => cell !== '')).toEqual(["'=1"]);
  });
});

describe('a workbook that cannot be read', () => {
  const compound = (stream: string): Buffer => {
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.from('x'.repeat(100)));
    XLSX.CFB.utils.cfb_add(file, `/${stream}`, Buffer.from('x'.repeat(5000)));
    return Buffer.from(XLSX.CFB.write(file, { type: 'buffer' }));
  };
  const whole = () => workbook({ S: [['id'], ['1']] });
  const wreck = async () => xlsx(header, { 'xl/workbook.xml': '<workbook/>' });

  it.each([
    {
      description: 'only empty sheets',
      make: () => workbook({ A: [], B: [[' ']] }),
      kind: 'file-empty',
      says: 'empty',
    },
    {
      description: 'a header with nothing under it',
      make: () => workbook({ A: [['id', 'name']] }),
      kind: 'rows-missing',
      says: 'row 1',
    },
    {
      description: 'an end that was cut off',
      make: () => whole().subarray(0, -300),
      kind: 'file-damaged',
      says: 'damaged',
    },
    {
      description: 'an old one that was cut off',
      make: () => workbook({ S: [['id'], ['1']] }, 'biff8').subarray(0, 2000),
      kind: 'file-damaged',
      says: 'damaged',
    },
    { description: 'no sheet list', make: wreck, kind: 'file-damaged', says: 'damaged' },
    {
      description: 'a cell that points to a text which is not there',
      make: () => xlsx('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'),
      kind: 'file-damaged',
      says: 'damaged',
    },
    {
      description: 'a row that no program has',
      make: () => xlsx(`<row r="99999999">${text('A99999999', '<t>x</t>')}</row>`),
      kind: 'file-damaged',
      says: 'damaged',
    },
    {
      description: 'a column that no program has',
      make: () => xlsx(`<row r="1">${text('ZZZZZZ1', '<t>x</t>')}</row>`),
      kind: 'file-damaged',
      says: 'damaged',
    },
    {
      description: 'a password',
      make: () => compound('EncryptedPackage'),
      kind: 'password-protected',
      says: 'password',
    },
    {
      description: 'a Word document of old',
      make: () => compound('WordDocument'),
      kind: 'not-a-spreadsheet',
      says: 'Word',
    },
    {
      description: 'an encrypted OpenDocument',
      make: () => ods('', '<manifest:encryption-data/>'),
      kind: 'password-protected',
      says: 'password',
    },
  ])('is refused for $description', async ({ make, kind, says }) => {
    const refusal = await refusalOf(folder.file(await make()));
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toContain(says);
  });

  it('names hidden sheets where all that can be seen is empty', async () => {
    const bytes = workbook({ A: [], Secret: [['id'], ['1']] }, 'xlsx', { Sheets: [{}, { Hidden: 1 }] });
    expect((await refusalOf(folder.file(bytes))).message).toContain('“Secret”');
  });
});
