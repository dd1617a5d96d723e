import { expect, it } from 'vitest';
import type { CellObject, WorkBook } from 'xlsx';
import { readSheets } from '../../../src/main/spreadsheet/workbook-sheets.ts';

/** A sheet whose rows have one cell each, in this column. */
function book(rows: number, column: number): WorkBook {
  const cells = Array.from({ length: rows }, () => {
    const row: CellObject[] = [];
    row[column] = { t: 'n', v: 1 };
    return row;
  });
  return { SheetNames: ['S'], Sheets: { S: { '!data': cells } } };
}

it.each([
  { rows: 1800, column: 16_383, refused: null },
  { rows: 2000, column: 16_383, refused: 'file-too-large' },
  { rows: 1, column: 16_384, refused: 'file-damaged' },
  { rows: 1_048_577, column: 0, refused: 'file-damaged' },
])(
  'refuses a sheet of $rows rows to column $column as $refused: it would fill the memory with blank cells',
  (sheet) => {
    const read = readSheets(book(sheet.rows, sheet.column));
    expect(read.ok ? null : read.error.kind).toBe(sheet.refused);
  },
);
