import type { Clock } from '../ports.ts';

const LOOK_EVERY_MS = 5000;
/** A busy computer is late by a second or two; one that is this late slept, or its clock was set. */
const SLEPT_MS = 20_000;

/**
 * Calls back when the computer has slept, with for how long, until the signal is aborted. Whether the monotonic clock
 * goes on in sleep depends on the system, so the wall clock is looked at too; one that was set forward looks the same,
 * and costs no more than some requests that are made again.
 */
export async function watchSleep(clock: Clock, onWake: (sleptMs: number) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wall = clock.now();
    const monotonic = clock.monotonic();
    await clock.sleep(LOOK_EVERY_MS, signal);
    const late = Math.max(clock.now() - wall, clock.monotonic() - monotonic) - LOOK_EVERY_MS;
    if (late >= SLEPT_MS && !signal.aborted) onWake(late);
  }
}
