import type { Outcome } from '../../../shared/app-error.ts';
import { type Cell, cellAddress, isBlank } from '../../../shared/cell.ts';
import { ok } from '../../../shared/result.ts';
import { CHUNK_BYTES, readChunks, readHead } from '../file-bytes.ts';
import { textOfFormula } from '../formula-texts.ts';
import { memorySource } from '../memory-source.ts';
import { damaged, notSpreadsheet, tooLarge } from '../refusals.ts';
import { SheetFacts } from '../sheet-facts.ts';
import { Utf8Check } from '../text-encoding.ts';
import { chooseSheet } from '../workbook-sheets.ts';
import type { WorkbookSource } from '../workbook-source.ts';
import { pageEncoding } from './page-encoding.ts';
import { PageReader } from './page-reader.ts';
import type { TableGrid } from './table-grid.ts';

/** Cells are kept in memory, at some 10 bytes for a byte of the page. Pages by CRMs have a few megabytes. */
const MOST_BYTES = 256 * 1024 * 1024;
const HEAD_BYTES = 64 * 1024;

interface PageTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly grid: TableGrid<Cell>;
}

async function encodingOf(path: string): Promise<Outcome<string>> {
  const head = await readHead(path, HEAD_BYTES);
  if (!head.ok) return head;
  const utf8 = new Utf8Check();
  const read = await readChunks(path, CHUNK_BYTES, (bytes, done) => {
    utf8.write(bytes);
    return done > MOST_BYTES ? tooLarge('256 MB') : undefined;
  });
  return read.ok ? ok(pageEncoding(head.value, utf8.valid)) : read;
}

async function readTables(path: string): Promise<Outcome<readonly PageTable[]>> {
  const encoding = await encodingOf(path);
  if (!encoding.ok) return encoding;
  const decoder = new TextDecoder(encoding.value);
  const page = new PageReader();
  const read = await readChunks(path, CHUNK_BYTES, (bytes) => {
    page.write(decoder.decode(bytes, { stream: true }));
    return page.isTooLarge ? damaged() : undefined;
  });
  if (!read.ok) return read;
  page.write(decoder.decode());
  page.end();
  if (page.isTooLarge) return damaged();
  const tables = page.tables.map((grid, index) => ({
    name: `Table ${index + 1}`,
    hidden: false,
    rows: grid.rows.findLastIndex((row) => row.some((cell) => !isBlank(cell))) + 1,
    grid,
  }));
  return tables.length === 0 ? notSpreadsheet('a web page without a table') : ok(tables);
}

/** How many cells hold something: pages lay out their titles and menus with tables, too. */
const filled = ({ grid }: PageTable): number =>
  grid.rows.reduce((sum, row) => sum + row.reduce((count, cell) => count + (isBlank(cell) ? 0 : 1), 0), 0);

/** Puts the text in the place of `="00123"`, which spreadsheet programs calculate in a page, too. */
function factsOf({ grid }: PageTable): SheetFacts {
  const facts = new SheetFacts();
  for (const [row, cells] of grid.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = typeof cell === 'string' ? textOfFormula(cell) : null;
      if (text !== null) cells[column] = text;
      if (cell !== '') facts.cell(column, row + 1, cells[column] ?? '', text !== null);
    }
  }
  for (const { row, column, rows, columns } of grid.merged) {
    facts.merged(`${cellAddress(column, row + 1)}:${cellAddress(column + columns - 1, row + rows)}`);
  }
  return facts;
}

/** Opens a web page at the table that was chosen, else at the one with the most cells. Its tables are its sheets. */
export async function openHtml(path: string, sheet: string | undefined): Promise<Outcome<WorkbookSource>> {
  const tables = await readTables(path);
  if (!tables.ok) return tables;
  const [largest] = tables.value.toSorted((a, b) => filled(b) - filled(a));
  const chosen = chooseSheet(tables.value, sheet ?? largest?.name);
  if (!chosen.ok) return chosen;
  const { name, grid, rows } = chosen.value;
  const sheets = tables.value.map(({ name, hidden, rows }) => ({ name, hidden, rows }));
  const facts = factsOf(chosen.value).facts([]);
  return ok(memorySource('html', name, { sheets, facts, rows: grid.rows.slice(0, rows) }));
}
