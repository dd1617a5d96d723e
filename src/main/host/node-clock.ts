import type { Clock } from '../ports.ts';

/** setTimeout fires at once above 2^31 - 1 ms (24.8 days); longer sleeps are slept in pieces of a day. */
const LONGEST_TIMER_MS = 24 * 60 * 60 * 1000;

function sleepPiece(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(0, ms));
    signal?.addEventListener('abort', end, { once: true });
  });
}

const NS_PER_MS = 1e6;

/** The machine's own time; `monotonic` is the same for all programs until the computer starts anew. */
export const nodeClock: Clock = {
  now: () => Date.now(),
  // Not performance.now(), which begins with the process: imports that share a limit compare these times.
  monotonic: () => Number(process.hrtime.bigint()) / NS_PER_MS,
  async sleep(ms, signal) {
    for (let left = ms; left > 0 && !signal?.aborted; left -= LONGEST_TIMER_MS) {
      await sleepPiece(Math.min(left, LONGEST_TIMER_MS), signal);
    }
  },
};
