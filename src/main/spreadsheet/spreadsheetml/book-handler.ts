import type { Cell } from '../../../shared/cell.ts';
import { formulaLink, withLink } from '../cell-links.ts';
import type { Refusal } from '../file-bytes.ts';
import { type Formatter, NumberFormats } from '../number-format.ts';
import { damaged } from '../refusals.ts';
import { CellValues } from '../xlsx/cell-values.ts';
import { LONGEST_TEXT } from '../xlsx/rich-text.ts';
import { TextStore } from '../xlsx/text-store.ts';
import type { XmlHandler } from '../xlsx/xml-scanner.ts';
import type { XmlTag } from '../xlsx/xml-tag.ts';
import { formatCode } from './named-formats.ts';
import { Sheet2003 } from './sheet-2003.ts';

/** How a cell says what it holds, in the words of .xlsx. */
const types: Readonly<Record<string, string>> = { Number: 'n', DateTime: 'd', Boolean: 'b', Error: 'e' };

/** A time of day is written as one on the day before all days. */
const timeOfDay = /^\s*1899-12-31T(\d\d):(\d\d):(\d\d)(?:\.\d+)?\s*$/;
const SECONDS_A_DAY = 86_400;
/** The place of its format among those of all styles. */
const TIME_STYLE = 1;

/** The time of day as the part of a day, or null for what is a day. */
function timeOf(text: string): number | null {
  const [, hours, minutes, seconds] = timeOfDay.exec(text)?.map(Number) ?? [];
  if (hours === undefined || minutes === undefined || seconds === undefined) return null;
  return (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}

interface OpenCell {
  readonly style: string | undefined;
  readonly formula: string | undefined;
  readonly link: string | undefined;
  type: string;
  text: string | null;
}

/** Hears an XML spreadsheet (Excel 2003), whose sheets it collects. */
export class BookHandler implements XmlHandler {
  readonly sheets: Sheet2003[] = [];
  stop: Refusal | undefined;
  readonly #formatter: Formatter;
  /** Format codes, those of cells and of times without a style first; a style is known by the place of its code. */
  readonly #codes: string[] = ['General', 'h:mm:ss'];
  readonly #styles = new Map<string, number>();
  #values: CellValues | null = null;
  #date1904 = false;
  #style = '';
  #cell: OpenCell | null = null;
  #inComment = false;
  #hears: 'data' | 'visible' | null = null;

  constructor(formatter: Formatter) {
    this.#formatter = formatter;
  }

  get wantsText(): boolean {
    return this.#hears !== null;
  }

  open(name: string, tag: XmlTag): void {
    if (this.#cell) this.#openInCell(name, tag, this.#cell);
    else if (name === 'Style') this.#beginStyle(tag);
    else if (name === 'NumberFormat') this.#format(tag);
    else if (name === 'Date1904') this.#date1904 = true;
    else if (name === 'Worksheet') this.sheets.push(new Sheet2003(tag.attribute('Name') ?? ''));
    else this.#openInSheet(name, tag, this.sheets.at(-1));
    if (this.sheets.at(-1)?.isImpossible) this.stop = damaged();
  }

  close(name: string): void {
    if (name === 'Cell') this.#endCell();
    else if (name === 'Comment') this.#inComment = false;
    else if (name === 'Data' || name === 'Visible') this.#hears = null;
  }

  text(text: string): void {
    if (this.#hears === 'visible') this.#hide(text);
    else if (this.#cell) this.#addText(text, this.#cell);
  }

  #openInSheet(name: string, tag: XmlTag, sheet: Sheet2003 | undefined): void {
    if (sheet === undefined) return;
    if (name === 'Row') sheet.beginRow(tag);
    else if (name === 'Cell') this.#beginCell(tag, sheet);
    else if (name === 'Column') sheet.beginColumn(tag);
    else if (name === 'Visible') this.#hears = 'visible';
    else if (name === 'AutoFilterColumn') sheet.facts.filter();
  }

  #hide(text: string): void {
    const sheet = this.sheets.at(-1);
    if (sheet !== undefined && /Hidden/.test(text)) sheet.hidden = true;
  }

  #beginStyle(tag: XmlTag): void {
    this.#style = tag.attribute('ID') ?? '';
    const parent = this.#styles.get(tag.attribute('Parent') ?? 'Default') ?? 0;
    this.#styles.set(this.#style, parent);
  }

  #format(tag: XmlTag): void {
    const written = tag.attribute('Format');
    if (written !== undefined) this.#styles.set(this.#style, this.#codes.push(formatCode(written)) - 1);
  }

  #beginCell(tag: XmlTag, sheet: Sheet2003): void {
    const style = sheet.beginCell(tag);
    const formula = tag.attribute('Formula');
    const link = tag.attribute('HRef') ?? (formula === undefined ? undefined : formulaLink(formula.replace(/^=/, '')));
    this.#cell = { style, formula, link, type: '', text: null };
  }

  #openInCell(name: string, tag: XmlTag, cell: OpenCell): void {
    if (name === 'Comment') this.#inComment = true;
    if (name !== 'Data' || this.#inComment) return;
    this.#hears = 'data';
    cell.type = tag.attribute('Type') ?? 'String';
    cell.text = '';
  }

  #addText(text: string, cell: OpenCell): void {
    cell.text = (cell.text ?? '') + text;
    if (cell.text.length > LONGEST_TEXT) this.stop = damaged();
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    this.#hears = null;
    if (cell === null || this.stop) return;
    this.sheets.at(-1)?.add(withLink(this.#made(cell), cell.link), cell.formula !== undefined);
  }

  #made({ style, formula, type, text }: OpenCell): Cell {
    if (text !== null && types[type] === undefined) return text.replaceAll('\r\n', '\n');
    this.#values ??= new CellValues(new TextStore(), new NumberFormats(this.#formatter, this.#date1904), this.#codes);
    const time = type === 'DateTime' ? timeOf(text ?? '') : null;
    const known = this.#styles.get(style ?? 'Default') ?? 0;
    const raw = {
      type: time === null ? types[type] : 'n',
      style: String(time === null || known > 0 ? known : TIME_STYLE),
      value: time === null ? (text?.trim() ?? null) : String(time),
      formula: formula ?? null,
    };
    return this.#values.make(raw) ?? '';
  }
}
