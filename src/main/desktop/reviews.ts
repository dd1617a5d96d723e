import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import type { Importer, Review } from '../importer.ts';

/** The plan on the screen: opened with the first question about it, so that a grid that scrolls need not open it again. */
export class Reviews {
  readonly #importer: Importer;
  #last: { readonly plan: string; readonly review: Review } | null = null;

  constructor(importer: Importer) {
    this.#importer = importer;
  }

  of(plan: string): Outcome<Review> {
    if (this.#last?.plan === plan) return ok(this.#last.review);
    const opened = this.#importer.openReview(plan);
    if (opened.ok) this.#last = { plan, review: opened.value };
    return opened;
  }

  /** Asks something of the plan. */
  async ask<T>(plan: string, question: (review: Review) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const review = this.of(plan);
    return review.ok ? question(review.value) : review;
  }

  /** When this is done, the file of the plan that was looked at is free; the next question opens one again. */
  async close(): Promise<void> {
    const last = this.#last;
    this.#last = null;
    await last?.review.close();
  }
}
