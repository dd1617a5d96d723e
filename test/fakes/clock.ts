import type { Clock } from '../../src/main/ports.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Everything that was promised before now has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Virtual time: it moves only when told to, and wakes sleepers in the order of their time. */
export class FakeClock implements Clock {
  readonly #sleepers = new Set<Sleeper>();
  /** How many ms later than asked a sleep ends, as real timers do. */
  readonly #lateness: () => number;
  readonly #startedAt: number;
  #now = 0;
  #wallAhead = 0;

  constructor(options: { lateness?: () => number; startedAt?: number } = {}) {
    this.#lateness = options.lateness ?? (() => 0);
    this.#startedAt = options.startedAt ?? Date.UTC(2026, 0, 1);
  }

  now(): number {
    return this.#startedAt + this.#now + this.#wallAhead;
  }

  monotonic(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper = { at: this.#now + ms + this.#lateness(), wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wake, { once: true });
    });
  }

  /** The computer sleeps; whether its monotonic clock goes on meanwhile depends on the system. Timers do not. */
  suspend(ms: number, monotonic: 'runs' | 'stands'): void {
    if (monotonic === 'runs') this.#now += ms;
    else this.#wallAhead += ms;
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(); next !== undefined && next.at <= end; next = this.#next()) await this.#wake(next);
    this.#now = end;
  }

  /** Lets time pass, as fast as it can, until the promise has its result. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let pending = true;
    const end = () => {
      pending = false;
    };
    promise.then(end, end);
    await settled();
    while (pending) {
      const next = this.#next();
      if (next === undefined) throw new Error('nothing sleeps, so the promise would never have a result');
      await this.#wake(next);
    }
    return promise;
  }

  #next(): Sleeper | undefined {
    let first: Sleeper | undefined;
    for (const sleeper of this.#sleepers) if (first === undefined || sleeper.at < first.at) first = sleeper;
    return first;
  }

  async #wake(sleeper: Sleeper): Promise<void> {
    this.#now = Math.max(this.#now, sleeper.at);
    sleeper.wake();
    await settled();
  }
}
