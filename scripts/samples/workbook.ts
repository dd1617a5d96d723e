import { type CellObject, utils, type WorkSheet, write } from 'xlsx';
import { text, type WorkbookRow, workbookColumns } from './workbook-rows.ts';

function sheetOf(rows: readonly WorkbookRow[]): WorkSheet {
  const sheet: WorkSheet = {};
  const put = (row: number, column: number, cell: CellObject): void => {
    // The formula of a clean row names its own MRR cell; the rows know no addresses.
    const mrr = utils.encode_cell({ r: row, c: workbookColumns.indexOf('MRR') });
    sheet[utils.encode_cell({ r: row, c: column })] = cell.f === 'MRR*12' ? { ...cell, f: `${mrr}*12` } : cell;
  };
  for (const [column, header] of workbookColumns.entries()) {
    put(0, column, text(header));
    for (const [n, { cells }] of rows.entries()) {
      const cell = cells[header];
      if (cell !== undefined) put(n + 1, column, cell);
    }
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: workbookColumns.length - 1 } });
  sheet['!cols'] = workbookColumns.map((header) => ({ wch: header === 'Company' ? 32 : 16 }));
  return sheet;
}

/** The rows on the sheet “Accounts”, and a hidden sheet “Lists”, such as pick lists leave behind. */
export function workbookBytes(rows: readonly WorkbookRow[]): Buffer {
  const lists = utils.aoa_to_sheet([
    ['Tag', 'Api ID'],
    ['VIP', 123],
    ['Key account', 124],
    ['Beta', 126],
    ['Pilot', 131],
  ]);
  const book = {
    SheetNames: ['Accounts', 'Lists'],
    Sheets: { Accounts: sheetOf(rows), Lists: lists },
    Workbook: {
      Sheets: [
        { name: 'Accounts', Hidden: 0 as const },
        { name: 'Lists', Hidden: 1 as const },
      ],
    },
  };
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
  if (!Buffer.isBuffer(bytes)) throw new Error('The workbook was not written as bytes');
  return bytes;
}
