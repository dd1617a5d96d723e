import type { Outcome } from '../../../shared/app-error.ts';
import { type Cell, isBlank } from '../../../shared/cell.ts';
import { ok } from '../../../shared/result.ts';
import { formulaLink, withLink } from '../cell-links.ts';
import type { SheetFacts } from '../sheet-facts.ts';
import type { ZipArchive } from '../zip-archive.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { CellHandler, type CellSink } from './cell-handler.ts';
import type { CellValues } from './cell-values.ts';
import { SheetHandler } from './sheet-handler.ts';
import type { SheetLinks } from './sheet-links.ts';
import { readPart } from './xml-part.ts';

/** Whether a cell counts for the last row that holds something: a stored value does, however it is displayed. */
const holdsSomething = (cell: Cell): boolean => (typeof cell === 'string' ? !isBlank(cell) : true);

/** What one pass over the rows of a sheet needs and tells. */
export interface SheetPass {
  readonly values: CellValues;
  readonly links: SheetLinks | null;
  /** Null where they are known already. */
  readonly facts: SheetFacts | null;
  /** The cells up to the last that is not blank. They may be kept. */
  readonly visit: (row: number, cells: readonly Cell[]) => void;
  /** Hears how many bytes of the sheet's XML are done. */
  readonly onBytes: (done: number) => void;
}

/** Collects the cells of a row and passes it on. */
class RowSink implements CellSink {
  readonly #pass: SheetPass;
  #cells: Cell[] = [];
  #holds = false;
  lastRow = 0;

  constructor(pass: SheetPass) {
    this.#pass = pass;
  }

  cell(column: number, row: number, made: Cell, formula: string | null): void {
    const link = formula === null ? this.#pass.links?.at(row, column) : formulaLink(formula);
    const cell = link === undefined ? made : withLink(made, link);
    // Columns that were passed over are blank; a hole in the array would read as undefined.
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = cell;
    this.#holds ||= holdsSomething(cell);
    this.#pass.facts?.cell(column, row, cell, formula !== null);
  }

  row(row: number, hidden: boolean): void {
    if (this.#cells.length === 0) return;
    if (this.#holds) this.lastRow = row;
    if (this.#holds && hidden) this.#pass.facts?.hiddenRow(row);
    this.#pass.visit(row, this.#cells);
    this.#cells = [];
    this.#holds = false;
  }
}

/** Reads the rows of a sheet, in order, those without cells left out. Ends with the last one that holds something. */
export async function readSheetRows(archive: ZipArchive, entry: ZipEntry, pass: SheetPass): Promise<Outcome<number>> {
  const sink = new RowSink(pass);
  const handler = new SheetHandler(new CellHandler(pass.values, sink), pass.facts);
  const read = await readPart(archive, entry, handler, { onBytes: pass.onBytes });
  return read.ok ? ok(sink.lastRow) : read;
}

/** The last row of a sheet that holds something; with `first`, the first one. */
export async function countSheetRows(
  archive: ZipArchive,
  entry: ZipEntry,
  values: CellValues,
  which: 'first' | 'last',
): Promise<Outcome<number>> {
  let found = 0;
  const sink: CellSink = {
    cell: (_column, row, cell) => {
      if (row !== found && holdsSomething(cell)) found = row;
    },
    row: () => undefined,
  };
  const isEnough = () => which === 'first' && found > 0;
  const read = await readPart(archive, entry, new SheetHandler(new CellHandler(values, sink), null, isEnough));
  return read.ok ? ok(found) : read;
}
