import { crc32, inflateRawSync } from 'node:zlib';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { damaged, notSpreadsheet, passwordProtected, tooLarge } from './refusals.ts';
import { packedBytes, type ZipEntry, zipEntries } from './zip-directory.ts';

/**
 * The most that a workbook may unpack to. SheetJS turns a sheet's XML into one string, of which V8 makes none
 * longer than 2^29 - 24 characters (past that it returns no sheet and no error), and needs about 8 bytes of
 * memory for a byte of XML. 512 MiB are some 600,000 rows of 20 columns.
 */
export const MOST_UNPACKED = 2 ** 29 - 24;

/** What an archive is by its entries, where it is not a workbook. */
const others: readonly (readonly [start: string, seems: string])[] = [
  ['Index/Document.iwa', 'an Apple Numbers file: export it as Excel or CSV'],
  ['Index.zip', 'an Apple Numbers file: export it as Excel or CSV'],
  ['word/', 'a Word document'],
  ['ppt/', 'a presentation (PowerPoint)'],
];

/** Unpacks an entry within the size that it declares, and checks its bytes: SheetJS does neither. */
function unpack(zip: Buffer, entry: ZipEntry): Outcome<Buffer> {
  const bytes = inflate(zip, entry);
  if (!bytes.ok) return bytes;
  return bytes.value.length === entry.size && crc32(bytes.value) === entry.crc ? bytes : damaged();
}

function inflate(zip: Buffer, entry: ZipEntry): Outcome<Buffer> {
  const packed = packedBytes(zip, entry);
  if (packed === null) return damaged();
  if (entry.method === 0) return ok(packed);
  if (entry.method !== 8) return damaged();
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }));
  } catch (error) {
    const lies = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return lies
      ? failure('file-too-large', 'This workbook unpacks to more than it says, as only harmful files do.')
      : damaged();
  }
}

function openDocument(zip: Buffer, entries: readonly ZipEntry[]): Outcome<'ods'> {
  const text = (name: string) => {
    const entry = entries.find((one) => one.name === name);
    const bytes = entry ? unpack(zip, entry) : undefined;
    return bytes?.ok ? bytes.value.toString('utf8') : '';
  };
  const type = text('mimetype');
  if (type !== '' && !type.includes('opendocument.spreadsheet'))
    return notSpreadsheet('an OpenDocument file of another kind');
  return text('META-INF/manifest.xml').includes('encryption-data') ? passwordProtected() : ok('ods');
}

/** Which kind of workbook an archive is, by what it contains. */
function archiveFormat(zip: Buffer, entries: readonly ZipEntry[]): Outcome<'xlsx' | 'xlsb' | 'ods'> {
  const has = (start: string) => entries.some((entry) => entry.name.startsWith(start));
  if (has('xl/workbook.bin')) return ok('xlsb');
  if (has('xl/')) return ok('xlsx');
  const other = others.find(([start]) => has(start));
  if (other) return notSpreadsheet(other[1]);
  if (has('META-INF/manifest.xml')) return openDocument(zip, entries);
  if (has('[Content_Types].xml')) return ok('xlsx');
  return notSpreadsheet('a ZIP archive: unpack it and choose the file in it');
}

/**
 * The format of a ZIP file that may be given to SheetJS, which unpacks everything, without a bound where the
 * directory and the entry disagree. So every entry is unpacked here once, in bounds (3 % of the reading time).
 */
export function guardedFormat(zip: Buffer): Outcome<'xlsx' | 'xlsb' | 'ods'> {
  const entries = zipEntries(zip);
  if (entries === null || entries.length === 0) return damaged();
  if (entries.some((entry) => entry.encrypted)) return passwordProtected();
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_UNPACKED) return tooLarge();
  const format = archiveFormat(zip, entries);
  if (!format.ok) return format;
  for (const entry of entries) {
    const unpacked = unpack(zip, entry);
    if (!unpacked.ok) return unpacked;
  }
  return format;
}
