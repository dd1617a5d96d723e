import { type Cell, displayText, isBlank, trimText } from '../../shared/cell.ts';
import { type Look, lookOf } from './cell-look.ts';
import { mostFrequent } from './most-frequent.ts';
import type { ExampleCell, TableNotes } from './table-notes.ts';

/** A row that is not blank, with the number that the spreadsheet program shows. */
export interface FilledRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** How many filled rows are looked at: enough to see past a title block to the usual width of the table. */
export const HEADER_SAMPLE_ROWS = 30;
/** A header of two lines has its second one directly below; a line of a title may come between. */
const ROWS_TO_PROMOTE = 5;
/** A column looks like its values where so many of them look the same. */
const MOST = 0.6;

/** A header, why it is taken for one, and what is odd about it. */
export interface ProposedHeader extends FilledRow, Pick<TableNotes, 'titles' | 'secondHeader' | 'doubtfulHeader'> {
  readonly reason: string;
}

const filledCells = (row: FilledRow | undefined): number =>
  row === undefined ? 0 : row.cells.reduce<number>((sum, cell) => sum + (isBlank(cell) ? 0 : 1), 0);

const shown = (cell: Cell | undefined): string => trimText(displayText(cell ?? '')).slice(0, 100);

/** The first cell of a row that holds something. */
export function firstCell({ row, cells }: FilledRow): ExampleCell {
  const column = Math.max(
    0,
    cells.findIndex((cell) => !isBlank(cell)),
  );
  return { row, column, value: shown(cells[column]) };
}

/** The first rows of a table, and what their cells look like. */
class Sample {
  readonly rows: readonly FilledRow[];
  readonly #looks: readonly (readonly Look[])[];

  constructor(rows: readonly FilledRow[]) {
    this.rows = rows;
    this.#looks = rows.map(({ cells }) => cells.map(lookOf));
  }

  looks(at: number): readonly Look[] {
    return this.#looks[at] ?? [];
  }

  /** What most cells of a column look like below a row; null where they are plain text or nothing in common. */
  lookBelow(at: number, column: number): Look | null {
    const below = this.#looks.slice(at + 1).flatMap((looks) => looks[column] ?? []);
    const filled = below.filter((look) => look !== 'blank');
    const counts = Map.groupBy(filled, (look) => look);
    const [look, same = []] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
    return look === undefined || look === 'text' || same.length < filled.length * MOST ? null : look;
  }

  /** In how many columns a row says something else than the values below it look like: as names of columns do. */
  contrast(at: number): number {
    const looks = this.looks(at);
    return looks.filter((look, column) => {
      if (look !== 'text' && look !== 'year' && !look.startsWith('code')) return false;
      const below = this.lookBelow(at, column);
      return below !== null && below !== look;
    }).length;
  }

  /** The first cell of a row that looks like the values below it; -1 where none does. */
  likeItsColumn(at: number): number {
    return this.looks(at).findIndex(
      (look, column) => look !== 'text' && look !== 'blank' && this.lookBelow(at, column) === look,
    );
  }

  /** Values that no name of a column looks like. */
  holdsValues(at: number): boolean {
    return this.looks(at).some((look) => ['email', 'url', 'date', 'number', 'phone'].includes(look));
  }
}

/**
 * A row that groups the columns of the header below it (`Account,,Contact,`) fills as many cells as a sparse header. The row
 * below it is the header if it fills more, holds no values, and differs at least as much from what is below.
 */
function promoted(sample: Sample, first: number, usual: number): number {
  const widths = sample.rows.map(filledCells);
  const width = widths[first] ?? 0;
  if (width >= usual) return first;
  for (let at = first + 1; at <= Math.min(first + ROWS_TO_PROMOTE, sample.rows.length - 2); at += 1) {
    if ((widths[at] ?? 0) <= width || sample.holdsValues(at)) continue;
    const contrast = sample.contrast(at);
    if (contrast > 0 && contrast >= sample.contrast(first)) return at;
  }
  return first;
}

/** The first cell of a header that looks like the values of its column. */
function doubtfulCell(sample: Sample, at: number): ExampleCell | null {
  const looks = sample.looks(at);
  const row = sample.rows[at];
  if (row === undefined) return null;
  const address = looks.findIndex((look) => look === 'email' || look === 'url');
  // Where other cells of the row differ from the values below them as names do, one that does not is a name too.
  const column = address !== -1 || sample.contrast(at) > 0 ? address : sample.likeItsColumn(at);
  return column === -1 ? null : { row: row.row, column, value: shown(row.cells[column]) };
}

const hasGap = ({ cells }: FilledRow): boolean => {
  const filled = cells.map((cell) => !isBlank(cell));
  return filled.slice(filled.indexOf(true), filled.lastIndexOf(true)).includes(false);
};

/** The line above names groups of columns, with blanks between them; the line below repeats the header in other words. */
function secondHeader(sample: Sample, at: number): TableNotes['secondHeader'] {
  const above = sample.rows[at - 1];
  const header = sample.rows[at];
  const below = sample.rows[at + 1];
  if (header === undefined) return null;
  if (above !== undefined && above.row === header.row - 1 && filledCells(above) > 1 && hasGap(above)) {
    return { where: 'above', first: firstCell(above) };
  }
  const contrast = sample.contrast(at);
  const alike = contrast > 0 && sample.contrast(at + 1) * 2 >= contrast && !sample.holdsValues(at + 1);
  const isSparse = filledCells(below) * 2 < filledCells(header);
  if (isSparse || sample.likeItsColumn(at + 1) !== -1) return null;
  return below !== undefined && alike ? { where: 'below', first: firstCell(below) } : null;
}

const lines = (count: number): string => (count === 1 ? 'the line above it fills' : `the ${count} lines above it fill`);

function reasonFor(sample: Sample, first: number, at: number, usual: number): string {
  const row = sample.rows[at]?.row ?? 1;
  if (at > first) {
    return `Row ${row} names more columns than the line above it, and differs from the rows below it as names differ from values.`;
  }
  const share = filledCells(sample.rows[at]) >= usual ? 'as many cells as' : 'at least half as many cells as';
  const above = at === 0 ? '' : `; ${lines(at)} fewer`;
  return `Row ${row} is the first row that fills ${share} the rows below it${above}.`;
}

function propose(sample: Sample, first: number, at: number, usual: number): ProposedHeader | null {
  const header = sample.rows[at];
  if (header === undefined) return null;
  const second = secondHeader(sample, at);
  const title = sample.rows[0];
  const titles = at - (second?.where === 'above' ? 1 : 0);
  return {
    ...header,
    reason: reasonFor(sample, first, at, usual),
    titles: titles === 0 || title === undefined ? null : { count: titles, first: firstCell(title) },
    secondHeader: second,
    doubtfulHeader: doubtfulCell(sample, at),
  };
}

/**
 * Proposes the header among the first filled rows: the first one that fills at least half as many cells
 * as rows usually do, and at least two unless the table has one column. Title lines fill one or two.
 * Null only where there is no row at all. `lastLine`: merged cells say that the header reaches down to there.
 */
export function proposeHeaderRow(rows: readonly FilledRow[], lastLine?: number): ProposedHeader | null {
  const widths = rows.map(filledCells);
  const usual = mostFrequent(widths).value;
  const least = Math.max(usual / 2, Math.min(usual, 2));
  const first = widths.findIndex((width) => width >= least);
  if (first === -1) return null;
  const sample = new Sample(rows);
  const proposed = propose(sample, first, promoted(sample, first, usual), usual);
  const last = rows.findIndex(({ row }) => row === lastLine);
  if (last === -1 || proposed === null || proposed.row === lastLine) return proposed;
  // Groups of accounts are merged downwards, too.
  if (sample.holdsValues(last) || sample.likeItsColumn(last) !== -1) return proposed;
  const below = propose(sample, first, last, usual);
  return (
    below && { ...below, reason: `Row ${lastLine} is the last line of a header whose cells are merged downwards.` }
  );
}
