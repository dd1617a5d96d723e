import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from 'xlsx';
import { z } from 'zod';
import { cellAddress } from '../../../src/shared/cell.ts';
import type { ExpectedCell, ExpectedTable, Witness } from '../../fixtures/spreadsheets/fixture.ts';
import { fixturePath } from './read.ts';

/** What another reader says of a cell, each in its own way. */
const saidSchema = z.object({
  text: z.string().optional(),
  n: z.number().optional(),
  date: z.string().optional(),
  bool: z.boolean().optional(),
  error: z.string().optional(),
});
type Said = z.infer<typeof saidSchema>;
const sheetsSchema = z.record(z.string(), z.record(z.string(), saidSchema.nullable()));
const witnessSchema = z.record(z.string(), z.union([sheetsSchema, z.string()]));
type Sheets = z.infer<typeof sheetsSchema>;

const folder = path.resolve(import.meta.dirname, '../../fixtures/spreadsheets/witness');
const load = (name: string) => witnessSchema.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));

/** The witnesses keep the first 200 characters of a text. */
const LONGEST = 200;

const close = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= Math.abs(a) * 1e-14;

/** Neither line ends nor the spaces that a display is padded with are told apart. */
const plain = (text: string): string => text.slice(0, LONGEST).replaceAll('\r', '').trim();

function agreesOnText(ought: string, is: Said | null): boolean {
  return plain(is?.text ?? '') === plain(ought);
}

function agreesOnNumber(ought: { readonly n: number; readonly text?: string }, is: Said | null): boolean {
  if (is?.n === undefined || !close(ought.n, is.n)) return false;
  // LibreOffice shows all digits where Excel shows 1.23E+11.
  const shown = [ought.text, String(ought.n)].map((text) => plain(text ?? ''));
  return ought.text === undefined || is.text === undefined || shown.includes(plain(is.text));
}

/** LibreOffice reads the yes and no of XLS and ODS as 1 and 0. */
function agreesOnBoolean(ought: boolean, is: Said | null): boolean {
  if (is?.bool !== undefined) return is.bool === ought;
  return is?.text === (ought ? 'TRUE' : 'FALSE') || (is?.n === Number(ought) && is.text === String(Number(ought)));
}

/** A display alone is compared where the reader tells no date. */
function agreesOnDate(ought: { readonly date: string; readonly text?: string }, is: Said | null): boolean {
  if (is?.date !== undefined) return is.date.replace('T00:00:00', '') === ought.date.replace('T00:00:00', '');
  return ought.text === undefined ? is?.n !== undefined || is?.text !== undefined : agreesOnText(ought.text, is);
}

function agrees(ought: ExpectedCell, is: Said | null): boolean {
  if (typeof ought === 'string') return agreesOnText(ought, is);
  if ('link' in ought) return agreesOnText(ought.text, is);
  if ('n' in ought) return agreesOnNumber(ought, is);
  if ('date' in ought) return agreesOnDate(ought, is);
  if ('bool' in ought) return agreesOnBoolean(ought.bool, is);
  // Who has no value for a formula says nothing or calculates it.
  return ought.error === 'no-value' || is?.error === ought.error || is?.text === ought.error;
}

function sayOfSheetjs(cell: XLSX.CellObject): Said {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? { n: cell.v, ...(cell.w === undefined ? {} : { text: cell.w }) } : {};
    case 'b':
      return { bool: cell.v === true };
    case 'e':
      return { error: cell.w ?? '' };
    default:
      return typeof cell.v === 'string' ? { text: cell.v } : {};
  }
}

function sheetjsReads(file: string): Sheets | string {
  try {
    const book = XLSX.read(readFileSync(fixturePath(file)), { cellNF: true, cellText: true, nodim: true });
    return Object.fromEntries(
      Object.entries(book.Sheets).map(([name, sheet]) => {
        const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
        return [name, Object.fromEntries(cells.map(([address, cell]) => [address, sayOfSheetjs(cell)]))];
      }),
    );
  } catch (error) {
    return String(error);
  }
}

const recorded = { openpyxl: load('openpyxl'), libreoffice: load('libreoffice') };

function sheetsOf(witness: Witness, file: string): Sheets | string | undefined {
  if (witness !== 'sheetjs') return recorded[witness][file];
  return /\.xls[xm]$/.test(file) ? sheetjsReads(file) : undefined;
}

/** Where another reader reads a workbook otherwise than it ought to be read; null where it was not asked. */
export function disagreements(witness: Witness, file: string, expected: ExpectedTable): string[] | null {
  const sheets = sheetsOf(witness, file);
  if (sheets === undefined) return null;
  if (typeof sheets === 'string') return [`cannot read it: ${sheets}`];
  const cells = sheets[expected.sheet ?? ''] ?? Object.values(sheets)[0] ?? {};
  const found: string[] = [];
  for (const [down, row] of expected.rows.entries()) {
    for (const [column, ought] of row.entries()) {
      const address = cellAddress(column, expected.headerRow + 1 + down);
      const is = cells[address] ?? null;
      if (!agrees(ought, is)) found.push(`${address} is ${JSON.stringify(is)}, not ${JSON.stringify(ought)}`);
    }
  }
  return found;
}
