import { Parser } from 'htmlparser2';
import type { Cell } from '../../../shared/cell.ts';
import { withLink } from '../cell-links.ts';
import { TableGrid } from './table-grid.ts';

/** A cell that is being read. */
interface OpenCell {
  text: string;
  link: string | undefined;
  readonly columnSpan: string | undefined;
  readonly rowSpan: string | undefined;
}

interface OpenTable {
  readonly grid: TableGrid<Cell>;
  cell: OpenCell | null;
}

/** Elements whose text nobody sees, and those that begin a line of their own. */
const unseen = new Set(['script', 'style', 'title', 'head', 'template', 'noscript', 'select', 'textarea']);
const lines = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements whose text is read even where a style hides them, as hidden rows of a workbook are. */
const parts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const hides = /display\s*:\s*none/i;

/** Elements that are open at once. Closing one takes as long as there are open ones; pages that close nothing have hundreds. */
const MOST_OPEN = 30_000;

/** Cells of rows above that reach down, over all rows of the page: a second of work. */
const MOST_CARRIED = 30_000_000;

/** Stands for a line end that was asked for, because those of the source count as spaces. */
const LINE = '\u2028';

function isHidden(name: string, { style, hidden }: Readonly<Record<string, string>>): boolean {
  return !parts.has(name) && (hidden !== undefined || (style !== undefined && hides.test(style)));
}

/** Text as a browser shows it: white space of the source is one space, and none at the ends of lines. No-break spaces stay. */
function shown(text: string): string {
  const spaced = text.replace(/[\t\n\f\r ]+/g, ' ');
  return spaced
    .replace(/ ?\u2028 ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
    .replace(/\n{2,}/g, '\n');
}

/**
 * The tables of a web page, raw: nothing is taken for a number or a date. A table in a cell of another one is a table
 * of its own, and its text is no text of that cell.
 */
export class PageReader {
  readonly tables: TableGrid<Cell>[] = [];
  isTooLarge = false;
  readonly #parser: Parser;
  readonly #open: OpenTable[] = [];
  #unseen = 0;
  #depth = 0;
  #carried = 0;
  /** How deep the element lies that a style hides with all that is in it. */
  #hiddenFrom = Number.POSITIVE_INFINITY;

  constructor() {
    this.#parser = new Parser({
      onopentag: (name, attributes) => this.#begin(name, attributes),
      onclosetag: (name) => this.#end(name),
      ontext: (text) => this.#text(text),
    });
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.end();
    while (this.#open.length > 0) this.#endTable();
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > MOST_OPEN) this.isTooLarge = true;
    if (isHidden(name, attributes)) this.#hiddenFrom = Math.min(this.#hiddenFrom, this.#depth);
    if (unseen.has(name)) this.#unseen += 1;
    const table = this.#open.at(-1);
    if (name === 'table') this.#open.push({ grid: new TableGrid<Cell>(''), cell: null });
    else if (table && name === 'tr') this.#beginRow(table);
    else if (table && (name === 'td' || name === 'th')) {
      this.#endCell(table);
      table.cell = { text: '', link: undefined, columnSpan: attributes.colspan, rowSpan: attributes.rowspan };
    } else if (name === 'a' && table?.cell) table.cell.link ??= attributes.href;
    if (lines.has(name)) this.#text(LINE);
  }

  #end(name: string): void {
    this.#depth -= 1;
    if (this.#depth < this.#hiddenFrom) this.#hiddenFrom = Number.POSITIVE_INFINITY;
    if (unseen.has(name)) this.#unseen = Math.max(0, this.#unseen - 1);
    const table = this.#open.at(-1);
    if (name === 'table') this.#endTable();
    else if (table && (name === 'td' || name === 'th' || name === 'tr')) this.#endCell(table);
    else if (lines.has(name) && name !== 'br') this.#text(LINE);
  }

  #text(text: string): void {
    const cell = this.#open.at(-1)?.cell;
    if (cell && this.#unseen === 0 && this.#depth < this.#hiddenFrom) cell.text += text;
  }

  #beginRow(table: OpenTable): void {
    this.#endCell(table);
    this.#carried += table.grid.beginRow();
    if (this.#carried > MOST_CARRIED) this.isTooLarge = true;
  }

  #endCell(table: OpenTable): void {
    const { cell } = table;
    if (cell === null) return;
    table.cell = null;
    const made = withLink(shown(cell.text), cell.link);
    if (!table.grid.add(made, cell.columnSpan, cell.rowSpan)) this.isTooLarge = true;
  }

  #endTable(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    this.#endCell(table);
    this.tables.push(table.grid);
  }
}
