import type { Cell } from '../../../shared/cell.ts';
import type { Refusal } from '../file-bytes.ts';
import { damaged } from '../refusals.ts';
import { type CellPlace, MOST_COLUMNS, MOST_ROWS, parseReference } from './cell-reference.ts';
import type { CellValues, RawCell } from './cell-values.ts';
import { LONGEST_TEXT, RichText } from './rich-text.ts';
import type { XmlTag } from './xml-tag.ts';

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** What becomes of the cells, in order of rows. */
export interface CellSink {
  /** A cell that is not empty. `formula` is the text of its formula, '' where another cell has it, null for none. */
  cell(column: number, row: number, cell: Cell, formula: string | null): void;
  /** A row is done; it may have had no cells. */
  row(row: number, hidden: boolean): void;
}

/** Hears the elements within `sheetData`: rows and cells, with or without their addresses. */
export class CellHandler {
  readonly #values: CellValues;
  readonly #sink: CellSink;
  readonly #inline = new RichText();
  stop: Refusal | undefined;
  #row = 0;
  #rowIsTold = true;
  #hidden = false;
  #column = -1;
  #type: string | undefined;
  #style: string | undefined;
  #value: string | null = null;
  #formula: string | null = null;
  #capture: 'v' | 'f' | 'is' | null = null;

  constructor(values: CellValues, sink: CellSink) {
    this.#values = values;
    this.#sink = sink;
  }

  get wantsText(): boolean {
    return this.#capture === 'is' ? this.#inline.wantsText : this.#capture !== null;
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'c') this.#beginCell(tag);
    else if (this.#capture === 'is') this.#inline.open(name);
    else if (name === 'v') this.#begin('v');
    else if (name === 'f') this.#begin('f');
    else if (name === 'is') this.#begin('is');
    else if (name === 'row') this.#beginRow(tag);
  }

  close(name: string): void {
    if (name === 'c') this.#endCell();
    else if (name === 'v' || name === 'f') this.#capture = null;
    else if (name === 'is') this.#endInline();
    else if (this.#capture === 'is') this.#inline.close(name);
    else if (name === 'row') this.#sink.row(this.#row, this.#hidden);
  }

  text(text: string): void {
    if (this.#capture === 'is') this.#inline.add(text);
    else if (this.#capture === 'v') this.#value = this.#longer(this.#value, text);
    else this.#formula = this.#longer(this.#formula, text);
  }

  #longer(before: string | null, text: string): string | null {
    if (before === null || before === '') return text;
    if (before.length + text.length > LONGEST_TEXT) this.stop = damaged();
    return this.stop ? before : before + text;
  }

  #begin(what: 'v' | 'f' | 'is'): void {
    this.#capture = what;
    if (what === 'is') this.#inline.begin();
    else if (what === 'f') this.#formula = '';
    else this.#value = null;
  }

  #endInline(): void {
    this.#capture = null;
    this.#value = this.#inline.value;
    if (this.#inline.tooLong) this.stop = damaged();
  }

  #beginRow(tag: XmlTag): void {
    const told = tag.attribute('r');
    const row = told === undefined ? this.#row + 1 : Number(told);
    // Excel, too, refuses rows that are out of order. They could not be read in one go.
    if (!(Number.isInteger(row) && row > this.#row && row <= MOST_ROWS)) this.stop = damaged();
    this.#row = row;
    this.#rowIsTold = told !== undefined;
    this.#hidden = tag.flag('hidden');
    this.#column = -1;
  }

  #beginCell(tag: XmlTag): void {
    const reference = tag.letter(LETTER_R);
    if (reference === undefined) this.#column += 1;
    else this.#goTo(parseReference(reference));
    if (this.#column >= MOST_COLUMNS) this.stop = damaged();
    this.#type = tag.letter(LETTER_T);
    this.#style = tag.letter(LETTER_S);
    this.#value = null;
    this.#formula = null;
    this.#capture = null;
  }

  #goTo(place: CellPlace | null): void {
    if (place !== null && !this.#rowIsTold && place.row >= this.#row) {
      this.#row = place.row;
      this.#rowIsTold = true;
    }
    if (place === null || place.row !== this.#row) this.stop = damaged();
    else this.#column = place.column;
  }

  #endCell(): void {
    if (this.stop) return;
    const raw: RawCell = { type: this.#type, style: this.#style, value: this.#value, formula: this.#formula };
    const cell = this.#values.make(raw);
    if (cell === undefined) this.stop = damaged();
    else if (cell !== '') this.#sink.cell(this.#column, this.#row, cell, this.#formula);
  }
}
