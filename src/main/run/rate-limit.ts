import { unaskedWaitMs } from './backoff.ts';

/** How long everything waits after 429. Times are monotonic ms. */
export class RateLimitWait {
  #until = Number.NEGATIVE_INFINITY;
  #strikes = 0;

  /** Whether a request that left at `sentAt` was on the way already when the last 429 came: it says nothing new. */
  isKnown(sentAt: number): boolean {
    return sentAt < this.#until;
  }

  /**
   * A 429 to a request that left at `sentAt`; gives when requests may leave again, the longest of all that was asked.
   * Without a time asked, only a request that left after the last wait makes the next one longer: those that
   * were on the way together say the same thing once.
   */
  hit(now: number, sentAt: number, askedMs: number | null): number {
    if (askedMs !== null) this.#until = Math.max(this.#until, now + askedMs);
    else if (sentAt >= this.#until) {
      this.#strikes += 1;
      this.#until = now + unaskedWaitMs(this.#strikes);
    }
    return this.#until;
  }

  /** A row was taken or refused: the limit is over, if the request left after the wait. */
  good(sentAt: number): void {
    if (sentAt >= this.#until) this.#strikes = 0;
  }
}
