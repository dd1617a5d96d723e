import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { expect } from 'vitest';
import * as XLSX from 'xlsx';
import { type ReportRow, type ReportSource, writeReport } from '../../../src/main/report/report.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { tempFolder } from '../../support/temp-folder.ts';

export const ownTexts = ['Failed', 'Phone: “x” is no phone number.', 'Correct it.', '', 'p-1:2'];

export const rowOf = (cells: readonly Cell[], more: Partial<ReportRow> = {}): ReportRow => ({
  cells,
  status: 'Failed',
  whatWentWrong: 'Phone: “x” is no phone number.',
  howToFix: 'Correct it.',
  akitaId: '',
  reference: 'p-1:2',
  ...more,
});

export function sourceOf(
  headers: readonly string[],
  rows: readonly ReportRow[],
  more: Partial<ReportSource> = {},
): ReportSource {
  return {
    headers,
    columnKinds: headers.map(() => 'text' as const),
    extraColumns: 0,
    total: rows.length,
    rows: () => rows,
    ...more,
  };
}

/** The CSV file as papaparse reads it, with the apostrophes taken off as our own reader does. */
export function readCsv(file: string): string[][] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data.slice(0, -1).map((row) => row.map((field) => field.replace(/^'/, '')));
}

/** The only sheet of a workbook as SheetJS reads it, with the empty cells too. */
export function readSheet(file: string): XLSX.WorkSheet {
  const book = XLSX.read(readFileSync(file), { cellNF: true, cellStyles: true, sheetStubs: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('SheetJS found no sheet');
  return sheet;
}

const readXlsx = (file: string): string[][] =>
  XLSX.utils.sheet_to_json<string[]>(readSheet(file), { header: 1, defval: '', raw: true });

/** Writes the report into a folder of its own; the file, and what a reader finds in it. */
export async function written(ending: 'csv' | 'xlsx', source: ReportSource): Promise<string[][]> {
  const file = path.join(tempFolder(), `report.${ending}`);
  expect(await writeReport(file, source)).toMatchObject({ ok: true });
  return ending === 'csv' ? readCsv(file) : readXlsx(file);
}
