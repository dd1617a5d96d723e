import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { ImportReport } from '../../shared/import-views.ts';
import { ok } from '../../shared/result.ts';
import type { ColumnKind } from './cell-text.ts';
import { utf8Chunks } from './chunks.ts';
import { csvPieces } from './csv.ts';
import { cannotWrite } from './file-failure.ts';
import { type ReportRow, type ReportSource, type ReportTable, reportTable } from './report-rows.ts';
import { replaceFile, temporaryName, tryPath } from './safe-file.ts';
import { SheetLimit } from './sheet.ts';
import { writeSmallBook } from './small-book.ts';
import { summaryOf } from './summary.ts';
import { summaryHtml } from './summary-html.ts';
import { summarySheet } from './summary-sheet.ts';
import { templateSheets } from './template.ts';
import { writeXlsx } from './xlsx.ts';

export type { ColumnKind, ReportRow, ReportSource };
export { temporaryName };

/** The format that the file's ending asks for, in any case. */
export function reportFormat(file: string): Outcome<'csv' | 'xlsx'> {
  const ending = path.extname(file).toLowerCase();
  if (ending === '.csv') return ok('csv');
  if (ending === '.xlsx') return ok('xlsx');
  return failure('wrong-usage', `The report ${file} needs a name that ends in .csv or .xlsx.`);
}

/** Whether a file of this name could be written now; tried before anything is sent. Leaves nothing behind. */
export const checkReportPath = (file: string): Promise<Outcome<void>> => tryPath(file);

/** Writes texts in two columns as CSV or XLSX, by the ending of `file`; all of it or nothing. No cell runs as a formula. */
export async function writeTwoColumns(
  file: string,
  header: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): Promise<Outcome<void>> {
  const format = reportFormat(file);
  if (!format.ok) return format;
  const table: ReportTable = { original: header.length, header, rows: () => rows };
  return replaceFile(file, (out) => writeTable(format.value, table, out));
}

/** Writes a spreadsheet to fill in; `file` ends in .xlsx. */
export async function writeTemplate(file: string): Promise<Outcome<void>> {
  if (!/\.xlsx$/i.test(file)) {
    return failure('wrong-usage', `The template ${file} needs a name that ends in .xlsx.`);
  }
  return replaceFile(file, (out) => writeSmallBook(templateSheets(), out));
}

/** Writes what came of an import on one page, as a page to print or a workbook, by the ending of `file`. */
export async function writeSummary(file: string, report: ImportReport): Promise<Outcome<void>> {
  const ending = path.extname(file).toLowerCase();
  const summary = summaryOf(report);
  if (ending === '.html') return replaceFile(file, (out) => writeText([summaryHtml(summary)], out));
  if (ending === '.xlsx') return replaceFile(file, (out) => writeSmallBook([summarySheet(summary)], out));
  return failure('wrong-usage', `The summary ${file} needs a name that ends in .html or .xlsx.`);
}

/** Writes lines, each with its own line end, as one UTF-8 file; all of them or none. */
export const writeLines = (file: string, lines: Iterable<string>): Promise<Outcome<void>> =>
  replaceFile(file, (out) => writeText(lines, out));

const writeText = (pieces: Iterable<string>, out: Writable): Promise<void> =>
  pipeline(Readable.from(utf8Chunks(pieces), { objectMode: false }), out);

/**
 * Writes a report as CSV or XLSX, by the ending of `file`; all of it or nothing. Memory does not grow with the
 * rows. `onProgress` hears the rows written of `source.total`; for `temporary` see {@link replaceFile}.
 */
export async function writeReport(
  file: string,
  source: ReportSource,
  onProgress: (done: number, total: number) => void = () => undefined,
  temporary: string = temporaryName(file),
): Promise<Outcome<{ rows: number }>> {
  const format = reportFormat(file);
  if (!format.ok) return format;
  const counter = { rows: 0 };
  const table = reportTable({ ...source, rows: () => counted(source, counter, onProgress) });
  try {
    const written = await replaceFile(file, (out) => writeTable(format.value, table, out), temporary);
    return written.ok ? ok(counter) : written;
  } catch (error) {
    if (!(error instanceof SheetLimit)) throw error;
    return cannotWrite(file, `${error.message}. Save it with a name that ends in .csv instead; nothing is lost.`);
  }
}

const writeTable = (format: 'csv' | 'xlsx', table: ReportTable, out: Writable): Promise<void> =>
  format === 'csv' ? writeText(csvPieces(table), out) : writeXlsx(table, out);

/** A report writes some ten thousand rows a second: a few messages a second. */
const PROGRESS_EVERY_ROWS = 4096;

function* counted(
  source: ReportSource,
  counter: { rows: number },
  onProgress: (done: number, total: number) => void,
): Generator<ReportRow> {
  for (const row of source.rows()) {
    yield row;
    counter.rows += 1;
    if (counter.rows % PROGRESS_EVERY_ROWS === 0) onProgress(counter.rows, source.total);
  }
  onProgress(counter.rows, source.total);
}
