import { basename } from 'node:path';
import { failure, type Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Refusal } from '../file-bytes.ts';
import type { Formatter } from '../number-format.ts';
import type { OpenHooks } from '../open-spreadsheet.ts';
import { SheetFacts } from '../sheet-facts.ts';
import type { FirstReading, RowVisitor, WorkbookSource } from '../workbook-source.ts';
import { openArchive, type ZipArchive } from '../zip-archive.ts';
import type { BookSheet } from './book.ts';
import type { SheetLinks } from './sheet-links.ts';
import { readSheetNotes, type SheetNotes } from './sheet-notes.ts';
import { readSheetRows } from './sheet-rows.ts';
import { chooseBookSheet, readXlsxWorkbook, sheetRows, type XlsxWorkbook } from './xlsx-workbook.ts';

const fileChanged = (path: string): Refusal =>
  failure('file-changed', `${basename(path)} was changed while it was being read. Check it again.`);

/** A sheet of an .xlsx or .xlsm file, whose rows are streamed from the disk each time. */
class XlsxSource implements WorkbookSource {
  readonly format = 'xlsx';
  readonly #path: string;
  readonly #fingerprint: string;
  readonly #workbook: XlsxWorkbook;
  readonly #sheet: BookSheet;
  #links: SheetLinks | null = null;

  constructor(path: string, fingerprint: string, workbook: XlsxWorkbook, sheet: BookSheet) {
    this.#path = path;
    this.#fingerprint = fingerprint;
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  get sheet(): string {
    return this.#sheet.name;
  }

  first(visit: RowVisitor, onProgress: OpenHooks['onProgress']): Promise<Outcome<FirstReading>> {
    return this.#withArchive((archive) => this.#readFirst(archive, visit, onProgress));
  }

  again(visit: RowVisitor, onProgress: OpenHooks['onProgress']): Promise<Outcome<void>> {
    return this.#withArchive(async (archive) => {
      const read = await this.#rows(archive, null, visit, onProgress);
      return read.ok ? ok(undefined) : read;
    });
  }

  async #withArchive<T>(use: (archive: ZipArchive) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const opened = await openArchive(this.#path);
    if (!opened.ok) return opened.error.kind === 'file-damaged' ? fileChanged(this.#path) : opened;
    await using archive = opened.value;
    return archive.fingerprint === this.#fingerprint ? await use(archive) : fileChanged(this.#path);
  }

  async #readFirst(
    archive: ZipArchive,
    visit: RowVisitor,
    onProgress: OpenHooks['onProgress'],
  ): Promise<Outcome<FirstReading>> {
    const { part, entry, name, hidden } = this.#sheet;
    const notes: Outcome<SheetNotes> = entry
      ? await readSheetNotes(archive, part, entry)
      : ok({ links: null, filtered: false });
    if (!notes.ok) return notes;
    this.#links = notes.value.links;
    const facts = new SheetFacts();
    if (notes.value.filtered) facts.filter();
    const rows = await this.#rows(archive, facts, visit, onProgress);
    if (!rows.ok) return rows;
    const sheets = await sheetRows(archive, this.#workbook, { name, hidden, rows: rows.value });
    if (!sheets.ok) return sheets;
    const hiddenSheets = sheets.value.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
    return ok({ sheets: sheets.value, facts: facts.facts(hiddenSheets, this.#workbook.book.asksToCalculate) });
  }

  /** Ends with the last row that holds something. */
  async #rows(
    archive: ZipArchive,
    facts: SheetFacts | null,
    visit: RowVisitor,
    onProgress: OpenHooks['onProgress'],
  ): Promise<Outcome<number>> {
    const { entry } = this.#sheet;
    if (entry === null) return ok(0);
    const onBytes = (done: number) => onProgress?.(done, entry.size);
    return readSheetRows(archive, entry, { values: this.#workbook.values, links: this.#links, facts, visit, onBytes });
  }
}

/** Opens an .xlsx or .xlsm file at the sheet that was chosen, else at the first visible one that holds something. */
export async function openXlsx(
  path: string,
  archive: ZipArchive,
  formatter: Formatter,
  sheet: string | undefined,
): Promise<Outcome<WorkbookSource>> {
  const workbook = await readXlsxWorkbook(archive, formatter);
  if (!workbook.ok) return workbook;
  const chosen = await chooseBookSheet(archive, workbook.value, sheet);
  return chosen.ok ? ok(new XlsxSource(path, archive.fingerprint, workbook.value, chosen.value)) : chosen;
}
