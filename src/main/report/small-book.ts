import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { cellAddress, columnLetters } from '../../shared/cell.ts';
import { rowXml } from './sheet.ts';
import { sheetText } from './sheet-text.ts';
import {
  HEADER_STYLE,
  sheetPart,
  smallSheetEnd,
  smallSheetStart,
  TEXT_STYLE,
  WRAPPED_STYLE,
  workbookParts,
} from './workbook-parts.ts';

/** What Excel shows beside a cell of the column, and what it offers to choose from. */
export interface ColumnHelp {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly string[];
}

/** A sheet of a few rows; every cell is a text cell. `headings`: which rows stand out, counted from 0. */
export interface SmallSheet {
  /** Plain words. */
  readonly name: string;
  /** One to fill in keeps its header in view; one to read wraps its texts, and prints on one page. */
  readonly use: 'fill-in' | 'read';
  readonly rows: readonly (readonly string[])[];
  readonly headings: readonly number[];
  /** In characters. */
  readonly widths: readonly number[];
  /** By column, for the rows below the first one. */
  readonly help: readonly (ColumnHelp | null)[];
}

/** Excel's own limits for a title and a text beside a cell. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;
/** As far down as anybody fills a template in by hand. */
const LAST_HELPED_ROW = 100_000;

const attribute = (text: string): string => sheetText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

function helpXml({ title, text, choices }: ColumnHelp, column: number): string {
  const letters = columnLetters(column);
  const type = choices.length === 0 ? '' : ' type="list" showErrorMessage="1"';
  const formula = choices.length === 0 ? '' : `<formula1>"${choices.join(',')}"</formula1>`;
  return `<dataValidation${type} allowBlank="1" showInputMessage="1" promptTitle="${attribute(title.slice(0, LONGEST_TITLE))}" prompt="${attribute(text.slice(0, LONGEST_TEXT))}" sqref="${letters}2:${letters}${LAST_HELPED_ROW}">${formula}</dataValidation>`;
}

function sheetXml({ use, rows, headings, widths, help }: SmallSheet): string {
  const style = use === 'read' ? WRAPPED_STYLE : TEXT_STYLE;
  const letters = widths.map((_, column) => columnLetters(column));
  const lines = rows.map((row, index) =>
    rowXml(row, index + 1, row.length, headings.includes(index) ? HEADER_STYLE : style, letters),
  );
  const helps = help.flatMap((one, column) => (one === null ? [] : [helpXml(one, column)]));
  const validations =
    helps.length === 0 ? '' : `<dataValidations count="${helps.length}">${helps.join('')}</dataValidations>`;
  const last = cellAddress(widths.length - 1, use === 'read' ? rows.length : LAST_HELPED_ROW);
  return `${smallSheetStart(use, widths)}${lines.join('')}</sheetData>${validations}${smallSheetEnd(use, last)}`;
}

const entryOptions = { forceDosTimestamp: true } as const;

/** Writes a workbook of small sheets. */
export async function writeSmallBook(sheets: readonly SmallSheet[], out: Writable): Promise<void> {
  const zip = new ZipFile();
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name, entryOptions);
  for (const [name, xml] of Object.entries(workbookParts(sheets.map(({ name: sheet }) => sheet)))) add(name, xml);
  for (const [index, sheet] of sheets.entries()) add(sheetPart(index + 1), sheetXml(sheet));
  zip.end();
  await pipeline(zip.outputStream, out);
}
