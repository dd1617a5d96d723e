import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../../../src/main/spreadsheet/file-bytes.ts';
import type { AppErrorKind } from '../../../src/shared/app-error.ts';
import { type FileOptions, fileProfileSchema } from '../../../src/shared/file-profile.ts';
import { xlsx } from './support/archives.ts';
import { readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();

const refused: readonly {
  description: string;
  content: string | Buffer;
  options?: FileOptions;
  kind: AppErrorKind;
  says: string | RegExp;
}[] = [
  { description: 'an empty file', content: '', kind: 'file-empty', says: 'nothing' },
  { description: 'only blank rows', content: '\uFEFF\r\n,,\n  \n', kind: 'file-empty', says: 'nothing' },
  { description: 'only a sep= line', content: 'sep=;\n', kind: 'file-empty', says: 'nothing' },
  { description: 'a header with nothing under it', content: 'id,name\n\n,\n', kind: 'rows-missing', says: 'row 1' },
  {
    description: 'a picture named .csv',
    content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    kind: 'not-a-spreadsheet',
    says: 'picture',
  },
  { description: 'an open quote', content: 'id\n"1\n', kind: 'unclosed-quote', says: 'line 2 (row 2)' },
  {
    description: 'a header row beyond the end',
    content: 'id\n1\n',
    options: { headerRow: 9 },
    kind: 'header-missing',
    says: /Row 9.*row 2/,
  },
  {
    description: 'a blank header row',
    content: 'id\n\n1\n',
    options: { headerRow: 2 },
    kind: 'header-missing',
    says: 'that row is blank',
  },
  {
    description: 'the last row as header',
    content: 'id\n1\n',
    options: { headerRow: 2 },
    kind: 'rows-missing',
    says: 'row 2',
  },
  {
    description: 'an unknown encoding',
    content: 'id\n1\n',
    options: { encoding: 'ebcdic' },
    kind: 'encoding-unknown',
    says: 'ebcdic',
  },
  {
    description: 'a sheet of a text file',
    content: 'id\n1\n',
    options: { sheet: 'A' },
    kind: 'wrong-usage',
    says: 'no sheets',
  },
  {
    description: 'a quote as separator',
    content: 'id\n1\n',
    options: { delimiter: '"' },
    kind: 'wrong-usage',
    says: 'separator',
  },
];

describe('openSpreadsheet', () => {
  it.each(refused)('refuses $description in words', async ({ content, options, kind, says }) => {
    const refusal = await refusalOf(folder.file(content), options ?? {});
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toMatch(says);
    expect(refusal.message).toMatch(/^[A-Z].*\.$/s);
  });

  it('names a file that is not there', async () => {
    const path = join(folder.path, 'missing.csv');
    expect(await refusalOf(path)).toMatchObject({ kind: 'file-not-found', message: expect.stringContaining(path) });
  });

  it('says that a folder is one', async () => {
    const path = join(folder.path, 'folder.csv');
    mkdirSync(path);
    expect((await refusalOf(path)).kind).toBe('file-is-folder');
  });

  it.each([
    { code: 'EACCES', kind: 'file-unreadable', says: 'permission' },
    { code: 'EPERM', kind: 'file-unreadable', says: 'permission' },
    { code: 'EBUSY', kind: 'file-unreadable', says: 'locked' },
    { code: 'EIO', kind: 'file-unreadable', says: 'EIO' },
    { code: 'ENOTDIR', kind: 'file-not-found', says: 'no file' },
  ])('says what $code of the operating system means', ({ code, kind, says }) => {
    const { error } = unreadable('/data/accounts.csv', Object.assign(new Error('system words'), { code }));
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(says);
    expect(error.message).toContain('/data/accounts.csv');
  });

  it('does not take a bug for an unreadable file', () => {
    expect(() => unreadable('x', new TypeError('a bug'))).toThrow('a bug');
  });

  it.each([{ encoding: 'utf-8' }, { delimiter: ';' }])('refuses %j for a workbook', async (options) => {
    const path = folder.file(await xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>'));
    expect((await refusalOf(path, options)).kind).toBe('wrong-usage');
  });

  it('goes by the content of a file, not by its name', async () => {
    expect((await readFile(folder.file('id\tname\n1\tx\n', 'table.xlsx'))).profile.format).toBe('tsv');
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const workbook = await xlsx(`<row r="1">${cell('A1', 'id')}</row><row r="2">${cell('A2', '7')}</row>`);
    expect((await readFile(folder.file(workbook, 'table.csv'))).profile.format).toBe('xlsx');
  });

  it('gives a profile that fits its schema, with size and SHA-256 of the file', async () => {
    const { profile } = await readFile(folder.file('id,name\n1,x\n', 'mine.csv'));
    expect(fileProfileSchema.parse(profile).file).toEqual({
      name: 'mine.csv',
      bytes: 12,
      sha256: '30c0097a2a0c669be16f7aeaecf9573f2539440c758cb2f126031cc430ed88b8',
    });
  });

  it('lets the user choose header row and separator', async () => {
    const read = await readFile(folder.file('a;b,c\n1;2,3\n4;5,6\n'), { headerRow: 2, delimiter: ',' });
    expect(read.profile.columns.map((column) => column.header)).toEqual(['1;2', '3']);
    expect(read.rows).toEqual([[3, ['4;5', '6']]]);
  });
});
