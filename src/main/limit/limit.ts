import type { Outcome } from '../../shared/app-error.ts';
import { openSharedSlots, type SharedSlots } from './shared-slots.ts';
import { Throttle } from './throttle.ts';

/**
 * When requests with one key may leave: at most `perMinute` of them in any window, evenly paced. Where the other imports
 * of this computer with the same key are known ({@link SharedSlots}), theirs count too, within a {@link step}.
 * All times are monotonic ms.
 */
export class Limit {
  readonly #own: Throttle;
  readonly #perMinute: number;
  readonly #lost: (why: string) => void;
  #shared: SharedSlots | null;

  /** `lost` is told when the others can no longer be seen; the own limit is then kept alone. */
  constructor(perMinute: number, now: number, shared: SharedSlots | null, lost: (why: string) => void) {
    this.#perMinute = perMinute;
    this.#own = new Throttle(perMinute, now);
    this.#shared = shared;
    this.#lost = lost;
  }

  /** Within `work` no other import of this computer takes a slot. */
  step<T>(work: () => Outcome<T>): Outcome<T> {
    const begun = this.#share((shared) => shared.begin());
    const done = work();
    if (begun) this.#share((shared) => shared.end());
    return done;
  }

  nextAt(now: number): number {
    let next = this.#own.nextAt();
    this.#share((shared) => {
      next = Math.max(next, shared.nextAt(this.#perMinute, now));
    });
    return next;
  }

  take(now: number): void {
    this.#own.take(now);
    this.#share((shared) => shared.take(now, this.#own.intervalMs));
  }

  left(count: number, now: number): void {
    this.#own.left(count, now);
    this.#share((shared) => shared.left(count, now));
  }

  holdUntil(until: number): void {
    this.#own.holdUntil(until);
    this.#share((shared) => shared.holdUntil(until));
  }

  setPace(perMinute: number): void {
    this.#own.setPace(perMinute);
  }

  close(): void {
    this.#shared?.close();
    this.#shared = null;
  }

  /** A file of slots that cannot be used stops no import: it only costs that the others are not seen. */
  #share(work: (shared: SharedSlots) => void): boolean {
    const shared = this.#shared;
    if (shared === null) return false;
    const done = shared.try(() => work(shared));
    if (done.ok) return true;
    // Whoever holds it sends nothing of its own meanwhile; the next step sees the others again.
    if (done.busy) return false;
    this.#lost(done.error.message);
    this.#shared = null;
    return false;
  }
}

/** Where the imports of this computer see each other's requests: a file, and in it what tells server and key apart. */
export interface SharedPlace {
  readonly path: string;
  readonly lane: string;
}

/** A limit that all imports of this computer with one key keep together; `lost` is told where it cannot be shared. */
export const sharedLimit = (
  perMinute: number,
  now: number,
  { path, lane }: SharedPlace,
  lost: (why: string) => void,
): Limit => new Limit(perMinute, now, openSharedSlots(path, lane, now, lost), lost);

/** A limit that is shared with nobody. */
export const ownLimit = (perMinute: number, now: number): Limit => new Limit(perMinute, now, null, () => undefined);
