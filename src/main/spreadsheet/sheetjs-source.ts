import { readFile, stat } from 'node:fs/promises';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import type { Outcome } from '../../shared/app-error.ts';
import type { Cell } from '../../shared/cell.ts';
import type { FileProfile } from '../../shared/file-profile.ts';
import { ok } from '../../shared/result.ts';
import { formulaLink, withLink } from './cell-links.ts';
import { unreadable } from './file-bytes.ts';
import { memorySource } from './memory-source.ts';
import { NumberFormats } from './number-format.ts';
import type { SheetNotes } from './ods-notes.ts';
import { damaged, passwordProtected, tooLarge } from './refusals.ts';
import { SheetFacts } from './sheet-facts.ts';
import { CellConverter } from './workbook-cell.ts';
import { chooseSheet, type ReadSheet, readSheets, type SheetRow } from './workbook-sheets.ts';
import type { WorkbookSource } from './workbook-source.ts';
import { MOST_COLUMNS } from './xlsx/cell-reference.ts';
import { MOST_UNPACKED } from './zip-guard.ts';

/** Refuses bytes that SheetJS is not to see; ends with their format. */
export type BytesGuard = (bytes: Buffer) => Outcome<FileProfile['format']>;

async function readWhole(path: string): Promise<Outcome<Buffer>> {
  try {
    if ((await stat(path)).size > MOST_UNPACKED) return tooLarge('512 MB');
    return ok(await readFile(path));
  } catch (error) {
    return unreadable(path, error);
  }
}

interface ParsedBook {
  readonly sheets: readonly ReadSheet[];
  readonly converter: CellConverter;
}

/**
 * Where SheetJS reads, and where whatever it throws ends. It is loaded here because it is large and text files do
 * without it. Stubs are kept for formulas that were saved without a value, styles for what is hidden.
 */
async function parseBook(bytes: Buffer): Promise<Outcome<ParsedBook>> {
  const XLSX = await import('xlsx');
  let book: WorkBook;
  try {
    book = XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
    });
  } catch (error) {
    return error instanceof Error && /password|encrypt/i.test(error.message) ? passwordProtected() : damaged();
  }
  const sheets = readSheets(book);
  if (!sheets.ok) return sheets;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return ok({ sheets: sheets.value, converter: new CellConverter(new NumberFormats(XLSX.SSF, date1904)) });
}

/** The cells of a row up to the last that is not blank. */
function convertRow(cells: SheetRow | undefined, row: number, converter: CellConverter, facts: SheetFacts): Cell[] {
  const made: Cell[] = [];
  if (cells === undefined) return made;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = linked(converter.convert(cells[column]), cells[column]);
    if (cell === '') continue;
    // Columns that were passed over are blank; a hole in the array would read as undefined.
    while (made.length < column) made.push('');
    made.push(cell);
    facts.cell(column, row, cell, cells[column]?.f !== undefined);
  }
  return made;
}

function linked(cell: Cell, read: CellObject | undefined): Cell {
  const link = read?.l?.Target ?? (read?.f === undefined ? undefined : formulaLink(read.f));
  return withLink(cell, link);
}

function noticeSheet(
  sheet: WorkSheet,
  notes: SheetNotes | undefined,
  facts: SheetFacts,
  encode: (range: XlsxRange) => string,
): void {
  for (const [from, to] of notes?.hiddenColumns ?? []) {
    for (let column = from; column <= Math.min(to, MOST_COLUMNS - 1); column += 1) facts.hiddenColumn(column);
  }
  if (notes?.filtered) facts.filter();
  for (const range of sheet['!merges'] ?? []) facts.merged(encode(range));
  for (const [column, info] of (sheet['!cols'] ?? []).entries()) if (info?.hidden) facts.hiddenColumn(column);
  if (sheet['!autofilter']) facts.filter();
}

type XlsxRange = NonNullable<WorkSheet['!merges']>[number];

function hiddenRows(sheet: WorkSheet, notes: SheetNotes | undefined, rows: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [row, info] of (sheet['!rows'] ?? []).entries()) if (info?.hidden) hidden.add(row);
  for (const [from, to] of notes?.hiddenRows ?? []) {
    for (let row = from; row <= Math.min(to, rows - 1); row += 1) hidden.add(row);
  }
  return hidden;
}

/** Turns the rows of a sheet into cells, and lets go of SheetJS' own, which take four times the memory. */
function takeRows(
  { rows, cells, sheet }: ReadSheet,
  notes: SheetNotes | undefined,
  converter: CellConverter,
  facts: SheetFacts,
): Cell[][] {
  const taken: Cell[][] = [];
  const hidden = hiddenRows(sheet, notes, rows);
  for (let index = 0; index < rows; index += 1) {
    const row = convertRow(cells[index], index + 1, converter, facts);
    if (row.length > 0 && hidden.has(index)) facts.hiddenRow(index + 1);
    taken.push(row);
    cells[index] = undefined;
  }
  return taken;
}

/** Opens a workbook that SheetJS reads; `notes` by the names of sheets tell what it does not. It runs once; the cells of the chosen sheet stay in memory. */
export async function openBySheetJs(
  path: string,
  guard: BytesGuard,
  sheetName: string | undefined,
  notes: ReadonlyMap<string, SheetNotes> = new Map(),
): Promise<Outcome<WorkbookSource>> {
  const bytes = await readWhole(path);
  if (!bytes.ok) return bytes;
  const format = guard(bytes.value);
  if (!format.ok) return format;
  const book = await parseBook(bytes.value);
  if (!book.ok) return book;
  const { converter } = book.value;
  const sheets = book.value.sheets.map((sheet) => ({
    ...sheet,
    hidden: sheet.hidden || notes.get(sheet.name)?.hidden === true,
  }));
  const sheet = chooseSheet(sheets, sheetName);
  if (!sheet.ok) return sheet;
  const { utils } = await import('xlsx');
  const facts = new SheetFacts();
  const noted = notes.get(sheet.value.name);
  noticeSheet(sheet.value.sheet, noted, facts, utils.encode_range);
  const rows = takeRows(sheet.value, noted, converter, facts);
  const hiddenSheets = sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  const listed = sheets.map(({ name, rows, hidden }) => ({ name, rows, hidden }));
  return ok(memorySource(format.value, sheet.value.name, { sheets: listed, facts: facts.facts(hiddenSheets), rows }));
}
