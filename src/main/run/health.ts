import { probePauseMs } from './backoff.ts';

/** This many different rows in succession without a good answer cannot be the fault of the rows. */
const ROWS_IN_DOUBT = 3;
/** … if it lasts: with every third request failing at random, three in succession are common, three seconds are not. */
const DOUBT_MS = 3000;
/** This many rows in succession that never got an answer, each after all its attempts, are an outage too (tried.md). */
const ROWS_GIVEN_BACK = 3;

/**
 * Tells a bad row from an outage. The rule:
 * - A *good answer* is one that is about a row, the key or the rate; no answer, 408, 425, 5xx and nonsense are *bad*.
 * - A bad answer is held against its row, but charged only when a good answer shows that the server works. Held and
 *   charged ones together end a row after five; so one bad row amid good ones, or at the end of the file, fails.
 * - It is an outage when, since the last good answer, three different rows that had nothing charged got bad answers,
 *   and three seconds have passed; or when three rows in succession used up five attempts without any answer. What was
 *   held is then taken back, everything waits, and single requests probe until one gets a good answer.
 * So nothing that befalls all rows makes a row fail, be it a broken connection or 503 from a load balancer.
 */
export class Health {
  readonly #rowsInDoubt = new Set<number>();
  #lastGoodAt: number;
  #badSince: number | null = null;
  #answered = false;
  #givenBack = 0;
  #outage: { failedProbes: number; nextProbeAt: number } | null = null;

  constructor(now: number) {
    this.#lastGoodAt = now;
  }

  /** Ms (monotonic) of the next probe, or null while there is no outage. */
  get nextProbeAt(): number | null {
    return this.#outage?.nextProbeAt ?? null;
  }

  /** Whether something spoke HTTP to us since the last good answer, though nothing usable. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Some rows got bad answers, too few to tell: other rows tell more than the same ones again. */
  get wantsOtherRows(): boolean {
    return this.#rowsInDoubt.size > 0 && this.#rowsInDoubt.size < ROWS_IN_DOUBT;
  }

  /** When to give up, or null; a single bad row that gets answers has its own end and is no reason to. */
  giveUpAt(afterMs: number | null): number | null {
    if (afterMs === null || this.#badSince === null) return null;
    return this.#outage === null && this.#answered ? null : this.#badSince + afterMs;
  }

  /** True when this ends an outage. */
  good(now: number): boolean {
    const wasOutage = this.#outage !== null;
    this.#rowsInDoubt.clear();
    this.#lastGoodAt = now;
    this.#badSince = null;
    this.#answered = false;
    this.#givenBack = 0;
    this.#outage = null;
    return wasOutage;
  }

  /** True when this makes it an outage. `charged`: the row had bad answers while others had good ones. */
  bad(now: number, row: number, charged: boolean, answered: boolean): boolean {
    this.#badSince ??= now;
    this.#answered ||= answered;
    if (!charged) this.#rowsInDoubt.add(row);
    return this.#rowsInDoubt.size >= ROWS_IN_DOUBT && now - this.#lastGoodAt >= DOUBT_MS && this.#declare(now);
  }

  /** A row used up its attempts and never got an answer. True when this makes it an outage. */
  gaveBack(now: number): boolean {
    this.#givenBack += 1;
    return this.#givenBack >= ROWS_GIVEN_BACK && this.#declare(now);
  }

  /** The computer slept: what it is connected to now may work. */
  woke(now: number): void {
    if (this.#outage !== null) this.#outage.nextProbeAt = now;
  }

  /** The probe failed too; `askedMs` is what its answer asked to wait. */
  probeFailed(now: number, askedMs: number): void {
    if (this.#outage === null) return;
    this.#outage.failedProbes += 1;
    this.#outage.nextProbeAt = now + Math.max(askedMs, probePauseMs(this.#outage.failedProbes));
  }

  #declare(now: number): boolean {
    if (this.#outage !== null) return false;
    this.#outage = { failedProbes: 0, nextProbeAt: now + probePauseMs(0) };
    return true;
  }
}
