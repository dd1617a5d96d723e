import { cellAddress, columnLetters } from '../../shared/cell.ts';
import type { ReportTable } from './report-rows.ts';
import { sheetText, spaceAttribute } from './sheet-text.ts';
import { HEADER_STYLE, sheetEnd, sheetStart, TEXT_STYLE } from './workbook-parts.ts';

/** The limits of an Excel worksheet: 2^20 rows, 2^14 columns, 2^15 - 1 characters in a cell. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CHARACTERS = 32_767;

/** What the report needs does not go into an Excel sheet; the message says what, as the end of a sentence. */
export class SheetLimit extends Error {}

function checkedLength(text: string, column: number, rowNumber: number, original: number): string {
  if (text.length <= MOST_CHARACTERS) return text;
  // Ours are explanations: the start of one tells enough, and it must not keep the user's rows from being saved.
  if (column >= original) return `${text.slice(0, MOST_CHARACTERS - 1)}…`;
  const address = cellAddress(column, rowNumber);
  throw new SheetLimit(
    `the text for its cell ${address} has ${text.length.toLocaleString('en-US')} characters, and an Excel cell holds at most 32,767`,
  );
}

/** Every cell is a text cell, the empty ones too: what is typed into them stays as it is typed. */
export function rowXml(
  texts: readonly string[],
  rowNumber: number,
  original: number,
  style: number,
  letters: readonly string[],
): string {
  let cells = '';
  for (const [column, whole] of texts.entries()) {
    const start = `<c r="${letters[column]}${rowNumber}" s="${style}"`;
    if (whole === '') {
      cells += `${start}/>`;
      continue;
    }
    const text = checkedLength(whole, column, rowNumber, original);
    cells += `${start} t="inlineStr"><is><t${spaceAttribute(text)}>${sheetText(text)}</t></is></c>`;
  }
  return `<row r="${rowNumber}">${cells}</row>`;
}

/** A report as the pieces of a worksheet's XML; throws {@link SheetLimit} where Excel could not open it. */
export function* sheetPieces(table: ReportTable): Generator<string> {
  const columns = table.header.length;
  if (columns > MOST_COLUMNS)
    throw new SheetLimit(`it has ${columns.toLocaleString('en-US')} columns, and an Excel sheet holds at most 16,384`);
  const letters = table.header.map((_, column) => columnLetters(column));
  yield sheetStart(columns);
  yield rowXml(table.header, 1, table.original, HEADER_STYLE, letters);
  let rowNumber = 1;
  for (const texts of table.rows()) {
    rowNumber += 1;
    if (rowNumber > MOST_ROWS) throw new SheetLimit('it has more rows than the 1,048,576 of an Excel sheet');
    yield rowXml(texts, rowNumber, table.original, TEXT_STYLE, letters);
  }
  yield sheetEnd(cellAddress(columns - 1, rowNumber));
}
