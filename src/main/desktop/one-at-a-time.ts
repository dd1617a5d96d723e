import { failure, type Outcome } from '../../shared/app-error.ts';

/** The same request, made again while the first one is worked on (a double click), gets the first one's answer. */
export class Joined<T> {
  #running: { readonly key: string; readonly answer: Promise<T> } | null = null;

  /** `key` says what is asked for. */
  run(key: string, start: () => Promise<T>): Promise<T> {
    if (this.#running?.key === key) return this.#running.answer;
    const running = { key, answer: start() };
    this.#running = running;
    const end = () => {
      if (this.#running === running) this.#running = null;
    };
    running.answer.then(end, end);
    return running.answer;
  }
}

/** One job at a time; a newer one ends the older, because it is what the user wants now. */
export class OneJob {
  #running: { readonly stop: AbortController; readonly ended: Promise<unknown> } | null = null;

  get isBusy(): boolean {
    return this.#running !== null;
  }

  /** Starts when the older job has ended and cleaned up. The signal ends the job. */
  run<T>(job: (signal: AbortSignal) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const before = this.#running;
    before?.stop.abort();
    const stop = new AbortController();
    const outcome = (async () => {
      await before?.ended;
      return stop.signal.aborted ? failure('cancelled', 'Stopped before it began.') : job(stop.signal);
    })();
    const running = { stop, ended: outcome.catch(() => undefined) };
    this.#running = running;
    const end = () => {
      if (this.#running === running) this.#running = null;
    };
    outcome.then(end, end);
    return outcome;
  }

  cancel(): void {
    this.#running?.stop.abort();
  }

  /** When nothing runs any more. */
  async ended(): Promise<void> {
    await this.#running?.ended;
  }
}
