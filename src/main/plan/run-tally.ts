import type { RunCounts } from '../../shared/plan.ts';

type Settled = 'created' | 'updated' | 'imported' | 'failed';

/** The counts of a run as it goes, for the end of one whose plan can no longer be read. */
export class RunTally {
  #counts: RunCounts;
  #requests: number;

  /** What stands in the plan as the run begins. */
  constructor(counts: RunCounts, requests: number) {
    this.#counts = counts;
    this.#requests = requests;
  }

  get counts(): RunCounts {
    return this.#counts;
  }

  get requests(): number {
    return this.#requests;
  }

  sent(): void {
    this.#requests += 1;
  }

  /** A row has its result, and that is on the disk. */
  settled(status: Settled): void {
    const { remaining } = this.#counts;
    this.#counts = { ...this.#counts, [status]: this.#counts[status] + 1, remaining: remaining - 1 };
  }
}
