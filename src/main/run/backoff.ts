/** `random` is between 0 and 1. With it, rows that failed together do not come back together. */
export function retryPauseMs(attempt: number, random: number): number {
  // 1, 2, 4, 8 s, of which half is left to chance: five attempts take 7.5 to 15 s, which outlasts a restart of a server.
  const longest = Math.min(1000 * 2 ** (attempt - 1), 30_000);
  return longest * (0.5 + random / 2);
}

/** Between the probes of an outage: 5 s, doubling to 5 min. `failed` counts the probes that failed so far. */
export const probePauseMs = (failed: number): number => Math.min(5000 * 2 ** failed, 300_000);

/** After a 429 that does not say how long to wait: 5 s, doubling to 60 s. `strike` counts from 1. */
export const unaskedWaitMs = (strike: number): number => Math.min(5000 * 2 ** (strike - 1), 60_000);
