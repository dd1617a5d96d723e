import { truncateSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { openArchive } from '../../../src/main/spreadsheet/zip-archive.ts';
import { archiveFormat, guardArchive, MOST_UNPACKED } from '../../../src/main/spreadsheet/zip-guard.ts';
import { xlsx, zip } from './support/archives.ts';
import { expectOk, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();
const ENTRY = Buffer.from('PK\x01\x02', 'latin1');

/** The archive with a number of its first directory entry replaced; `place` counts from the entry's start. */
function tampered(archive: Buffer, place: number, value: number, bytes: 2 | 4 = 4): Buffer {
  const copy = Buffer.from(archive);
  copy.writeUIntLE(value, copy.indexOf(ENTRY) + place, bytes);
  return copy;
}

/** What the archive is, or the kind of its refusal, after everything in it was unpacked. */
async function kindOf(bytes: Buffer): Promise<string> {
  const opened = await openArchive(folder.file(bytes));
  if (!opened.ok) return opened.error.kind;
  await using archive = opened.value;
  const format = await archiveFormat(archive);
  if (!format.ok) return format.error.kind;
  const guarded = await guardArchive(archive);
  return guarded.ok ? format.value : guarded.error.kind;
}

/** The text of an entry, in whatever pieces it comes. */
async function textOf(path: string, name: string): Promise<string> {
  await using archive = expectOk(await openArchive(path));
  const entry = archive.find(name);
  if (entry === undefined) throw new Error(`there is no ${name}`);
  let text = '';
  expectOk(
    await archive.read(entry, (bytes) => {
      text += bytes.toString('utf8');
      return undefined;
    }),
  );
  return text;
}

describe('an archive', () => {
  it('gives each entry, stored or packed, in any order and as often as asked', async () => {
    const long = 'abcdefghij'.repeat(50_000);
    const path = folder.file(await zip({ mimetype: 'abc', 'xl/b.xml': long, empty: '' }));
    expect(await textOf(path, 'xl/b.xml')).toBe(long);
    expect(await textOf(path, 'mimetype')).toBe('abc');
    expect(await textOf(path, '\\XL\\B.xml')).toBe(long);
    expect(await textOf(path, 'empty')).toBe('');
  });

  it('can be of the kind for files over 4 GB', async () => {
    const file = new yazl.ZipFile();
    file.addBuffer(Buffer.from('hello'), 'xl/a.xml', { forceZip64Format: true });
    file.end({ forceZip64Format: true, comment: '' });
    expect(await textOf(folder.file(await buffer(file.outputStream)), 'xl/a.xml')).toBe('hello');
  });

  it('may begin behind other bytes of its file no more than its directory says', async () => {
    expect(await kindOf(Buffer.concat([Buffer.alloc(5), await xlsx('')]))).toBe('file-damaged');
  });

  it('stops where its reader has enough', async () => {
    await using archive = expectOk(await openArchive(folder.file(await zip({ a: 'x'.repeat(10_000_000) }))));
    const [entry] = archive.entries;
    let seen = 0;
    if (entry) {
      expectOk(
        await archive.read(entry, (bytes) => {
          seen += bytes.length;
          return 'enough';
        }),
      );
    }
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(1_000_000);
  });

  it.each([4, 22, 100_000])('is none without a directory (%i bytes)', async (length) => {
    const bytes = Buffer.alloc(length);
    bytes.write('PK\x03\x04', 'latin1');
    expect(await kindOf(bytes)).toBe('file-damaged');
  });

  it('is refused at once where gigabytes of nothing follow its beginning', async () => {
    const path = folder.file('PK\x03\x04');
    truncateSync(path, 2_400_000_000);
    const before = performance.now();
    expect((await openArchive(path)).ok).toBe(false);
    expect(performance.now() - before).toBeLessThan(1000);
    writeFileSync(path, '');
  });
});

describe('the kind of an archive', () => {
  it.each([
    { description: 'xlsx', entries: { '[Content_Types].xml': '', 'xl/workbook.xml': '' }, expected: 'xlsx' },
    { description: 'xlsx by Windows', entries: { 'xl\\workbook.xml': '' }, expected: 'xlsx' },
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
  ])('is told: $description', async ({ entries, expected }) => {
    const names = Object.keys(entries).some((name) => name.includes('\\'));
    const bytes = await zip(
      Object.fromEntries(Object.entries(entries).map(([name, text]) => [name.replaceAll('\\', '/'), text])),
    );
    expect(
      await kindOf(names ? Buffer.from(bytes.toString('latin1').replaceAll('xl/', 'xl\\'), 'latin1') : bytes),
    ).toBe(expected);
  });
});

describe('a hostile archive', () => {
  it('is refused where it says that it unpacks to more than SheetJS can read', async () => {
    expect(await kindOf(tampered(await zip({ 'xl/workbook.bin': 'x' }), 24, MOST_UNPACKED + 1))).toBe('file-too-large');
  });

  it('is refused where it unpacks to more than it says', async () => {
    const bomb = await zip({ 'xl/workbook.xml': 'x'.repeat(1_000_000) });
    expect(await kindOf(bomb)).toBe('xlsx');
    expect(await kindOf(tampered(bomb, 24, 10))).toBe('file-too-large');
    expect(await kindOf(tampered(bomb, 24, 0))).toBe('file-too-large');
  });

  it('is refused where it packs better than any workbook does', async () => {
    const small = await zip({ 'xl/workbook.xml': 'x'.repeat(1_000_000) });
    expect(await kindOf(tampered(small, 24, 300_000_000))).toBe('file-too-large');
  });

  it('is refused where entries share their bytes', async () => {
    const bytes = await zip({ 'xl/a.xml': 'a'.repeat(999), 'xl/b.xml': 'b'.repeat(999) });
    const second = bytes.indexOf(ENTRY, bytes.indexOf(ENTRY) + 1);
    bytes.writeUInt32LE(0, second + 42);
    expect(await kindOf(bytes)).toBe('file-too-large');
  });

  it('is refused where two entries have one name', async () => {
    const bytes = await zip({ 'xl/a.xml': 'a', 'xl/b.xml': 'b' });
    expect(await kindOf(Buffer.from(bytes.toString('latin1').replaceAll('xl/b', 'xl/A'), 'latin1'))).toBe(
      'file-damaged',
    );
  });

  it.each([
    { description: 'more bytes than it unpacks to', place: 24, value: 999_999 },
    { description: 'another checksum', place: 16, value: 1 },
    { description: 'packed bytes beyond its end', place: 20, value: 99_999_999 },
    { description: 'an entry that is not where it says', place: 42, value: 7 },
  ])('is refused where its directory claims $description', async ({ place, value }) => {
    expect(await kindOf(tampered(await zip({ 'xl/a.xml': 'a'.repeat(999) }), place, value))).toBe('file-damaged');
  });

  it('is refused where other readers would see other entries', async () => {
    const archive = await xlsx('');
    const fewer = Buffer.from(archive);
    fewer.writeUInt16LE(1, fewer.length - 22 + 10);
    expect(await kindOf(fewer)).toBe('file-damaged');
    const otherMethod = Buffer.from(archive);
    otherMethod.writeUInt16LE(0, 8);
    expect(await kindOf(otherMethod)).toBe('file-damaged');
  });

  it('is refused for an unknown way of packing, encrypted entries, and a packed part that is cut off', async () => {
    expect(await kindOf(tampered(await xlsx(''), 10, 12, 2))).toBe('file-damaged');
    expect(await kindOf(tampered(await xlsx(''), 8, 1, 2))).toBe('password-protected');
    const packed = deflateRawSync(Buffer.from('a'.repeat(999))).length;
    expect(await kindOf(tampered(await zip({ 'xl/a.xml': 'a'.repeat(999) }), 20, packed - 2))).toBe('file-damaged');
  });
});
