import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { NumberFormats } from '../../../src/main/spreadsheet/number-format.ts';
import { CellConverter } from '../../../src/main/spreadsheet/workbook-cell.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { readFile, temporaryFolder } from './support/files.ts';
import { workbookXml } from './support/workbook-xml.ts';

const folder = temporaryFolder();

/** Every cell of the first sheet below its header as SheetJS alone reads it. */
function bySheetJs(bytes: Buffer): Cell[][] {
  const book = XLSX.read(bytes, { type: 'buffer', dense: true, cellNF: true, sheetStubs: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const converter = new CellConverter(new NumberFormats(XLSX.SSF, book.Workbook?.WBProps?.date1904 === true));
  const rows: XLSX.CellObject[][] = sheet?.['!data'] ?? [];
  return rows.slice(1).map((row) => trimmed(Array.from(row, (cell) => converter.convert(cell))));
}

function trimmed(cells: readonly Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

async function byUs(bytes: Buffer): Promise<Cell[][]> {
  const { rows } = await readFile(folder.file(bytes, 'oracle.xlsx'), { headerRow: 1, footer: 'keep' });
  return rows.map(([, cells]) => trimmed(cells));
}

/** Text that XML can hold as it is: no control characters, and no CR, which XML makes an LF and SheetJS does not. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((value) => `t${value.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')}`);
const formats = [
  'General',
  '0',
  '00000',
  '0.00',
  '#,##0.00',
  '0%',
  '0.00E+00',
  '# ?/?',
  'm/d/yy',
  'yyyy-mm-dd',
  'd-mmm-yy',
  'dd/mm/yyyy hh:mm',
  'h:mm AM/PM',
  '[h]:mm',
  '"$"#,##0.00;[Red]-"$"#,##0.00',
  '_-* #,##0.00 [$€-407]_-',
  '@',
];
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: 0, max: 2_958_465 }).map((value) => value + 0.25),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.constantFrom(0, 1e11, 1e12, 123_456_789_012_345, 1e-9, 1e300),
);
const cell = fc.oneof(
  text.map((value) => ({ t: 's', v: value })),
  fc.tuple(number, fc.constantFrom(...formats)).map(([v, z]) => ({ t: 'n', v, z })),
  fc.boolean().map((v) => ({ t: 'b', v })),
  fc.constantFrom({ t: 'e', v: 0x2a, w: '#N/A' }, { t: 'e', v: 0x07, w: '#DIV/0!' }),
  fc.constant(null),
);
const rows = fc.array(
  fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => [{ t: 's', v: 'id' }, ...cells]),
  { minLength: 1, maxLength: 8 },
);

it('reads every workbook that SheetJS writes as SheetJS reads it', async () => {
  const header = Array.from({ length: 7 }, (_, index) => `Column ${index}`);
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), fc.boolean(), async (cells, date1904, bookSST) => {
      const sheet = XLSX.utils.aoa_to_sheet([header, ...cells]);
      const book = XLSX.utils.book_new(sheet, 'S');
      book.Workbook = { WBProps: { date1904 } };
      const bytes: Buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST });
      expect(await byUs(bytes)).toEqual(bySheetJs(bytes));
    }),
    { numRuns: 150 },
  );
});

/** Rows of blank cells at the end are none, for us. */
const lastRow = [{ text: 'end', how: 'inline', number: 0 } as const];

/** Cells in the words of other writers: text of four kinds, with or without addresses, prefixes, styles. */
const raw = fc.record({
  text: text.filter((value) => !/_x[\da-f]{4}_/i.test(value)),
  how: fc.constantFrom('shared', 'inline', 'rich', 'str', 'number', 'date', 'blank'),
  number: fc.integer({ min: 1, max: 60_000 }),
});

it('reads workbooks of other writers as SheetJS does, whatever prefix, order of parts and addresses they have', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(raw, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.record({ prefix: fc.constantFrom('', 'x:', 'ns0:'), addresses: fc.boolean(), reversed: fc.boolean() }),
      async (table, habits) => {
        const bytes = await workbookXml([...table, lastRow], habits);
        expect(await byUs(bytes)).toEqual(bySheetJs(bytes));
      },
    ),
    { numRuns: 150 },
  );
});
