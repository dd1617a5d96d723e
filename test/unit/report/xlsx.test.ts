import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { writeReport } from '../../../src/main/report/report.ts';
import { reportTable } from '../../../src/main/report/report-rows.ts';
import { SheetLimit, sheetPieces } from '../../../src/main/report/sheet.ts';
import { sheetText } from '../../../src/main/report/sheet-text.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { ownTexts, readSheet, rowOf, sourceOf, written } from './support.ts';

const escapes: readonly [description: string, text: string, xml: string][] = [
  ['markup', '<a> & "b"', '&lt;a&gt; &amp; "b"'],
  ['a carriage return', 'a\rb', 'a_x000D_b'],
  ['a line end of two characters, of which readers take the first away', 'a\r\nb', 'a_x000D__x000D_\nb'],
  ['characters that XML cannot hold', '\u0000\u001f\uffff', '_x0000__x001F__xFFFF_'],
  ['a lone surrogate', 'a\ud83d', 'a_xD83D_'],
  ['a pair of surrogates as the character it is', '\u{1f600}', '\u{1f600}'],
  ['text that looks like an escape', '_x0041_', '_x005F_x0041_'],
  ['two of them that share an underscore', '_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
  ['text that an escaped character would complete', '_x0041\r', '_x005F_x0041_x000D_'],
  ['an underscore that is nothing else', 'first_name_x12_', 'first_name_x12_'],
];

describe('the text of a worksheet cell', () => {
  it.each(escapes)('holds %s', (_, text, xml) => {
    expect(sheetText(text)).toBe(xml);
  });
});

describe('an XLSX report', () => {
  it('has text cells alone, the empty ones too, so that what is typed stays as typed', async () => {
    const file = path.join(tempFolder(), 'report.xlsx');
    const cells = ['00123', '=1+1', '', { n: 5, text: '5' }, { bool: true }];
    await writeReport(file, sourceOf(['A', 'B', 'C', 'D', 'E'], [rowOf(cells)]));
    const sheet = readSheet(file);
    expect(sheet['!ref']).toBe('A1:J2');
    for (const address of ['A2', 'B2', 'D2', 'E2', 'F2', 'J2']) {
      expect(sheet[address], address).toMatchObject({ t: 's', z: '@' });
      expect(sheet[address], address).not.toHaveProperty('f');
    }
    for (const address of ['C2', 'I2']) expect(sheet[address], address).toMatchObject({ t: 'z', z: '@' });
  });

  it('has the parts that a workbook needs, each of them named in the content types', async () => {
    const file = path.join(tempFolder(), 'report.xlsx');
    await writeReport(file, sourceOf(['A'], [rowOf(['x'])]));
    const names: string[] = XLSX.CFB.read(readFileSync(file), { type: 'buffer' }).FullPaths;
    const parts = names.filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    expect(parts.map((name) => name.replace('Root Entry/', '')).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('brings any text back unchanged', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'_x00416D\r\n\t <&>"\'=', '\u0000', '\ud83d', '\ude00', '\uffff') }),
      fc.constantFrom('=1', "'", ' ', '\n', '_x000D_', '_xD83D__xDE00_'),
    );
    const texts = fc.array(text, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(texts, { maxLength: 5 }), async (headers, rows) => {
        const [head, ...found] = await written(
          'xlsx',
          sourceOf(
            headers,
            rows.map((cells) => rowOf(cells)),
          ),
        );
        expect(head?.slice(0, 3)).toEqual(headers);
        expect(found).toEqual(rows.map((cells) => [...cells, ...ownTexts]));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a cell that Excel could not hold, and says to save as CSV', async () => {
    const file = path.join(tempFolder(), 'report.xlsx');
    const source = sourceOf(['A', 'B'], [rowOf(['', 'x'.repeat(32_767)]), rowOf(['', 'x'.repeat(32_768)])]);
    const outcome = await writeReport(file, source);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'cannot-write' } });
    expect(outcome).toHaveProperty('error.message', expect.stringMatching(/cell B3 .*32,768.*\.csv/));
  });

  it('shortens our own explanations instead, so that they never keep the rows from being saved', async () => {
    const row = rowOf(['x'], { whatWentWrong: 'y'.repeat(40_000) });
    const [, found] = await written('xlsx', sourceOf(['A'], [row]));
    expect(found?.[2]).toBe(`${'y'.repeat(32_766)}…`);
  });

  it('refuses more rows than an Excel sheet has', () => {
    const rows = function* () {
      const row = rowOf([]);
      for (let count = 0; count < 1_048_576; count++) yield row;
    };
    const writeAll = () => {
      for (const piece of sheetPieces(reportTable(sourceOf([], [], { rows })))) if (piece === '') return;
    };
    expect(writeAll).toThrow(SheetLimit);
    expect(writeAll).toThrow('it has more rows than the 1,048,576 of an Excel sheet');
  });
});
