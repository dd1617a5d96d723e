import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/main/spreadsheet/spreadsheet.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { expectOk, readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();
const page = (inner: string, head = '') => `<html><head>${head}</head><body>${inner}</body></html>`;
const table = (...rows: readonly string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const header = '<th>id</th><th>value</th>';
/** The cell B2 of a page whose table has these contents in it. */
const valueIn = async (inner: string): Promise<Cell | undefined> => {
  const { rows } = await readFile(folder.file(page(table(header, `<td>x</td><td>${inner}</td>`)), 'page.xls'));
  return rows[0]?.[1][1];
};

describe('a web page that is named .xls', () => {
  it.each([
    ['what looks like a date stays as it stands', '1-2', '1-2'],
    ['zeros in front stay', '0012', '0012'],
    ['a long number stays', '12345678901234567890', '12345678901234567890'],
    ['yes and no stay words', 'TRUE', 'TRUE'],
    ['line ends of the source are spaces', ' a\n   b ', 'a b'],
    ['a line that was asked for', 'a<br>b<br/>c', 'a\nb\nc'],
    ['paragraphs', '<p>a</p><p>b</p>', 'a\nb'],
    ['entities', 'M&uuml;ller &amp; S&#246;hne&nbsp;&euro;', 'Müller & Söhne\u00a0€'],
    ['markup in a cell', '<b>bo</b>ld <span style="x">text</span>', 'bold text'],
    ['what nobody sees', 'a<style>b</style><script>c</script><!-- d -->', 'a'],
    [
      'what is hidden, such as a key to sort by',
      '<span style="x: y; DISPLAY : none">0<b>1</b></span>a<i hidden>b</i>c',
      'ac',
    ],
    ['a hidden line end', 'a<br style="display:none">b', 'ab'],
    ['a text that is written as a formula, to keep its zeros', '="00123"', '00123'],
    ['any other formula', '=1+1', '=1+1'],
    ['a link that says where it leads', '<a href="https://a.example/">a.example</a>', 'a.example'],
    ['a cell that is not closed', 'a</td><td>b', 'a'],
  ])('%s', async (_description, inner, expected) => {
    expect(await valueIn(inner)).toBe(expected);
  });

  it('keeps the link of a text that leads elsewhere than it says', async () => {
    expect(await valueIn('<a href="mailto:jane@a.example">Jane</a>')).toEqual({
      text: 'Jane',
      link: 'mailto:jane@a.example',
    });
  });

  it('puts cells over several rows and columns at their places', async () => {
    const rows = [header, '<td rowspan=2>1</td><td>a</td>', '<td>b</td>', '<td colspan="2">2</td><td>far</td>'];
    const read = await readFile(folder.file(page(table(...rows)), 'spans.xls'));
    expect(read.rows.map(([, cells]) => cells)).toEqual([
      ['1', 'a'],
      ['', 'b'],
      ['2', '', 'far'],
    ]);
    expect(expectOk(await openSpreadsheet(folder.file(page(table(...rows)), 'spans.xls'), {})).facts).toMatchObject({
      merged: { count: 2, ranges: ['A2:A3', 'A4:B4'] },
      named: 'xls',
    });
  });

  it('is read at its largest table, with the others as its sheets, those within cells too', async () => {
    const inner = table(header, '<td>1</td><td>a</td>', '<td>2</td><td>b</td>');
    const bytes = page(`${table('<td>Menu</td><td>Home</td>')}${table(`<td>around ${inner}</td>`)}`);
    const path = folder.file(bytes, 'tables.xls');
    const read = await readFile(path);
    expect(read.profile).toMatchObject({ format: 'html', sheet: 'Table 2', rows: 2 });
    expect(read.profile.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Table 1', 1],
      ['Table 2', 3],
      ['Table 3', 1],
    ]);
    expect((await readFile(path, { sheet: 'Table 3', headerRow: 0 })).rows).toEqual([[1, ['around']]]);
  });

  it.each<[string, Buffer]>([
    ['its mark', Buffer.from(`\uFEFF${page(table(header, '<td>x</td><td>é€</td>'))}`)],
    ['UTF-16 and its mark', Buffer.from(`\uFEFF${page(table(header, '<td>x</td><td>é€</td>'))}`, 'utf16le')],
    ['nothing, as UTF-8', Buffer.from(page(table(header, '<td>x</td><td>é€</td>')))],
    [
      'its meta tag',
      Buffer.from(
        page(
          table(header, '<td>x</td><td>\xe9\x80</td>'),
          '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
        ),
        'latin1',
      ),
    ],
    ['nothing, as Windows has it', Buffer.from(page(table(header, '<td>x</td><td>\xe9\x80</td>')), 'latin1')],
  ])('says its encoding by %s', async (_description, bytes) => {
    expect((await readFile(folder.file(bytes, 'encoded.xls'))).rows).toEqual([[2, ['x', 'é€']]]);
  });

  it('reads hidden rows and cells like all others', async () => {
    const rows = `<table><tr>${header}</tr><tr style="display:none"><td hidden>1</td><td style="display:none">a</td></tr></table>`;
    expect((await readFile(folder.file(page(rows), 'hidden.xls'))).rows).toEqual([[2, ['1', 'a']]]);
  });

  it('tells how many cells are written as formulas', async () => {
    const path = folder.file(page(table(header, '<td>="001"</td><td>="a"</td>')), 'formulas.xls');
    expect(expectOk(await openSpreadsheet(path, {})).facts).toMatchObject({ formulas: { count: 2, first: 'A2' } });
  });

  it('without a table is none', async () => {
    expect(await refusalOf(folder.file(page('<p>Session expired</p>'), 'a.xls'))).toMatchObject({
      kind: 'not-a-spreadsheet',
      message: expect.stringContaining('without a table'),
    });
  });

  it('whose table is wider than any sheet is refused', async () => {
    const path = folder.file(page(table('<td colspan="16384">a</td><td>b</td>')), 'wide.xls');
    expect(await refusalOf(path)).toMatchObject({ kind: 'file-damaged' });
  });

  it.each([
    ['elements within elements without end', '<table><tr><td>'.repeat(20_000)],
    [
      'cells that reach down without end',
      `<table><tr>${'<td rowspan="1048576">a</td>'.repeat(16_000)}</tr>${'<tr></tr>'.repeat(3000)}</table>`,
    ],
  ])('with %s is refused before it takes minutes', async (_description, hostile) => {
    expect(await refusalOf(folder.file(page(hostile), 'hostile.xls'))).toMatchObject({ kind: 'file-damaged' });
  });
});

describe('an XML spreadsheet (Excel 2003) that is named .xls', () => {
  const cell = (type: string, value: string, more = '') =>
    `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
  const book = (rows: string, start = '') =>
    `<?xml version="1.0"?>${start}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d"><NumberFormat ss:Format="dd/mm/yyyy"/></Style></Styles><Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`;
  const rows = `<Row>${cell('String', 'id')}${cell('String', 'value')}${cell('String', 'more')}</Row><Row>${cell('String', '0012')}${cell('Number', '1.5')}${cell('DateTime', '2023-03-15T00:00:00.000', ' ss:StyleID="d"')}</Row>`;

  it('keeps texts, numbers and dates as they are typed', async () => {
    const path = folder.file(book(rows), 'excel2003.xls');
    const read = await readFile(path);
    expect(read.profile).toMatchObject({ format: 'spreadsheetml', sheet: 'S' });
    expect(read.rows).toEqual([[2, ['0012', { n: 1.5, text: '1.5' }, { date: '2023-03-15', text: '15/03/2023' }]]]);
    expect(expectOk(await openSpreadsheet(path, {})).facts.named).toBe('xls');
  });

  const valueIn = async (inner: string, encoding: BufferEncoding = 'utf8', start = '') => {
    const xml = `${start}${book(`<Row>${cell('String', 'id')}</Row><Row>${inner}</Row>`)}`;
    return (await readFile(folder.file(Buffer.from(xml, encoding), 'cell.xls'))).rows[0]?.[1][0];
  };

  it.each<[string, string, Cell]>([
    [
      'text in runs',
      '<Cell><ss:Data ss:Type="String"><B>Smith</B> &amp; <Font>Sons</Font></ss:Data></Cell>',
      'Smith & Sons',
    ],
    ['characters by their numbers', cell('String', '&#128512;&#x1F600;&#233;'), '😀😀é'],
    ['CDATA', cell('String', '<![CDATA[<Smith> & Sons]]>'), '<Smith> & Sons'],
    ['line breaks', cell('String', 'a&#13;&#10;b&#10;c'), 'a\nb\nc'],
    ['attributes in single quotes', "<Cell><Data ss:Type='String'>x</Data></Cell>", 'x'],
    ['a prefix', '<ss:Cell><ss:Data ss:Type="String">x</ss:Data></ss:Cell>', 'x'],
    ['a comment', `<Cell><Data ss:Type="String">x</Data><Comment><ss:Data>no</ss:Data></Comment></Cell>`, 'x'],
    [
      'an end of a day',
      cell('DateTime', '2023-12-31T23:59:59.999', ' ss:StyleID="d"'),
      { date: '2023-12-31T23:59:59', text: '31/12/2023' },
    ],
    ['a time of day', cell('DateTime', '1899-12-31T18:30:00.000'), { date: 'T18:30:00', text: '18:30:00' }],
    ['yes and no', cell('Boolean', '1'), { bool: true }],
    ['an error', cell('Error', '#N/A'), { error: '#N/A' }],
    ['a formula', '<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>', { n: 2, text: '2' }],
    ['a formula without a result', '<Cell ss:Formula="=1+1"/>', { error: 'no-value' }],
    [
      'a link',
      '<Cell ss:HRef="https://a.example"><Data ss:Type="String">x</Data></Cell>',
      { text: 'x', link: 'https://a.example' },
    ],
    [
      'a formula that links',
      '<Cell ss:Formula="=HYPERLINK(&quot;https://a.example&quot;,&quot;x&quot;)"><Data ss:Type="String">x</Data></Cell>',
      { text: 'x', link: 'https://a.example' },
    ],
  ])('has %s', async (_description, inner, expected) => {
    expect(await valueIn(inner)).toEqual(expected);
  });

  it('is read in the encoding that it names, or not at all', async () => {
    const named = '<?xml version="1.0" encoding="ISO-8859-1"?>';
    const inner = `<Row>${cell('String', 'id')}</Row><Row>${cell('String', 'Müller')}</Row>`;
    const xml = book(inner).replace('<?xml version="1.0"?>', '');
    const path = folder.file(Buffer.from(named + xml, 'latin1'), 'latin.xls');
    expect((await readFile(path)).rows).toEqual([[2, ['Müller']]]);
    const utf16 = folder.file(Buffer.from(`\uFEFF${book(inner)}`, 'utf16le'), 'utf16.xls');
    expect((await readFile(utf16)).rows).toEqual([[2, ['Müller']]]);
    expect(await refusalOf(folder.file(Buffer.from(book(inner), 'latin1'), 'wrong.xls'))).toMatchObject({
      kind: 'file-damaged',
    });
  });

  it('tells what is hidden, merged, filtered and where cells stand', async () => {
    const sheet = `<Column/><Column ss:Index="3" ss:Span="1" ss:Hidden="1"/><Row>${['a', 'b', 'c', 'd'].map((one) => cell('String', one)).join('')}</Row><Row ss:Index="4" ss:Hidden="1">${cell('String', 'x', ' ss:MergeAcross="1"')}${cell('String', 'z')}</Row>`;
    const more =
      '</Table><WorksheetOptions><Visible>SheetVisible</Visible></WorksheetOptions><AutoFilter><AutoFilterColumn/></AutoFilter></Worksheet><Worksheet ss:Name="Old"><WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions><Table>';
    const path = folder.file(book(sheet + more), 'noticed.xls');
    expect((await readFile(path)).rows).toEqual([
      [2, []],
      [3, []],
      [4, ['x', '', 'z']],
    ]);
    expect(expectOk(await openSpreadsheet(path, {})).facts).toMatchObject({
      hiddenSheets: ['Old'],
      hiddenRows: { count: 1, first: 'A4' },
      hiddenColumns: [2, 3],
      merged: { ranges: ['A4:B4'] },
      filtered: true,
    });
  });

  it.each([
    ['a row far below any sheet', `${rows}<Row ss:Index="1048577">${cell('String', 'x')}</Row>`],
    ['a cell far beside any sheet', `${rows}<Row>${cell('String', 'x', ' ss:Index="16385"')}</Row>`],
    ['columns out of order', `<Column ss:Index="2"/><Column ss:Index="1"/>${rows}`],
    ['columns that reach beyond any sheet', `<Column ss:Hidden="1" ss:Span="900000000"/>${rows}`],
    ['rows that reach beyond any sheet', `<Row ss:Span='900000000'>${cell('String', 'x')}</Row>${rows}`],
    ['cells that reach beyond any sheet', `${rows}<Row>${cell('String', 'x', ' ss:MergeDown="900000000"')}</Row>`],
  ])('with %s is refused before it fills the memory', async (_description, hostile) => {
    expect(await refusalOf(folder.file(book(hostile), 'hostile.xls'))).toMatchObject({ kind: 'file-damaged' });
  });
});
