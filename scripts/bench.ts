// Speed, compared with the libraries' bare floor in the same run: machines differ, ratios hardly.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchFolder, csvFile, mapping, xlsxFile } from './bench/accounts-file.ts';
import { measureEditing } from './bench/editing.ts';
import { largeWorkbook } from './bench/large-workbook.ts';
import { type Measured, measure } from './bench/measure.ts';
import { measureRate } from './bench/rate.ts';
import { measureRecording } from './bench/recording.ts';

const root = path.dirname(import.meta.dirname);
const cli = [process.execPath, path.join(root, 'bin', 'akita-importer.mjs')];
const bare = [process.execPath, path.join(import.meta.dirname, 'bench', 'bare-parsers.ts')];
const mappingFile = path.join(benchFolder, 'mapping.json');
const dataDir = path.join(benchFolder, 'data');

const megabytes = (measured: Measured): string =>
  measured.peakMegabytes === null ? 'unknown' : `${Math.round(measured.peakMegabytes)} MB`;

function line(label: string, rows: number, measured: Measured): void {
  const perSecond = Math.round(rows / measured.seconds).toLocaleString('en-US');
  process.stdout.write(
    `  ${label.padEnd(22)} ${measured.seconds.toFixed(1).padStart(6)} s  ${perSecond.padStart(9)} rows/s  peak ${megabytes(measured)}\n`,
  );
}

/** The faster of two runs, of whatever is measured: a cold cache or a busy moment says nothing. The peak is the higher one. */
async function fastest(command: readonly string[], accepted: readonly number[] = [0]): Promise<Measured> {
  const [first, second] = [await measure(command, {}, accepted), await measure(command, {}, accepted)];
  const faster = first.seconds < second.seconds ? first : second;
  const { peakMegabytes } = (first.peakMegabytes ?? 0) > (second.peakMegabytes ?? 0) ? first : second;
  return { ...faster, peakMegabytes };
}

/** The bare parser, then `check` to a finished plan, on one file. */
async function compare(kind: 'csv' | 'xlsx', file: string, rows: number, bound: number): Promise<Measured> {
  process.stdout.write(`${path.basename(file)}\n`);
  const floor = await fastest([...bare, kind, file]);
  line(kind === 'csv' ? 'papaparse alone' : 'SheetJS alone', rows, floor);
  const check = [...cli, 'check', file, '--mapping', mappingFile, '--data-dir', dataDir, '--json'];
  const checked = await fastest(check, [0, 1]);
  line('check to a plan', rows, checked);
  rmSync(dataDir, { recursive: true, force: true });
  process.stdout.write(`  ratio ${(checked.seconds / floor.seconds).toFixed(2)} (bound ${bound})\n`);
  return checked;
}

/** SheetJS, which reads a workbook once, and our reader, which reads it twice, on one file. */
async function compareReaders(file: string, rows: number): Promise<void> {
  process.stdout.write(`${path.basename(file)}\n`);
  const floor = await fastest([...bare, 'xlsx', file]);
  line('SheetJS alone', rows, floor);
  const own = await fastest([...bare, 'ours', file]);
  line('our reader, twice', rows, own);
  process.stdout.write(`  ratio ${(own.seconds / floor.seconds).toFixed(2)} (bound 0.5), bound of the peak 250 MB\n`);
}

const small = await csvFile(100_000);
const large = await csvFile(1_000_000);
writeFileSync(mappingFile, JSON.stringify(mapping));
const few = await compare('csv', small, 100_000, 8);
const many = await compare('csv', large, 1_000_000, 8);
const growth = (many.peakMegabytes ?? Number.NaN) / (few.peakMegabytes ?? Number.NaN);
process.stdout.write(
  `  peak of 1,000,000 rows / of 100,000 rows: ${growth.toFixed(2)} (bound 1.5; bound in all 350 MB)\n`,
);
await compareReaders(xlsxFile(100_000), 100_000);
await compareReaders(await largeWorkbook(100_000), 100_000);
const longest = await largeWorkbook(1_048_576);
process.stdout.write(`${path.basename(longest)}\n`);
line('our reader, twice', 1_048_575, await measure([...bare, 'ours', longest]));
process.stdout.write('  bound of the peak 400 MB; SheetJS reads no such sheet\n');
await compare('xlsx', xlsxFile(100_000), 100_000, 0.8);
const editing = await measureEditing(small);
process.stdout.write(
  `editing 100,000 rows: a cell ${Math.round(editing.cellMs)} ms (bound 150), a column ${editing.columnSeconds.toFixed(1)} s (bound 5), find in all cells ${Math.round(editing.findMs)} ms, repairs ${Math.round(editing.repairsMs)} ms\n`,
);
const rate = await measureRate(cli);
process.stdout.write(
  `rate at ${rate.limit} a minute, 700 ms answers: ${(rate.share * 100).toFixed(1)} % of the limit (bound 97 %), busiest 60 s: ${rate.busiest} requests\n`,
);
const recorded = await measureRecording(cli);
process.stdout.write(
  `recording: ${Math.round(recorded.perSecond).toLocaleString('en-US')} rows/s sent and on the disk (bound 1,500), peak ${Math.round(recorded.peak)} MB, of 100,000 rows / of 20,000 rows: ${recorded.growth.toFixed(2)} (bound 1.15)\n`,
);
