import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import type { Importer, Review } from '../importer.ts';

/** The plan on the screen, and the one before it, whose last questions may still be on the way. */
const MOST_OPEN = 2;

/** Plans that are open for review: each has a thread of its own, so only the last ones stay open. */
export class Reviews {
  readonly #importer: Importer;
  /** In the order of their last use. */
  readonly #open = new Map<string, Review>();

  constructor(importer: Importer) {
    this.#importer = importer;
  }

  of(plan: string): Outcome<Review> {
    const known = this.#open.get(plan);
    const opened = known === undefined ? this.#importer.openReview(plan) : ok(known);
    if (!opened.ok) return opened;
    this.#open.delete(plan);
    this.#open.set(plan, opened.value);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_OPEN && oldest !== undefined) void this.close(oldest);
    return opened;
  }

  /** When this is done, the file of the plan is free. */
  async close(plan: string): Promise<void> {
    const review = this.#open.get(plan);
    this.#open.delete(plan);
    await review?.close();
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((plan) => this.close(plan)));
  }
}
