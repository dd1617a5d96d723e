import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import { CHUNK_BYTES, readChunks } from '../file-bytes.ts';
import { memorySource } from '../memory-source.ts';
import type { Formatter } from '../number-format.ts';
import { damaged, tooLarge } from '../refusals.ts';
import { chooseSheet } from '../workbook-sheets.ts';
import type { WorkbookSource } from '../workbook-source.ts';
import { XmlDecoder } from '../xlsx/xml-decoder.ts';
import { XmlScanner } from '../xlsx/xml-scanner.ts';
import { BookHandler } from './book-handler.ts';
import type { Sheet2003 } from './sheet-2003.ts';

/** All cells are kept in memory, at some 5 bytes for a byte of XML. Exports of CRMs have a few megabytes. */
const MOST_BYTES = 256 * 1024 * 1024;

async function readBook(path: string, formatter: Formatter): Promise<Outcome<readonly Sheet2003[]>> {
  const handler = new BookHandler(formatter);
  const scanner = new XmlScanner(handler, 'all');
  const decoder = new XmlDecoder();
  const read = await readChunks(path, CHUNK_BYTES, (bytes, done) => {
    if (done > MOST_BYTES) return tooLarge('256 MB');
    const text = decoder.write(bytes);
    return text === null ? damaged() : (scanner.write(text) ?? handler.stop);
  });
  if (!read.ok) return read;
  const rest = decoder.end();
  const refusal = rest === null ? damaged() : (scanner.write(rest) ?? scanner.end() ?? handler.stop);
  return refusal ?? (handler.sheets.length === 0 ? damaged() : ok(handler.sheets));
}

/** Opens an XML spreadsheet (Excel 2003) at the sheet that was chosen, else at the first visible one that holds something. */
export async function openSpreadsheetMl(
  path: string,
  formatter: Formatter,
  sheet: string | undefined,
): Promise<Outcome<WorkbookSource>> {
  const book = await readBook(path, formatter);
  if (!book.ok) return book;
  const chosen = chooseSheet(book.value, sheet);
  if (!chosen.ok) return chosen;
  const { name, cells, rows, facts } = chosen.value;
  const sheets = book.value.map(({ name, rows, hidden }) => ({ name, rows, hidden }));
  const hidden = sheets.filter((one) => one.hidden).map((one) => one.name);
  return ok(memorySource('spreadsheetml', name, { sheets, facts: facts.facts(hidden), rows: cells.slice(0, rows) }));
}
