import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { Screens } from '../../../test/e2e/pages/screens.ts';
import { startInElectron } from '../../../test/e2e/support/electron-driver.ts';
import { Importer } from '../../../test/e2e/support/importer.ts';
import { startInStandIn } from '../../../test/e2e/support/stand-in-driver.ts';
import { browserOptions } from '../../../test/support/browser.ts';
import { electronBinary } from '../../../test/support/electron-binary.ts';
import { type LongestTask, longestTaskDuring } from './page-tasks.ts';

const hook = pathToFileURL(path.join(import.meta.dirname, 'loop-delay.ts')).href;

/** What kept the two threads that must stay free busiest; `main` is null where it is not measured. */
export interface LongestTasks {
  readonly main: LongestTask | null;
  readonly page: LongestTask;
}

/** More than the time between two lines of the main process. */
const LINE_MS = 150;

/** The built application over a fresh data folder, with an eye on its main thread and its page. */
export class BenchImporter {
  readonly importer: Importer;
  readonly at: Screens;
  private readonly scratch: string;
  private readonly browser: Browser | null;

  private constructor(importer: Importer, scratch: string, browser: Browser | null) {
    this.importer = importer;
    this.at = new Screens(importer);
    this.scratch = scratch;
    this.browser = browser;
  }

  /** Starts it and answers when its window takes input, with how long that took; the test's own browser is up before. */
  static async start(): Promise<{ readonly bench: BenchImporter; readonly ms: number }> {
    const scratch = mkdtempSync(path.join(tmpdir(), 'akita-bench-window-'));
    const dataDir = path.join(scratch, 'data');
    const browser = electronBinary() === null ? await chromium.launch(await browserOptions()) : null;
    const env = { NODE_OPTIONS: `--import=${hook}`, AKITA_BENCH_LOOP_DELAY: path.join(scratch, 'loop-delay') };
    const options = { dataDir, args: [], env, colorScheme: 'light', size: { width: 1440, height: 900 } } as const;
    const begin = () => (browser === null ? startInElectron(options) : startInStandIn(browser, options));
    const bench = new BenchImporter(new Importer(begin, dataDir, scratch), scratch, browser);
    const started = performance.now();
    await bench.importer.start();
    await bench.at.file.browse.click({ trial: true });
    const ms = performance.now() - started;
    return { bench, ms };
  }

  /** Does something, and answers how long it took and what kept the two threads busiest meanwhile. */
  async during(act: () => Promise<void>): Promise<LongestTasks & { readonly ms: number }> {
    const from = Date.now();
    let ms = 0;
    const page = await longestTaskDuring(this.importer.page, async () => {
      const started = performance.now();
      await act();
      ms = performance.now() - started;
      await setTimeout(LINE_MS);
    });
    return { ms, page, main: this.longestInMain(from, Date.now()) };
  }

  /** Megabytes of the page's script memory that are in use, after what is unused was thrown away. */
  async pageMegabytes(): Promise<number> {
    const { page } = this.importer;
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20;
  }

  async end(): Promise<void> {
    await this.importer.dispose();
    await this.browser?.close();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }

  private longestInMain(from: number, to: number): LongestTask | null {
    const file = path.join(this.scratch, 'loop-delay');
    if (!existsSync(file)) return null;
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const within = lines.map((line) => line.split(' ').map(Number)).filter(([at = 0]) => at >= from && at <= to);
    const clockMs = within.map(([, delay = 0]) => delay);
    const cpuMs = within.map(([, delay = 0, cpu = 0]) => Math.min(delay, cpu));
    return { clockMs: Math.max(0, ...clockMs), cpuMs: Math.max(0, ...cpuMs) };
  }
}
