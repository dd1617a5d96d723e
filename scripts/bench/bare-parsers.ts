// What `check` is compared with: the libraries, and our reader with both its passes, doing nothing with what they read.
// Started as a process of its own: node bare-parsers.ts csv|xlsx|ours FILE
import { createReadStream, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as XLSX from 'xlsx';
import { openSpreadsheet } from '../../src/main/spreadsheet/spreadsheet.ts';

const [kind, file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: bare-parsers.ts csv|xlsx|ours FILE');

function bareCsv(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    const text = createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 20 });
    Papa.parse<string[]>(text, {
      delimiter: ',',
      newline: '\r\n',
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

const bareXlsx = (path: string): number => XLSX.read(readFileSync(path), { dense: true }).SheetNames.length;

async function ours(path: string): Promise<number> {
  const opened = await openSpreadsheet(path, {});
  if (!opened.ok) throw new Error(opened.error.message);
  let rows = 0;
  await opened.value.readRows(() => {
    rows += 1;
  });
  return rows;
}

const readers = { csv: bareCsv, xlsx: bareXlsx, ours };
const read = Object.entries(readers).find(([name]) => name === kind)?.[1];
if (read === undefined) throw new Error(`there is no reader ${kind}`);
process.stdout.write(`${await read(file)}\n`);
