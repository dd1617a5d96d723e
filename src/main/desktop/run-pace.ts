/** A minute, the measure of every rate here. */
const MINUTE_MS = 60_000;
/** Sooner than this a rate says nothing: the first answers come in together. */
const TELLS_AFTER_MS = 3000;

/** How many rows got their answer in each minute, measured over the last one. Times are ms in which the run did not wait. */
export class RateMeter {
  readonly #times: number[] = [];
  /** Those before this one are older than a minute. */
  #first = 0;

  done(at: number): void {
    this.#times.push(at);
  }

  /** Null where it cannot be told yet. */
  perMinute(now: number): number | null {
    if (now < TELLS_AFTER_MS) return null;
    const since = now - MINUTE_MS;
    for (let at = this.#times[this.#first]; at !== undefined && at < since; at = this.#times[this.#first]) {
      this.#first += 1;
    }
    this.#forget();
    return ((this.#times.length - this.#first) * MINUTE_MS) / Math.min(MINUTE_MS, now);
  }

  /** Now and then, so that neither time nor memory grows with the rows. */
  #forget(): void {
    if (this.#first < 1000 || this.#first * 2 < this.#times.length) return;
    this.#times.splice(0, this.#first);
    this.#first = 0;
  }
}

/** What the remaining time is told by. `activeMs`: how long the run has been sending; `waitMs`: how long it waits from now. */
export interface Prospect {
  readonly left: number;
  readonly limitPerMinute: number;
  readonly measuredPerMinute: number | null;
  readonly activeMs: number;
  readonly waitMs: number;
}

/** Below this share of the limit the measured rate is no rate but a standstill, and would give a time beyond all reason. */
const STANDSTILL = 0.02;

/**
 * How long the rest takes, ms; null where nothing can be said. The limit is the best guess at the start, and the
 * rate measured over a whole minute is the best one later: in between they are mixed.
 */
export function timeLeft({ left, limitPerMinute, measuredPerMinute, activeMs, waitMs }: Prospect): number | null {
  if (left === 0) return 0;
  const trust = measuredPerMinute === null ? 0 : Math.min(1, activeMs / MINUTE_MS);
  const measured = Math.min(measuredPerMinute ?? 0, limitPerMinute);
  const perMinute = trust * measured + (1 - trust) * limitPerMinute;
  if (perMinute < limitPerMinute * STANDSTILL) return null;
  return waitMs + (left / perMinute) * MINUTE_MS;
}

/** As many are on their way at the same time at any pace, so that none of them waits for another one's answer. */
const MOST_LAST = 10;
/** Answers take a second or two; whoever looks for longer at a bar that stands still wants to know why. */
const PATIENCE_MS = 10_000;

/** Whether the last rows must all have been sent since the last answer, and were then without one for a while. */
export function isOverdue(left: number, limitPerMinute: number, sinceAnswerMs: number): boolean {
  if (left === 0 || left > MOST_LAST) return false;
  return sinceAnswerMs > (left / limitPerMinute) * MINUTE_MS + PATIENCE_MS;
}

/** The time shown follows the estimate with this delay, so that it counts down rather than jumps about. */
const CALM_MS = 10_000;

/** A remaining time that people can watch: it runs like a clock and is corrected little by little. */
export class CalmTime {
  #shown: number | null = null;
  #at = 0;

  /** `estimate` as of `now` (monotonic ms); null shows nothing, and what comes after begins anew. */
  show(estimate: number | null, now: number): number | null {
    if (estimate === null || this.#shown === null) this.#shown = estimate;
    else {
      const elapsed = now - this.#at;
      const expected = this.#shown - elapsed;
      const share = 1 - Math.exp(-elapsed / CALM_MS);
      this.#shown = Math.max(0, expected + (estimate - expected) * share);
    }
    this.#at = now;
    return this.#shown;
  }
}
