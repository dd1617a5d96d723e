import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { leadsInCircles } from '../../../src/main/spreadsheet/compound-chains.ts';
import { readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();

/** An old workbook; `rows` make it large enough for a table of several sectors. */
function xls(rows = 3000): Buffer {
  const cells = Array.from({ length: rows }, (_, row) => [`id ${row}`, `name ${row}`]);
  const book = { SheetNames: ['S'], Sheets: { S: XLSX.utils.aoa_to_sheet(cells) } };
  return XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
}

/** The same with a sector that is followed by another one than before. */
function withNext(bytes: Buffer, sector: number, next: number): Buffer {
  const changed = Buffer.from(bytes);
  const tableSector = changed.readInt32LE(76 + 4 * Math.floor(sector / 128));
  changed.writeInt32LE(next, (tableSector + 1) * 512 + (sector % 128) * 4);
  return changed;
}

describe('a compound file', () => {
  it('whose sectors follow each other to an end is read', async () => {
    expect((await readFile(folder.file(xls()))).rows).toHaveLength(2999);
  });

  it.each([1, 2, 40, 200])(
    'whose sectors lead back, from %i sectors on, is refused before it fills the memory',
    async (far) => {
      const bytes = xls();
      const sectors = Array.from({ length: 250 }, (_, sector) => sector);
      const looped = sectors.map((sector) => withNext(bytes, sector + far, sector)).filter(leadsInCircles);
      expect(looped.length).toBeGreaterThan(40);
      expect(await refusalOf(folder.file(looped[0] ?? bytes))).toMatchObject({ kind: 'file-damaged' });
    },
  );

  it.each([
    ['no header', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['sectors of no size', (bytes: Buffer) => Buffer.from(bytes).fill(0, 30, 32)],
    ['sectors of a size beyond all files', (bytes: Buffer) => Buffer.from(bytes).fill(0xff, 30, 32)],
  ])('with %s is taken for a damaged one', (_description, change) => {
    expect(leadsInCircles(change(xls(2)))).toBe(true);
  });
});
