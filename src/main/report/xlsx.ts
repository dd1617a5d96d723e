import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { utf8Chunks } from './chunks.ts';
import type { ReportTable } from './report-rows.ts';
import { sheetPieces } from './sheet.ts';
import { sheetPart, workbookParts } from './workbook-parts.ts';

/** Without the extra time fields of newer archives, which no Excel file has. */
const entryOptions = { forceDosTimestamp: true } as const;

/** Streams a report as a workbook; what the rows throw, and what `out` fails with, is thrown. */
export async function writeXlsx(table: ReportTable, out: Writable): Promise<void> {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(workbookParts(['Report'])))
    zip.addBuffer(Buffer.from(xml), name, entryOptions);
  const sheet = Readable.from(utf8Chunks(sheetPieces(table)), { objectMode: false });
  // yazl hears nothing of a failing input: it would wait for the rest for ever.
  const failing = new AbortController();
  sheet.once('error', (error) => failing.abort(error));
  zip.addReadStream(sheet, sheetPart(1), entryOptions);
  zip.end();
  try {
    await pipeline(zip.outputStream, out, { signal: failing.signal });
  } catch (error) {
    throw failing.signal.aborted ? failing.signal.reason : error;
  } finally {
    sheet.destroy();
  }
}
