import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from './file-bytes.ts';
import { damaged, tooLarge } from './refusals.ts';
import { MANY_CELLS, MOST_CELLS } from './workbook-sheets.ts';
import { MOST_COLUMNS, MOST_ROWS } from './xlsx/cell-reference.ts';
import { type PartHandler, readPart } from './xlsx/xml-part.ts';
import type { XmlTag } from './xlsx/xml-tag.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What SheetJS does not tell of a sheet. Rows and columns from 0, ends included. */
export interface SheetNotes {
  readonly hidden: boolean;
  readonly hiddenRows: readonly (readonly [from: number, to: number])[];
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
  /** A filter hides rows. */
  readonly filtered: boolean;
}

interface OpenSheet {
  hidden: boolean;
  hiddenRows: (readonly [number, number])[];
  hiddenColumns: (readonly [number, number])[];
  filtered: boolean;
  rows: number;
  columns: number;
}

const newSheet = (hidden: boolean): OpenSheet => ({
  hidden,
  hiddenRows: [],
  hiddenColumns: [],
  filtered: false,
  rows: 0,
  columns: 0,
});

/** Hears `content.xml`, in which a row or a cell may say how often it is repeated. */
class ContentHandler implements PartHandler {
  readonly wantsText = false;
  readonly sheets = new Map<string, SheetNotes>();
  stop: Refusal | undefined;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet = newSheet(false);
  #rowTimes = 1;
  #cells = 0;

  open(name: string, tag: XmlTag): void {
    if (name === 'table-cell' || name === 'covered-table-cell') this.#cell(tag);
    else if (name === 'table-row') this.#row(tag);
    else if (name === 'table-column') this.#column(tag);
    else if (name === 'table') this.#table(tag);
    else if (name === 'style') this.#style = tag.attribute('name') ?? '';
    else if (name === 'table-properties' && tag.attribute('display') === 'false') this.#hiddenStyles.add(this.#style);
  }

  close(): void {}
  text(): void {}

  #table(tag: XmlTag): void {
    this.#sheet = newSheet(this.#hiddenStyles.has(tag.attribute('style-name') ?? ''));
    this.sheets.set(tag.attribute('name') ?? '', this.#sheet);
  }

  /** How often it stands there; more than a sheet has room for is no program's. */
  #times(tag: XmlTag, attribute: string, most: number): number {
    const times = tag.count(attribute) ?? 1;
    if (times > most) this.stop = damaged();
    return times;
  }

  #row(tag: XmlTag): void {
    const sheet = this.#sheet;
    this.#rowTimes = this.#times(tag, 'number-rows-repeated', MOST_ROWS);
    const visibility = tag.attribute('visibility') ?? 'visible';
    if (visibility !== 'visible') sheet.hiddenRows.push([sheet.rows, sheet.rows + this.#rowTimes - 1]);
    if (visibility === 'filter') sheet.filtered = true;
    sheet.rows += this.#rowTimes;
  }

  #column(tag: XmlTag): void {
    const sheet = this.#sheet;
    const times = this.#times(tag, 'number-columns-repeated', MOST_COLUMNS);
    const hidden = (tag.attribute('visibility') ?? 'visible') !== 'visible';
    if (hidden) sheet.hiddenColumns.push([sheet.columns, sheet.columns + times - 1]);
    sheet.columns += times;
  }

  #cell(tag: XmlTag): void {
    const filled = tag.attribute('value-type') !== undefined;
    this.#cells += this.#times(tag, 'number-columns-repeated', MOST_COLUMNS) * (filled ? this.#rowTimes : 1);
    if (this.#cells > MOST_CELLS) this.stop ??= tooLarge(MANY_CELLS);
  }
}

/** What SheetJS does not tell of the sheets of an OpenDocument, and whether it would make too many cells of it. */
export async function readOdsNotes(archive: ZipArchive): Promise<Outcome<ReadonlyMap<string, SheetNotes>>> {
  const entry = archive.find('content.xml');
  if (entry === undefined) return damaged();
  const handler = new ContentHandler();
  const read = await readPart(archive, entry, handler, { namespaces: 'all' });
  return read.ok ? ok(handler.sheets) : read;
}
