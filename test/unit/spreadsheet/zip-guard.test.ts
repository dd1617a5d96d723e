import { describe, expect, it } from 'vitest';
import { zipEntries } from '../../../src/main/spreadsheet/zip-directory.ts';
import { guardedFormat, MOST_UNPACKED } from '../../../src/main/spreadsheet/zip-guard.ts';
import { xlsx, zip } from './support/archives.ts';

const ENTRY = Buffer.from('PK\x01\x02', 'latin1');

/** The archive with a number of its first directory entry replaced; `place` counts from the entry's start. */
function tampered(archive: Buffer, place: number, value: number, bytes: 2 | 4 = 4): Buffer {
  const copy = Buffer.from(archive);
  copy.writeUIntLE(value, copy.indexOf(ENTRY) + place, bytes);
  return copy;
}

const kindOf = (archive: Buffer) => {
  const found = guardedFormat(archive);
  return found.ok ? found.value : found.error.kind;
};

describe('zipEntries', () => {
  it('lists names and sizes', async () => {
    const entries = zipEntries(await zip({ mimetype: 'abc', 'xl/b.xml': 'x'.repeat(1000) }));
    expect(entries?.map(({ name, method, size }) => [name, method, size])).toEqual([
      ['mimetype', 0, 3],
      ['xl/b.xml', 8, 1000],
    ]);
  });

  it('finds no directory in what is none', () => {
    expect(zipEntries(Buffer.from('PK\x03\x04'))).toBeNull();
    expect(zipEntries(Buffer.alloc(100_000))).toBeNull();
  });
});

describe('guardedFormat', () => {
  it.each([
    { description: 'xlsx', entries: { '[Content_Types].xml': '', 'xl/workbook.xml': '' }, expected: 'xlsx' },
    { description: 'xlsb', entries: { '[Content_Types].xml': '', 'xl/workbook.bin': '' }, expected: 'xlsb' },
    {
      description: 'ods',
      entries: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': 'x' },
      expected: 'ods',
    },
    {
      description: 'a Word document',
      entries: { '[Content_Types].xml': '', 'word/document.xml': '' },
      expected: 'not-a-spreadsheet',
    },
    {
      description: 'an OpenDocument text',
      entries: { mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': 'x' },
      expected: 'not-a-spreadsheet',
    },
    { description: 'Apple Numbers', entries: { 'Index/Document.iwa': 'x' }, expected: 'not-a-spreadsheet' },
    { description: 'any other archive', entries: { 'a.csv': 'id' }, expected: 'not-a-spreadsheet' },
    { description: 'an empty archive', entries: {}, expected: 'file-damaged' },
  ])('tells $description', async ({ entries, expected }) => {
    expect(kindOf(await zip(entries))).toBe(expected);
  });

  it('refuses what says that it unpacks to more than can be read', async () => {
    expect(kindOf(tampered(await xlsx(''), 24, MOST_UNPACKED + 1))).toBe('file-too-large');
  });

  it('refuses what unpacks to more than it says', async () => {
    const bomb = await zip({ 'xl/workbook.xml': 'x'.repeat(1_000_000) });
    expect(kindOf(bomb)).toBe('xlsx');
    expect(kindOf(tampered(bomb, 24, 10))).toBe('file-too-large');
    expect(kindOf(tampered(bomb, 24, 0))).toBe('file-too-large');
  });

  it.each([
    { description: 'more bytes than it unpacks to', place: 24, value: 999_999 },
    { description: 'another checksum', place: 16, value: 1 },
    { description: 'packed bytes beyond its end', place: 20, value: 99_999_999 },
    { description: 'an entry that is not where it says', place: 42, value: 7 },
  ])('refuses a directory that claims $description', async ({ place, value }) => {
    expect(kindOf(tampered(await xlsx(''), place, value))).toBe('file-damaged');
  });

  it('refuses a directory of which SheetJS would see other entries than the guard', async () => {
    const archive = await xlsx('');
    const fewer = Buffer.from(archive);
    fewer.writeUInt16LE(1, fewer.length - 22 + 10);
    expect(kindOf(fewer)).toBe('file-damaged');
    const otherMethod = Buffer.from(archive);
    otherMethod.writeUInt16LE(0, 8);
    expect(kindOf(otherMethod)).toBe('file-damaged');
  });

  it('refuses an unknown way of packing, and encrypted entries', async () => {
    expect(kindOf(tampered(await xlsx(''), 10, 12, 2))).toBe('file-damaged');
    expect(kindOf(tampered(await xlsx(''), 8, 1, 2))).toBe('password-protected');
  });
});
