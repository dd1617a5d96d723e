/**
 * The server counts in windows of 60 s by when requests arrive, and they arrive later than they were sent by a varying
 * time. If that varies by at most 1 s, the arrivals of any 60 s were sent within 61 s: the limit is kept over these.
 * It costs 1 / 61 = 1.6 % of the rate.
 */
export const WINDOW_MS = 61_000;

/** A timer that fires late must not lower the rate; after a longer stall the slots missed are lost, or they would be a burst. */
export const CATCH_UP_MS = 250;

/**
 * Says when the next request may leave: evenly paced on a grid, and never more than `perMinute` in {@link WINDOW_MS}.
 * Slots follow the last slot, not the last request, so that lateness does not add up. All times are monotonic ms.
 */
export class Throttle {
  readonly #perMinute: number;
  /** When each of the last `perMinute` requests left; the next one takes the place of the oldest. */
  readonly #sentAt: number[] = [];
  #pace: number;
  #count = 0;
  #nextSlot: number;

  constructor(perMinute: number, now: number) {
    this.#perMinute = perMinute;
    this.#pace = perMinute;
    this.#nextSlot = now;
  }

  /** Ms between two slots. */
  get intervalMs(): number {
    return WINDOW_MS / this.#pace;
  }

  nextAt(): number {
    const oldest = this.#sentAt[this.#count % this.#perMinute] ?? Number.NEGATIVE_INFINITY;
    return Math.max(this.#nextSlot, oldest + WINDOW_MS);
  }

  /** A request leaves now; call it at {@link nextAt} or later. */
  take(now: number): void {
    const slot = Math.max(this.#nextSlot, now - CATCH_UP_MS);
    this.#nextSlot = slot + this.intervalMs;
    this.#sentAt[this.#count % this.#perMinute] = now;
    this.#count += 1;
  }

  /** The last `count` requests did not leave when they were taken, but only `now`. */
  left(count: number, now: number): void {
    for (let back = 1; back <= Math.min(count, this.#perMinute); back += 1) {
      this.#sentAt[(this.#count - back) % this.#perMinute] = now;
    }
  }

  /** Nothing leaves before `until`, and then again at the even pace, not in a burst. */
  holdUntil(until: number): void {
    this.#nextSlot = Math.max(this.#nextSlot, until);
  }

  /** From now on so many a minute, no more than at first. */
  setPace(perMinute: number): void {
    this.#pace = Math.min(perMinute, this.#perMinute);
  }
}
