import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import { type Formatter, NumberFormats } from '../number-format.ts';
import { damaged } from '../refusals.ts';
import { chooseSheet, type SheetRows } from '../workbook-sheets.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { type Book, type BookSheet, readBook } from './book.ts';
import { CellValues } from './cell-values.ts';
import { partOfType } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { countSheetRows } from './sheet-rows.ts';
import { readStyles } from './styles.ts';

/** Displays nothing: to find out which rows hold something, no number needs to be displayed. */
const noDisplay: Formatter = { format: () => '', is_date: () => false };

/** A workbook whose sheets can be read. What it holds in memory are its shared texts. */
export interface XlsxWorkbook {
  readonly book: Book;
  /** Makes cells as they are displayed. */
  readonly values: CellValues;
  /** Makes cells that tell only whether they hold something. */
  readonly bareValues: CellValues;
}

export async function readXlsxWorkbook(archive: ZipArchive, formatter: Formatter): Promise<Outcome<XlsxWorkbook>> {
  const book = await readBook(archive);
  if (!book.ok) return book;
  const { relationships, date1904 } = book.value;
  const styles = await readStyles(archive, partOfType(relationships, 'styles'));
  if (!styles.ok) return styles;
  const texts = await readSharedStrings(archive, partOfType(relationships, 'sharedStrings'));
  if (!texts.ok) return texts;
  const valuesWith = (one: Formatter) => new CellValues(texts.value, new NumberFormats(one, date1904), styles.value);
  return ok({ book: book.value, values: valuesWith(formatter), bareValues: valuesWith(noDisplay) });
}

/** The sheets with their rows. `known` is a sheet whose rows are known already. */
export async function sheetRows(
  archive: ZipArchive,
  { book, bareValues }: XlsxWorkbook,
  known: SheetRows | null,
): Promise<Outcome<readonly SheetRows[]>> {
  const sheets: SheetRows[] = [];
  for (const { name, hidden, entry } of book.sheets) {
    const rows =
      name === known?.name ? ok(known.rows) : entry ? await countSheetRows(archive, entry, bareValues, 'last') : ok(0);
    if (!rows.ok) return rows;
    sheets.push({ name, hidden, rows: rows.value });
  }
  return ok(sheets);
}

/** The sheet that the user named, else the first visible one that holds something. */
export async function chooseBookSheet(
  archive: ZipArchive,
  workbook: XlsxWorkbook,
  name: string | undefined,
): Promise<Outcome<BookSheet>> {
  for (const sheet of workbook.book.sheets) {
    if (sheet.name === name) return ok(sheet);
    if (name !== undefined || sheet.hidden || sheet.entry === null) continue;
    const first = await countSheetRows(archive, sheet.entry, workbook.bareValues, 'first');
    if (!first.ok) return first;
    if (first.value > 0) return ok(sheet);
  }
  const all = await sheetRows(archive, workbook, null);
  if (!all.ok) return all;
  const none = chooseSheet(all.value, name);
  return none.ok ? damaged() : none;
}
