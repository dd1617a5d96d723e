import type { RateHint } from '../ports.ts';

/** Why requests leave more slowly than the user set: others use the key too, or Akita said 429. */
export type PaceReason = 'others' | 'rate-limited';

/** Each 429 that ends an undisturbed time costs this share of the pace; with half, one stray 429 would cost too much. */
const SLOWER = 0.7;
/** Every minute without one gives back this share of what the user set: ten minutes after a halving all is as before. */
const FASTER_A_MINUTE = 0.05;
/** Slower than this share of what the user set is a standstill; Akita then says how long to wait. */
const LEAST = 0.1;
/** The last requests of a window are left to what else uses the key, and to those on their way. */
const RESERVE = 1;
const MINUTE_MS = 60_000;
/** So many requests, and this share of the limit, may be counted at another time than they were sent, or be a test of the key. */
const MISCOUNTED = 2;
const MISCOUNTED_SHARE = 0.05;

/**
 * What the server's answers teach about the pace: `remaining` requests until a reset are spread over that time, and a
 * 429 makes everything slower for a while. All times are monotonic ms.
 */
export class LearnedPace {
  readonly #most: number;
  #pace: number;
  #since: number;
  /** When each own request of the last minute left. */
  #sent: number[] = [];
  #spread: { readonly perMinute: number; readonly until: number } | null = null;

  /** `perMinute`: what the user set; never faster than that. */
  constructor(perMinute: number, now: number) {
    this.#most = perMinute;
    this.#pace = perMinute;
    this.#since = now;
  }

  /** Requests a minute at `now`, and why they are fewer than set; null where they are not. */
  at(now: number): { readonly perMinute: number; readonly why: PaceReason | null } {
    const back = ((now - this.#since) / MINUTE_MS) * FASTER_A_MINUTE * this.#most;
    const pace = Math.min(this.#most, this.#pace + Math.max(0, back));
    const spread = this.#spread !== null && this.#spread.until > now ? this.#spread.perMinute : this.#most;
    if (spread < pace) return { perMinute: spread, why: 'others' };
    return { perMinute: pace, why: pace < this.#most ? 'rate-limited' : null };
  }

  /** A request leaves. */
  sent(now: number): void {
    this.#sent.push(now);
    // Looked through only when a minute's worth is too many.
    if (this.#sent.length > 2 * this.#most) this.#sent = this.#sent.filter((at) => at > now - MINUTE_MS);
  }

  /** A 429 that was not said before. */
  rateLimited(now: number): void {
    this.#pace = Math.max(this.#most * LEAST, this.at(now).perMinute * SLOWER);
    this.#since = now;
  }

  /** What an answer said of the limit. `onTheWay`: requests that the server may not have counted yet. */
  hint(hint: RateHint, onTheWay: number, now: number): void {
    const { remaining, resetMs } = hint;
    if (resetMs === null || resetMs < 1000) return;
    if (this.#isOwnUse(hint, resetMs, now)) {
      this.#spread = null;
      return;
    }
    const left = Math.max(0, remaining - onTheWay - RESERVE);
    const perMinute = (left / resetMs) * MINUTE_MS;
    this.#spread =
      perMinute < this.#most ? { perMinute: Math.max(perMinute, this.#most * LEAST), until: now + resetMs } : null;
  }

  /**
   * Whether the limit is used up by this import alone, which keeps to it anyway: as many requests are gone from the server's
   * minute as left here since it began. Without that, the end of each minute would look as if others used the key.
   */
  #isOwnUse({ limit, remaining }: RateHint, resetMs: number, now: number): boolean {
    if (limit === null || resetMs > MINUTE_MS) return false;
    const began = now + resetMs - MINUTE_MS;
    const own = this.#sent.filter((at) => at >= began).length;
    return limit - remaining - own <= MISCOUNTED + limit * MISCOUNTED_SHARE;
  }
}
