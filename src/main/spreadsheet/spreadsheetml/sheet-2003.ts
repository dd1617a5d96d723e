import { type Cell, cellAddress, isBlank } from '../../../shared/cell.ts';
import { SheetFacts } from '../sheet-facts.ts';
import { MOST_CELLS, type SheetRows } from '../workbook-sheets.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../xlsx/cell-reference.ts';
import type { XmlTag } from '../xlsx/xml-tag.ts';

/** A worksheet of an XML spreadsheet, row by row: what does not say where it stands follows what came before. */
export class Sheet2003 implements SheetRows {
  readonly name: string;
  readonly cells: Cell[][] = [];
  readonly facts = new SheetFacts();
  hidden = false;
  rows = 0;
  /** Something stands, or reaches, where no sheet has a place for it. */
  isImpossible = false;
  readonly #columnStyles = new Map<number, string>();
  #row = -1;
  #nextRow = 0;
  #rowStyle: string | undefined;
  #rowIsHidden = false;
  #column = -1;
  #nextColumn = 0;
  #nextColumnElement = 0;
  #held = 0;

  constructor(name: string) {
    this.name = name;
  }

  beginColumn(tag: XmlTag): void {
    const first = this.#index(tag, this.#nextColumnElement);
    const last = first + this.#reach(tag, 'Span');
    if (first < this.#nextColumnElement) this.isImpossible = true;
    if (!this.#fits(last, MOST_COLUMNS)) return;
    this.#nextColumnElement = last + 1;
    const style = tag.attribute('StyleID');
    for (let column = first; column <= last; column += 1) {
      if (tag.flag('Hidden')) this.facts.hiddenColumn(column);
      if (style !== undefined) this.#columnStyles.set(column, style);
    }
  }

  beginRow(tag: XmlTag): void {
    this.#row = this.#index(tag, this.#nextRow);
    if (this.#row < this.#nextRow) this.isImpossible = true;
    this.#nextRow = this.#row + this.#reach(tag, 'Span') + 1;
    this.#fits(this.#nextRow - 1, MOST_ROWS);
    this.#rowStyle = tag.attribute('StyleID');
    this.#rowIsHidden = tag.flag('Hidden');
    this.#nextColumn = 0;
  }

  /** Ends with the style of the cell. */
  beginCell(tag: XmlTag): string | undefined {
    this.#column = this.#index(tag, this.#nextColumn);
    const across = this.#reach(tag, 'MergeAcross');
    const down = this.#reach(tag, 'MergeDown');
    this.#nextColumn = this.#column + across + 1;
    this.#fits(this.#nextColumn - 1, MOST_COLUMNS);
    this.#fits(this.#row + down, MOST_ROWS);
    if (this.#row < 0) this.isImpossible = true;
    if (across > 0 || down > 0) this.#merge(this.#column + across, this.#row + down);
    return tag.attribute('StyleID') ?? this.#rowStyle ?? this.#columnStyles.get(this.#column);
  }

  add(cell: Cell, isFormula: boolean): void {
    if (cell === '' || this.isImpossible) return;
    while (this.cells.length <= this.#row) this.cells.push([]);
    const row = this.cells[this.#row] ?? [];
    this.#held += Math.max(0, this.#column + 1 - row.length);
    if (this.#held > MOST_CELLS) this.isImpossible = true;
    while (row.length < this.#column) row.push('');
    row[this.#column] = cell;
    this.facts.cell(this.#column, this.#row + 1, cell, isFormula);
    if (typeof cell === 'string' && isBlank(cell)) return;
    if (this.#rowIsHidden && this.rows <= this.#row) this.facts.hiddenRow(this.#row + 1);
    this.rows = this.#row + 1;
  }

  #merge(lastColumn: number, lastRow: number): void {
    this.facts.merged(`${cellAddress(this.#column, this.#row + 1)}:${cellAddress(lastColumn, lastRow + 1)}`);
  }

  /** `ss:Index`, from 1, or what comes next. */
  #index(tag: XmlTag, next: number): number {
    const written = tag.attribute('Index');
    if (written === undefined) return next;
    const index = tag.count('Index') ?? 0;
    if (index < 1) this.isImpossible = true;
    return index - 1;
  }

  #reach(tag: XmlTag, name: 'Span' | 'MergeAcross' | 'MergeDown'): number {
    if (tag.attribute(name) === undefined) return 0;
    const reach = tag.count(name);
    if (reach === undefined) this.isImpossible = true;
    return reach ?? 0;
  }

  #fits(last: number, most: number): boolean {
    if (last >= most) this.isImpossible = true;
    return last < most;
  }
}
