import type { ReportTable } from './report-rows.ts';

/** Without it Excel takes the file for the computer's old code page. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet program may take for the start of a formula, and our own mark. */
const startsLikeFormula = /^[=+\-@\t\r']/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Tab and semicolon too: so nothing in a cell is mistaken for the separator, whoever reads the file. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/**
 * A cell that no spreadsheet program runs as a formula. The leading ' is taken off again when the file is
 * dropped back in, so a cell that starts with one of its own gets a second.
 */
const harmless = (text: string): string =>
  startsLikeFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;

/** One field of a CSV file (RFC 4180). */
function csvField(text: string): string {
  if (text === '') return text;
  const field = harmless(text);
  return needsQuotes.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

const csvLine = (texts: readonly string[]): string => `${texts.map(csvField).join(',')}\r\n`;

/** A report as the pieces of a CSV file: UTF-8 with byte order mark, commas, CRLF. */
export function* csvPieces(table: ReportTable): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(table.header);
  for (const row of table.rows()) yield csvLine(row);
}
