import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WorkBook } from 'xlsx';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { Cell } from '../../shared/cell.ts';
import type { FileOptions, FileProfile } from '../../shared/file-profile.ts';
import { ok } from '../../shared/result.ts';
import { compoundFormat } from './compound-file.ts';
import { unreadable } from './file-bytes.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
import { nothingNoticed, type ReadingFacts } from './reading-facts.ts';
import { damaged, passwordProtected, tooLarge } from './refusals.ts';
import { BodyRows } from './table.ts';
import { TableProfiler } from './table-profiler.ts';
import { CellConverter } from './workbook-cell.ts';
import { chooseSheet, type ReadSheet, readSheets, type SheetRow } from './workbook-sheets.ts';
import { guardedFormat, MOST_UNPACKED } from './zip-guard.ts';

/** Progress is told this often: a thousand rows take about 10 ms. */
const PROGRESS_ROWS = 1000;

type Row = readonly Cell[];

interface ParsedBook {
  readonly sheets: readonly ReadSheet[];
  readonly converter: CellConverter;
}

async function readWhole(path: string): Promise<Outcome<Buffer>> {
  try {
    if ((await stat(path)).size > MOST_UNPACKED) return tooLarge();
    return ok(await readFile(path));
  } catch (error) {
    return unreadable(path, error);
  }
}

/**
 * The one place where SheetJS reads, and where whatever it throws ends. It is loaded here because it is large
 * and text files do without it. Stubs are kept for formulas that were saved without a value.
 */
async function parseBook(bytes: Buffer): Promise<Outcome<ParsedBook>> {
  const XLSX = await import('xlsx');
  let book: WorkBook;
  try {
    book = XLSX.read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, sheetStubs: true });
  } catch (error) {
    return error instanceof Error && /password|encrypt/i.test(error.message) ? passwordProtected() : damaged();
  }
  const sheets = readSheets(book);
  if (!sheets.ok) return sheets;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return ok({ sheets: sheets.value, converter: new CellConverter((format) => XLSX.SSF.is_date(format), date1904) });
}

/** The cells of a row up to the last that is not blank. */
function convertRow(cells: SheetRow | undefined, converter: CellConverter): Row {
  const row: Cell[] = [];
  if (cells === undefined) return row;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = converter.convert(cells[column]);
    if (cell === '') continue;
    // Columns that were passed over are blank; a hole in the array would read as undefined.
    while (row.length < column) row.push('');
    row.push(cell);
  }
  return row;
}

/** Turns the rows of a sheet into cells, and lets go of SheetJS' own, which take four times the memory. */
function takeRows(sheet: ReadSheet, converter: CellConverter): readonly Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < sheet.rows; index += 1) {
    rows.push(convertRow(sheet.cells[index], converter));
    sheet.cells[index] = undefined;
  }
  return rows;
}

function eachRow(
  rows: readonly Row[],
  visit: (row: number, cells: Row) => void,
  onProgress: OpenHooks['onProgress'],
): void {
  for (const [index, cells] of rows.entries()) {
    visit(index + 1, cells);
    if ((index + 1) % PROGRESS_ROWS === 0 || index + 1 === rows.length) onProgress?.(index + 1, rows.length);
  }
}

const formatOf = (bytes: Buffer, kind: 'zip' | 'compound') =>
  kind === 'zip' ? guardedFormat(bytes) : compoundFormat(bytes);

function profileSheet(sheet: ReadSheet, converter: CellConverter, options: FileOptions, hooks: OpenHooks) {
  const profiler = new TableProfiler({
    headerRow: options.headerRow,
    footer: options.footer,
    emptyEndIsColumn: false,
    apostrophes: false,
    observe: hooks.observe,
  });
  const rows = takeRows(sheet, converter);
  eachRow(rows, (row, cells) => profiler.push(row, cells), hooks.onProgress);
  return { profiled: profiler.finish(), rows };
}

function fileFacts(path: string, bytes: Buffer): FileProfile['file'] {
  return { name: basename(path), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function workbookFacts(sheets: readonly ReadSheet[]): ReadingFacts {
  return {
    kind: 'workbook',
    hiddenSheets: sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name),
    hiddenRows: nothingNoticed,
    hiddenColumns: [],
    filtered: false,
    merged: { ...nothingNoticed, ranges: [] },
    formulas: nothingNoticed,
    errors: nothingNoticed,
    links: nothingNoticed,
    longIds: nothingNoticed,
    named: null,
  };
}

/** Opens a workbook. SheetJS runs once; the cells stay in memory for the second pass. */
export async function openWorkbook(
  path: string,
  kind: 'zip' | 'compound',
  options: FileOptions,
  hooks: OpenHooks,
): Promise<Outcome<OpenSpreadsheet>> {
  if (options.encoding !== undefined || options.delimiter !== undefined) {
    return failure(
      'wrong-usage',
      'A workbook has no encoding and no separator. Leave them out, or choose a text file.',
    );
  }
  const bytes = await readWhole(path);
  if (!bytes.ok) return bytes;
  const format = formatOf(bytes.value, kind);
  if (!format.ok) return format;
  const book = await parseBook(bytes.value);
  if (!book.ok) return book;
  const sheet = chooseSheet(book.value.sheets, options.sheet);
  if (!sheet.ok) return sheet;
  const { profiled, rows } = profileSheet(sheet.value, book.value.converter, options, hooks);
  if (!profiled.ok) return profiled;
  const { shape, notes, ...table } = profiled.value;
  const profile: FileProfile = {
    file: fileFacts(path, bytes.value),
    format: format.value,
    encoding: null,
    delimiter: null,
    sheets: book.value.sheets.map(({ name, rows, hidden }) => ({ name, rows, hidden })),
    sheet: sheet.value.name,
    headerRow: shape.headerRow,
    ...table,
    findings: [],
  };
  const readRows: OpenSpreadsheet['readRows'] = async (visit, onProgress) => {
    const body = new BodyRows(shape, visit);
    eachRow(rows, (row, cells) => body.push(row, cells), onProgress);
    return ok(undefined);
  };
  return ok({ profile, facts: workbookFacts(book.value.sheets), notes, readRows });
}
