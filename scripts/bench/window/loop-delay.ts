// Loaded before the built application (NODE_OPTIONS=--import): writes down what kept its main thread from its next task.
// A line each tenth of a second: when; the longest delay since the line before, in milliseconds; and what the thread
// had of the processor since then, which no task of its own can exceed.
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 100;
/** The timer that is late; what it is late by counts. */
const RESOLUTION_MS = 10;
const NANOSECONDS = 1e6;
const MICROSECONDS = 1000;

const { AKITA_BENCH_LOOP_DELAY: file } = process.env;
if (file !== undefined) {
  // The application's own child processes are not its main thread.
  delete process.env.NODE_OPTIONS;
  delete process.env.AKITA_BENCH_LOOP_DELAY;
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let before = process.threadCpuUsage();
  setInterval(() => {
    const ms = delay.count === 0 ? 0 : Math.max(0, delay.max / NANOSECONDS - RESOLUTION_MS);
    const { user, system } = process.threadCpuUsage(before);
    appendFileSync(file, `${Date.now()} ${ms.toFixed(1)} ${((user + system) / MICROSECONDS).toFixed(1)}\n`);
    delay.reset();
    before = process.threadCpuUsage();
  }, EVERY_MS).unref();
}
