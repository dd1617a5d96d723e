// The floor that `check` is compared with: the libraries alone, doing nothing with what they read.
// Started as a process of its own: node bare-parsers.ts csv|xlsx FILE
import { createReadStream, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as XLSX from 'xlsx';

const [kind, file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: bare-parsers.ts csv|xlsx FILE');

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

const rows = kind === 'csv' ? await bareCsv(file) : bareXlsx(file);
process.stdout.write(`${rows}\n`);
