// Loaded before the built application (NODE_OPTIONS=--import): writes down how long its main thread was kept from its
// next task. A line each tenth of a second: when, and the longest delay since the line before, in milliseconds.
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 100;
/** The timer that is late; what it is late by counts. */
const RESOLUTION_MS = 10;
const NANOSECONDS = 1e6;

const { AKITA_BENCH_LOOP_DELAY: file } = process.env;
if (file !== undefined) {
  // The application's own child processes are not its main thread.
  delete process.env.NODE_OPTIONS;
  delete process.env.AKITA_BENCH_LOOP_DELAY;
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  setInterval(() => {
    const ms = delay.count === 0 ? 0 : Math.max(0, delay.max / NANOSECONDS - RESOLUTION_MS);
    appendFileSync(file, `${Date.now()} ${ms.toFixed(1)}\n`);
    delay.reset();
  }, EVERY_MS).unref();
}
