import type { Clock } from '../ports.ts';
import type { PlanStore } from './plan-store.ts';
import { onDisk } from './sqlite.ts';

/** A run that is killed loses no more than this of its time. */
const NOTE_EVERY_MS = 10_000;

/** For how long an import has been running, over all its runs, the time between them not counted. */
export class RunningTime {
  readonly #store: PlanStore;
  readonly #clock: Clock;
  readonly #before: number;
  readonly #since: number;
  #noted: number;

  constructor(store: PlanStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    this.#before = store.info.ranMs ?? 0;
    this.#since = clock.monotonic();
    this.#noted = this.#since;
  }

  get ms(): number {
    return this.#before + this.#clock.monotonic() - this.#since;
  }

  /** Writes it into the plan, if that was not done for some time. */
  note(): void {
    const now = this.#clock.monotonic();
    if (now - this.#noted < NOTE_EVERY_MS) return;
    this.#noted = now;
    // A disk that takes no more stops the run at its next row, in words.
    onDisk(this.#store.path, () => this.#store.change({ ranMs: this.ms }));
  }
}
