import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { notSpreadsheet, passwordProtected, tooLarge } from './refusals.ts';
import { partName, type ZipArchive } from './zip-archive.ts';

/**
 * The most that a workbook may unpack to that SheetJS reads. It turns a sheet into one string, of which V8 makes none
 * longer than 2^29 - 24 characters (past that it returns no sheet and no error).
 */
export const MOST_UNPACKED = 2 ** 29 - 24;

/** What an archive is by its entries, where it is not a workbook. */
const others: readonly (readonly [start: string, seems: string])[] = [
  ['index/document.iwa', 'an Apple Numbers file: export it as Excel or CSV'],
  ['index.zip', 'an Apple Numbers file: export it as Excel or CSV'],
  ['word/', 'a Word document'],
  ['ppt/', 'a presentation (PowerPoint)'],
];

/** The text of a small entry, '' where there is none. */
async function textOf(archive: ZipArchive, name: string): Promise<Outcome<string>> {
  const entry = archive.find(name);
  if (entry === undefined) return ok('');
  if (entry.size > MOST_UNPACKED) return tooLarge('512 MB');
  const pieces: Buffer[] = [];
  const read = await archive.read(entry, (bytes) => {
    pieces.push(bytes);
    return undefined;
  });
  return read.ok ? ok(Buffer.concat(pieces).toString('utf8')) : read;
}

async function openDocument(archive: ZipArchive): Promise<Outcome<'ods'>> {
  const type = await textOf(archive, 'mimetype');
  if (!type.ok) return type;
  if (type.value !== '' && !type.value.includes('opendocument.spreadsheet')) {
    return notSpreadsheet('an OpenDocument file of another kind');
  }
  const manifest = await textOf(archive, 'META-INF/manifest.xml');
  if (!manifest.ok) return manifest;
  return manifest.value.includes('encryption-data') ? passwordProtected() : ok('ods');
}

/** Which kind of workbook an archive is, by what it contains. */
export async function archiveFormat(archive: ZipArchive): Promise<Outcome<'xlsx' | 'xlsb' | 'ods'>> {
  const names = archive.entries.map(({ name }) => partName(name));
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) return ok('xlsb');
  if (has('xl/')) return ok('xlsx');
  const other = others.find(([start]) => has(start));
  if (other) return notSpreadsheet(other[1]);
  if (has('meta-inf/manifest.xml')) return openDocument(archive);
  if (has('[content_types].xml')) return ok('xlsx');
  return notSpreadsheet('a ZIP archive: unpack it and choose the file in it');
}

/**
 * Unpacks everything once, in bounds, before SheetJS does so without a bound where the directory and an entry
 * disagree (3 % of the reading time).
 */
export async function guardArchive(archive: ZipArchive): Promise<Outcome<void>> {
  if (archive.entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) return tooLarge('512 MB');
  for (const entry of archive.entries) {
    const read = await archive.read(entry, () => undefined);
    if (!read.ok) return read;
  }
  return ok(undefined);
}
