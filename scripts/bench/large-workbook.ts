import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { benchFolder } from './accounts-file.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

const letters = Array.from({ length: 20 }, (_, index) => String.fromCharCode(65 + index));
/** In each row four texts of its own, nine that repeat, four numbers, three dates. */
const OWN_TEXTS = 4;
const REPEATED = 90;

function* texts(rows: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${main}">`;
  for (let index = 0; index < 20; index += 1) yield `<si><t>Column ${index}</t></si>`;
  for (let index = 0; index < REPEATED; index += 1) yield `<si><t>Repeated text ${index}</t></si>`;
  for (let row = 2; row <= rows; row += 1) {
    yield `<si><t>C-${row}</t></si><si><t>Customer ${row} Ltd</t></si><si><t>billing@customer${row}.example</t></si><si><t>https://www.customer${row}.example</t></si>`;
  }
  yield '</sst>';
}

function cell(column: number, row: number): string {
  const at = `${letters[column]}${row}`;
  if (row === 1) return `<c r="${at}" t="s"><v>${column}</v></c>`;
  if (column < OWN_TEXTS) return `<c r="${at}" t="s"><v>${20 + REPEATED + (row - 2) * OWN_TEXTS + column}</v></c>`;
  if (column < 13) return `<c r="${at}" t="s"><v>${20 + ((row * 7 + column * 11) % REPEATED)}</v></c>`;
  if (column < 17) return `<c r="${at}"><v>${(row * 37 + column) / 4}</v></c>`;
  return `<c r="${at}" s="1"><v>${36_526 + ((row + column) % 9000)}</v></c>`;
}

function* sheet(rows: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>`;
  for (let row = 1; row <= rows; row += 1) {
    yield `<row r="${row}">${letters.map((_, column) => cell(column, row)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** Yields pieces of some size: a stream with a piece for each row would take minutes. */
function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

function parts(rows: number): Readonly<Record<string, Iterable<string>>> {
  return {
    '[Content_Types].xml': [
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type('worksheet')}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type('sharedStrings')}"/><Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/></Types>`,
    ],
    '_rels/.rels': [
      `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    'xl/workbook.xml': [
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Accounts" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': [
      `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    'xl/styles.xml': [
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ],
    'xl/sharedStrings.xml': joined(texts(rows)),
    'xl/worksheets/sheet1.xml': joined(sheet(rows)),
  };
}

/** A workbook as Excel writes it, with shared texts, of any number of rows: SheetJS writes none of a million. */
export async function largeWorkbook(rows: number): Promise<string> {
  mkdirSync(benchFolder, { recursive: true });
  const file = path.join(benchFolder, `shared-texts-${rows}.xlsx`);
  if (existsSync(file)) return file;
  const zip = new yazl.ZipFile();
  for (const [name, pieces] of Object.entries(parts(rows))) {
    zip.addReadStreamLazy(name, { compressionLevel: 1 }, (take) => take(null, Readable.from(pieces)));
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return file;
}
