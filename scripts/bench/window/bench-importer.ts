import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { Screens } from '../../../test/e2e/pages/screens.ts';
import { startInElectron } from '../../../test/e2e/support/electron-driver.ts';
import { Importer } from '../../../test/e2e/support/importer.ts';
import { startInStandIn } from '../../../test/e2e/support/stand-in-driver.ts';
import { browserOptions } from '../../../test/support/browser.ts';
import { electronBinary } from '../../../test/support/electron-binary.ts';

const hook = pathToFileURL(path.join(import.meta.dirname, 'loop-delay.ts')).href;

/** The longest of each kind within a span of time, in milliseconds; null where it is not measured. */
export interface LongestTasks {
  readonly main: number | null;
  readonly page: number;
}

interface PageTask {
  readonly at: number;
  readonly ms: number;
}

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
    await bench.importer.page.evaluate(watchTasks);
    return { bench, ms };
  }

  /** Does something, and answers how long it took and what kept the two threads busiest meanwhile. */
  async during(act: () => Promise<void>): Promise<LongestTasks & { readonly ms: number }> {
    const from = Date.now();
    const started = performance.now();
    await act();
    const ms = performance.now() - started;
    // The observers tell of a task after it has ended.
    await this.importer.page.waitForTimeout(250);
    const to = Date.now();
    const tasks = await this.importer.page.evaluate(() => (window as unknown as { tasks: PageTask[] }).tasks);
    const page = tasks.filter(({ at }) => at >= from && at <= to).map(({ ms: length }) => length);
    return { ms, page: Math.max(0, ...page), main: this.longestInMain(from, to) };
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

  private longestInMain(from: number, to: number): number | null {
    const file = path.join(this.scratch, 'loop-delay');
    if (!existsSync(file)) return null;
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const delays = lines.map((line) => line.split(' ').map(Number)).filter(([at = 0]) => at >= from && at <= to);
    return Math.max(0, ...delays.map(([, ms = 0]) => ms));
  }
}

/** Runs in the page: keeps every task of more than 50 ms, with when it was. */
function watchTasks(): void {
  const tasks: PageTask[] = [];
  Object.assign(window, { tasks });
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ at: performance.timeOrigin + startTime, ms: duration });
    }
  });
  observer.observe({ type: 'longtask', buffered: true });
}
