const WINDOW_MS = 60_000;

/** Counts requests in a sliding window of 60 s, as strictly as a server can. Times are ms. */
export class RateWindow {
  readonly #perMinute: number;
  /** When the last `perMinute` allowed requests came; the next one takes the place of the oldest. */
  readonly #cameAt: number[] = [];
  #count = 0;
  /** How many of the counted ones are older than the window: it only grows, so that counting costs nothing. */
  #expired = 0;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** 0 where the request is allowed and counted; else how long to wait until one would be. Refused ones do not count. */
  ask(now: number): number {
    const place = this.#count % this.#perMinute;
    const oldest = this.#cameAt[place];
    if (oldest !== undefined && now - oldest < WINDOW_MS) return oldest + WINDOW_MS - now;
    // The place may be taken over: what stood there is older than the window.
    this.remaining(now);
    this.#cameAt[place] = now;
    this.#count += 1;
    return 0;
  }

  remaining(now: number): number {
    while (this.#expired < this.#count && now - (this.#cameAt[this.#expired % this.#perMinute] ?? now) >= WINDOW_MS) {
      this.#expired += 1;
    }
    return this.#perMinute - (this.#count - this.#expired);
  }
}
