// Measures the built application as people use it: its start, a large file, its review, its memory and its weight.
import { availableParallelism, loadavg } from 'node:os';
import { expect } from '@playwright/test';
import { csvFile } from '../accounts-file.ts';
import { BenchImporter, type LongestTasks } from './bench-importer.ts';
import type { LongestTask } from './page-tasks.ts';
import { pageWeights } from './page-weight.ts';

const MANY = 100_000;
const FEW = 1_000;
/** Starts differ by what else the machine does; the middle one of three counts. */
const STARTS = 3;
const WHEELS = 120;
const WHEEL_PIXELS = 1500;
const FRAME_MS = 16;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const sign = (within: boolean): string => (within ? '' : '  ← beyond the bound');

function tellTime(what: string, ms: number, boundMs: number): void {
  tell(`  ${what.padEnd(44)} ${seconds(ms).padStart(8)}  (bound ${seconds(boundMs)})${sign(ms <= boundMs)}`);
}

const inWords = (task: LongestTask | null): string =>
  task === null ? 'not measured' : `${Math.round(task.cpuMs)} ms (${Math.round(task.clockMs)} by the clock)`;

/** Judged by the processor's time: whatever else the machine does stretches a task by the clock. */
function tellTasks({ main, page }: LongestTasks, boundMs: number): void {
  const within = Math.max(main?.cpuMs ?? 0, page.cpuMs) <= boundMs;
  tell(`    longest task: main process ${inWords(main)}, page ${inWords(page)} (bound ${boundMs} ms)${sign(within)}`);
}

async function measureStart(): Promise<void> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const { bench, ms } = await BenchImporter.start();
    await bench.end();
    times.push(ms);
  }
  times.sort((a, b) => a - b);
  tellTime('start to a window that takes input', times[Math.floor(STARTS / 2)] ?? Number.NaN, 1500);
}

/** Down the list by the wheel, then to places far from each other, as a hand on the scroll bar does. */
async function scroll({ importer: { page }, at }: BenchImporter): Promise<void> {
  await at.review.grid.hover();
  for (let wheel = 0; wheel < WHEELS; wheel += 1) {
    await page.mouse.wheel(0, WHEEL_PIXELS);
    await page.waitForTimeout(FRAME_MS);
  }
  for (const share of [0.9, 0.1, 0.5, 1, 0.3, 0.7, 0]) await at.review.scrollTo(share);
}

/** One file from the dialog to its review; answers the page's megabytes after the whole of it was scrolled. */
async function measureFile(rows: number, isMeasured: boolean): Promise<number> {
  const file = await csvFile(rows);
  const { bench } = await BenchImporter.start();
  const { importer, at } = bench;
  await importer.answerNextOpenDialog(file);
  const opened = await bench.during(async () => {
    await at.file.browse.click();
    await expect(at.columns.fieldOf('Customer ID')).toBeVisible();
  });
  const checked = await bench.during(async () => {
    await at.columns.check.click();
    await expect(await at.review.cell(2, 'Company')).toBeVisible({ timeout: 60_000 });
  });
  const scrolled = await bench.during(() => scroll(bench));
  const megabytes = await bench.pageMegabytes();
  if (isMeasured) {
    tellTime('chosen to columns and suggestions', opened.ms, 1500);
    tellTasks(opened, 100);
    tellTime('checked, to the first rows of the review', checked.ms, 10_000);
    tellTasks(checked, 100);
    tell(`  ${'review scrolled from end to end'.padEnd(44)} ${seconds(scrolled.ms).padStart(8)}`);
    tellTasks(scrolled, 50);
  }
  await bench.end();
  return megabytes;
}

/** The stand-in copies a dropped file to where the application finds it; Electron knows its path. */
async function measureDrop(): Promise<void> {
  const { bench } = await BenchImporter.start();
  const file = await csvFile(MANY);
  const { ms } = await bench.during(async () => {
    await bench.importer.dropFiles(file);
    await expect(bench.at.columns.fieldOf('Customer ID')).toBeVisible({ timeout: 60_000 });
  });
  tell(`  ${'dropped, the copy of the stand-in included'.padEnd(44)} ${seconds(ms).padStart(8)}`);
  await bench.end();
}

async function measureWeight(): Promise<void> {
  const { minified, packages } = await pageWeights();
  const whole = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  tell(`the page’s script: ${Math.round(minified / 1024)} KB minified; of it, by what it is before:`);
  for (const { name, bytes } of packages) {
    tell(
      `  ${name.padEnd(34)} ${`${Math.round(bytes / 1024)} KB`.padStart(9)} ${((100 * bytes) / whole).toFixed(1).padStart(6)} %`,
    );
  }
}

const [load = 0] = loadavg();
tell(`the window (${availableParallelism()} processors, of which ${load.toFixed(1)} were busy before)`);
await measureStart();
tell(`  ${MANY.toLocaleString('en-US')} rows of 20 columns`);
const ofMany = await measureFile(MANY, true);
await measureDrop();
const ofFew = await measureFile(FEW, false);
tell(
  `  page memory after it: ${ofMany.toFixed(1)} MB, after ${FEW.toLocaleString('en-US')} rows ${ofFew.toFixed(1)} MB, ratio ${(ofMany / ofFew).toFixed(2)} (bound 1.2)${sign(ofMany / ofFew <= 1.2)}`,
);
await measureWeight();
