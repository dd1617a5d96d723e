import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/main/spreadsheet/spreadsheet.ts';
import { openTextFile } from '../../../src/main/spreadsheet/text-file.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { isBlank } from '../../../src/shared/cell.ts';
import { canHold, encoders } from '../../support/encodings/encode.ts';
import { expectOk, readBoth, readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();

const textOf = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('"', '\r', '\n', '\f', '\v', ',', ';', '\t', "'", ' ', 'é', '€', '😀', 'x'),
    maxLength: 8,
  }),
);

/** Letters of many encodings; the second byte of some is a separator, a quote or a backslash in ASCII. */
const letters = [
  'é',
  '€',
  'ñ',
  'ł',
  'Ž',
  'ő',
  'œ',
  'Щ',
  'я',
  '表',
  'ソ',
  'ポ',
  '日',
  '能',
  '功',
  '許',
  '们',
  '한',
  '뷁',
  '’',
];

const textIn = (encoding: string) =>
  encoding.startsWith('utf-')
    ? textOf
    : fc.string({
        unit: fc.constantFrom(
          '"',
          '\r',
          '\n',
          ',',
          ';',
          '|',
          ' ',
          'x',
          ...letters.filter((one) => canHold(encoding, one)),
        ),
        maxLength: 8,
      });

const caseOf = fc.constantFrom(...Object.keys(encoders)).chain((encoding) =>
  fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    encoding: fc.constant(encoding),
    chunk: fc.integer({ min: 1, max: 40 }),
    rows: fc.array(
      fc.record({
        cells: fc.array(fc.record({ text: textIn(encoding), quoted: fc.boolean() }), { minLength: 1, maxLength: 4 }),
        end: fc.constantFrom('\n', '\r\n', '\r'),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

function cellText(text: string, quoted: boolean, delimiter: string): string {
  const must = /["\r\n]/.test(text) || text.includes(delimiter);
  return quoted || must ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('a text file', () => {
  it('reads what was written, with any separator, quoting, line ends, encoding and size of pieces', async () => {
    const property = fc.asyncProperty(caseOf, async ({ delimiter, encoding, chunk, rows }) => {
      const lines = rows.map(({ cells, end }, index) => {
        const line = cells.map(({ text, quoted }) => cellText(text, quoted, delimiter)).join(delimiter);
        if (index === rows.length - 1) return `${line}${delimiter}last`;
        // An empty line behind a carriage return alone would make a CR LF of the two line ends.
        return (line === '' ? '""' : line) + end;
      });
      const path = folder.file(encoders[encoding]?.(`id${delimiter}name\n${lines.join('')}`) ?? '', 'property.csv');
      const known = encoding.replace(' with mark', '');
      // A few random letters prove no encoding; the whole of Unicode is found by its marks and by what is valid.
      const isFound = known === 'utf-8' || encoding.endsWith('with mark');
      const chosen = isFound ? {} : { encoding: known };
      const opened = await openTextFile(path, readFileSync(path), { delimiter, headerRow: 1, ...chosen }, {}, chunk);
      const read = await readBoth(opened);
      const expected = rows.map(({ cells }, index): Cell[] => {
        const texts = cells.map(({ text }) => text);
        if (index === rows.length - 1) return [...texts, 'last'];
        return texts.every(isBlank) ? [] : texts;
      });
      expect(read.rows).toEqual(expected.map((cells, index) => [index + 2, cells]));
      if (isFound) expect(read.profile.encoding).toBe(known);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it('reads every letter of Western Windows, at any size of pieces', async () => {
    const letters = 'Müller €5 “x” Ærø’s';
    const bytes = Buffer.from('id;name\r\n1;M\xfcller \x805 \x93x\x94 \xc6r\xf8\x92s\r\n', 'latin1');
    for (let chunk = 1; chunk < 12; chunk += 1) {
      const path = folder.file(bytes);
      const read = await readBoth(await openTextFile(path, bytes, {}, {}, chunk));
      expect(read.rows).toEqual([[2, ['1', letters]]]);
      expect(read.profile).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    }
  });

  it('decides the encoding by the whole file, not by its beginning', async () => {
    const ascii = 'x'.repeat(90_000);
    const late = folder.file(Buffer.concat([Buffer.from(`id,name\n1,${ascii}\n2,Z`), Buffer.from([0xfc])]));
    expect((await readFile(late)).rows.at(-1)).toEqual([3, ['2', 'Zü']]);
    const utf8 = folder.file(`id,name\n1,${ascii}\n2,Zü`);
    expect((await readFile(utf8)).rows.at(-1)).toEqual([3, ['2', 'Zü']]);
  });

  it('reads with the encoding that the user names', async () => {
    const path = folder.file(Buffer.from('id,name\n1,\xb1\n', 'latin1'));
    const read = await readFile(path, { encoding: 'ISO-8859-2' });
    expect(read.rows).toEqual([[2, ['1', 'ą']]]);
    expect(read.profile.encoding).toBe('iso-8859-2');
  });

  it.each([
    { description: 'plain', text: 'sep=;\r\nid;a,b\r\n1;x,y\r\n' },
    { description: 'after a byte order mark', text: '\uFEFFSEP=;\nid;a,b\n1;x,y\n' },
  ])('takes the separator from a sep= line ($description), which is no row', async ({ text }) => {
    for (const chunk of [1, 5, 1000]) {
      const bytes = Buffer.from(text);
      const read = await readBoth(await openTextFile(folder.file(bytes), bytes, {}, {}, chunk));
      expect(read.profile).toMatchObject({ delimiter: ';', headerRow: 1, rows: 1 });
      expect(read.rows).toEqual([[2, ['1', 'x,y']]]);
    }
  });

  it('counts the sep= line among the lines, though not among the rows', async () => {
    const refusal = await refusalOf(folder.file('sep=;\nid;name\n1;"x\n'));
    expect(refusal).toMatchObject({ kind: 'unclosed-quote', message: expect.stringContaining('line 3 (row 2)') });
  });

  it('numbers rows as the spreadsheet program shows them', async () => {
    const read = await readFile(folder.file('id,note\n1,"two\nlines"\n\n,\n" ",\n5,x\n,\n\n\n'));
    expect(read.rows).toEqual([
      [2, ['1', 'two\nlines']],
      [3, []],
      [4, []],
      [5, []],
      [6, ['5', 'x']],
    ]);
    expect(read.profile.rows).toBe(5);
  });

  it('says what is in each column, and takes one without a header and a cell for none', async () => {
    const long = 'y'.repeat(150);
    const read = await readFile(folder.file(`id, Name ,,\n1,a,,\n2,a,,\n3, b ,,${long}\n4,c,,\n5,d,,\n6,,,\n`));
    expect(read.profile.columns).toEqual([
      { index: 0, header: 'id', samples: ['1', '2', '3'], filled: 6 },
      { index: 1, header: 'Name', samples: ['a', 'b', 'c'], filled: 5 },
      { index: 3, header: '', samples: [long.slice(0, 100)], filled: 1 },
    ]);
  });

  it('passes on cells beyond the last column', async () => {
    const read = await readFile(folder.file('id,name\n1,a,extra\n'));
    expect(read.profile.columns).toHaveLength(2);
    expect(read.rows).toEqual([[2, ['1', 'a', 'extra']]]);
  });

  it('is a TSV where tabs separate, and may have one column', async () => {
    expect((await readFile(folder.file('id\tname\n1\tx\n'))).profile).toMatchObject({ format: 'tsv', delimiter: '\t' });
    expect((await readFile(folder.file('id\n1\n2\n'))).profile).toMatchObject({
      format: 'csv',
      delimiter: ',',
      rows: 2,
    });
  });

  it('shows every filled cell below the header to the observer of its column, and its progress in bytes', async () => {
    const seen: (readonly [number, Cell])[] = [];
    const progress: (readonly [number, number])[] = [];
    const bytes = Buffer.from('Title\nid,name,notes\n1, ,x\n,b,y\n');
    const hooks = {
      observe: (headers: readonly string[]) =>
        headers.map((header, column) => (header === 'notes' ? null : (cell: Cell) => void seen.push([column, cell]))),
      onProgress: (done: number, total: number) => progress.push([done, total]),
    };
    expectOk(await openTextFile(folder.file(bytes), bytes, { headerRow: 2 }, hooks, 10));
    expect(seen).toEqual([
      [0, '1'],
      [1, 'b'],
    ]);
    expect(progress).toEqual([
      [10, 31],
      [20, 31],
      [30, 31],
      [31, 31],
    ]);
  });

  it('says after the second pass that the file was changed since the first', async () => {
    const path = folder.file('id,name\n1,a\n');
    const bytes = readFileSync(path);
    for (const changed of ['id,name\n1,b\n', 'id,name\n1,"b\n', '']) {
      writeFileSync(path, bytes);
      const { readRows } = expectOk(await openTextFile(path, bytes, {}, {}, 1000));
      writeFileSync(path, changed);
      expect(await readRows(() => {})).toMatchObject({ ok: false, error: { kind: 'file-changed' } });
    }
  });

  it('counts cells with bytes that the encoding does not have, and says where the first is', async () => {
    const utf8 = folder.file(
      Buffer.concat([Buffer.from('id,name\n1,Zoë\n2,Łódź\n3,Zo'), Buffer.from([0xc3]), Buffer.from('\n4,José\n')]),
    );
    const opened = expectOk(await openSpreadsheet(utf8, {}));
    expect(opened.facts).toMatchObject({
      encoding: { name: 'utf-8', how: 'detected' },
      undecodable: { count: 1, first: 'B4' },
    });
    const chosen = expectOk(
      await openSpreadsheet(folder.file('id,name\n1,Ángel\n2,Élan\n'), { encoding: 'windows-1252' }),
    );
    expect(chosen.facts).toMatchObject({
      encoding: { how: 'chosen', sure: true },
      undecodable: { count: 1, first: 'B2' },
    });
  });

  it('tells of NULs in cells and behind the last row, of line ends, and of a name that promises a workbook', async () => {
    const path = folder.file('id,name\r\n1,Anna\0\0\r\n2,Bo\r\n\x1a\0\0\0\0', 'padded.xlsx');
    const { facts, profile } = expectOk(await openSpreadsheet(path, {}));
    expect(profile.rows).toBe(2);
    expect(facts).toMatchObject({
      encoding: { name: 'utf-8', how: 'valid-utf8', sure: true, others: [] },
      nulBytes: { count: 2, first: 'B2' },
      lineEnds: 'crlf',
      named: 'xlsx',
    });
  });

  it('tells nothing of an ordinary file', async () => {
    const { facts } = expectOk(await openSpreadsheet(folder.file('\uFEFFid,name\n1,Zoë\n'), {}));
    expect(facts).toEqual({
      kind: 'text',
      encoding: { name: 'utf-8', how: 'mark', sure: true, others: [] },
      undecodable: { count: 0, first: null },
      nulBytes: { count: 0, first: null },
      formulaTexts: { count: 0, first: null },
      lineEnds: 'lf',
      named: null,
    });
  });

  it('leaves out a mark of UTF-8 in front of a file that the user knows to be of another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFF'), Buffer.from('id,name\n1,M\xfcller\n', 'latin1')]);
    for (const chunk of [1, 2, 100]) {
      const opened = await openTextFile(folder.file(bytes), bytes, { encoding: 'ansi' }, {}, chunk);
      const read = await readBoth(opened);
      expect(read.profile.columns[0]?.header).toBe('id');
      expect(read.rows).toEqual([[2, ['1', 'Müller']]]);
    }
  });

  it('finds the encoding by a name in the last of many rows', async () => {
    const rows = Array.from({ length: 90_000 }, (_, index) => `${index},Smith,Boston\r\n`).join('');
    const path = folder.file(iconv.encode(`id,name,city\r\n${rows}90000,Wiśniewska,Łódź\r\n`, 'windows-1250'));
    const read = await readFile(path);
    expect(read.profile.encoding).toBe('windows-1250');
    expect(read.rows.at(-1)).toEqual([90_002, ['90000', 'Wiśniewska', 'Łódź']]);
  });
});

describe('a text that is written as a formula, to keep its zeros', () => {
  const written =
    'id,name,city\r\n="001",="One, Ltd", Rome\r\n"=""002""","=""a""""b""",=""\r\n="003" ,="4"&"5",a="6"\r\n="007",="open,x\r\n';
  it.each([1, 2, 3, 7, 1000])('is the text, in pieces of %i bytes', async (chunk) => {
    const bytes = Buffer.from(written);
    const opened = await openTextFile(folder.file(bytes), bytes, {}, {}, chunk);
    expect((await readBoth(opened)).rows).toEqual([
      [2, ['001', 'One, Ltd', ' Rome']],
      [3, ['002', 'a"b', '']],
      [4, ['003', '="4"&"5"', 'a="6"']],
      [5, ['007', '="open', 'x']],
    ]);
    expect(expectOk(opened).facts).toMatchObject({ formulaTexts: { count: 7, first: 'A2' } });
  });

  it('is found behind blanks that part the cells', async () => {
    const path = folder.file('id name\n="001" "a b"\n');
    expect((await readFile(path, { delimiter: ' ' })).rows).toEqual([[2, ['001', 'a b']]]);
  });
});
