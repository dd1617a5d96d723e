/** Two signals closer than this are one Ctrl-C: the terminal sends it to the starter and to us, and the starter passes it on. */
const SAME_KEYSTROKE_MS = 300;

export interface StopSignals {
  /** First Ctrl-C: take no more rows, let the requests on the way end. */
  readonly stop: AbortSignal;
  /** Second Ctrl-C: do not wait for them. */
  readonly hurry: AbortSignal;
  /** Gives Ctrl-C back to the system. */
  release(): void;
}

/** Ctrl-C (and SIGTERM, SIGHUP) as signals that long work listens to; `onStop` tells the user that it was heard. */
export function listenForStop(onStop: () => void): StopSignals {
  const stop = new AbortController();
  const hurry = new AbortController();
  let stoppedAt = Number.NEGATIVE_INFINITY;
  const heard = () => {
    const now = performance.now();
    if (!stop.signal.aborted) {
      stoppedAt = now;
      stop.abort();
      onStop();
    } else if (now - stoppedAt > SAME_KEYSTROKE_MS) hurry.abort();
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, heard);
  const release = () => {
    for (const name of names) process.off(name, heard);
  };
  return { stop: stop.signal, hurry: hurry.signal, release };
}
