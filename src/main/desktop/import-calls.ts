import { failure, type Outcome } from '../../shared/app-error.ts';
import type { ImportOffer, KnownIds, RetryOffer, RunView } from '../../shared/import-views.ts';
import { ok } from '../../shared/result.ts';
import type { Importer } from '../importer.ts';
import type { Checks } from './checks.ts';
import type { Desk } from './desk.ts';
import { planOf } from './hand.ts';
import { Joined } from './one-at-a-time.ts';
import type { OverviewBox } from './overview-box.ts';
import type { Reviews } from './reviews.ts';
import { plainly, type RunChoice, type RunController } from './run-controller.ts';
import { type Agreed, elsewhereOf, type TargetParts } from './run-target.ts';

export interface ImportCallsParts {
  readonly importer: Importer;
  readonly run: RunController;
  readonly checks: Checks;
  readonly desk: Desk;
  readonly reviews: Reviews;
  readonly overview: OverviewBox;
  readonly target: () => TargetParts;
}

const running = (what: string) => failure('wrong-usage', `This import is running. Stop it first, then ${what}.`);

const nothingToRetry = failure(
  'wrong-usage',
  'No failed row is left to try again: those that failed here were imported since from a corrected file.',
);

/** What the window does with imports, beside watching them. */
export class ImportCalls {
  readonly #parts: ImportCallsParts;
  readonly #retries = new Joined<Outcome<RunView>>();

  constructor(parts: ImportCallsParts) {
    this.#parts = parts;
  }

  /** What the button would do. */
  offer(plan: string): Outcome<ImportOffer> {
    const { importer, target } = this.#parts;
    const summary = importer.plan(plan);
    if (!summary.ok) return summary;
    const now = target();
    const { settings, key, server } = now;
    const { practice, perMinute } = settings;
    return ok({
      plan,
      counts: summary.value.counts,
      practice,
      server,
      keyIsSet: key !== null,
      perMinute,
      first: !practice && !importer.imports.hasImportedTo(server),
      elsewhere: elsewhereOf(summary.value.info, now),
    });
  }

  /** Beside the offer, which does not wait for it. */
  knownIds(plan: string, practice: boolean): Promise<Outcome<KnownIds>> {
    const { importer, target } = this.#parts;
    return importer.imports.knownIds(plan, practice ? null : target().server);
  }

  /** `agreed` is null where nothing new was agreed to: failed rows go where the others went. */
  async start(plan: string, agreed: Agreed | null, choice: RunChoice = plainly): Promise<Outcome<RunView>> {
    const { run, desk, reviews, overview } = this.#parts;
    const free = await this.#rowsAreSettled(plan);
    if (!free.ok) return free;
    // Before the first row leaves, so that no edit can come in between.
    await reviews.close();
    const started = await run.start(plan, agreed, choice);
    if (!started.ok) return started;
    desk.becameImport(plan);
    void overview.lookForUnfinished();
    return started;
  }

  /** Beside the offer, which does not wait for it. In practice nothing is left out. */
  async unchangedCount(plan: string, practice: boolean): Promise<Outcome<number>> {
    const { importer, target } = this.#parts;
    const { key, server } = target();
    return practice || key === null ? ok(0) : importer.imports.unchangedCount(plan, server, key);
  }

  /** Puts every row back that had a result. */
  async startOver(plan: string): Promise<Outcome<{ readonly rows: number }>> {
    const { run, importer, overview } = this.#parts;
    if (run.isRunningPlan(plan)) return running('start it over');
    const back = await importer.imports.startOver(plan);
    if (!back.ok) return back;
    run.putAway(plan);
    await overview.lookForUnfinished();
    return back;
  }

  /** What {@link retry} would do. */
  async retryOffer(plan: string): Promise<Outcome<RetryOffer>> {
    const { importer, run, target } = this.#parts;
    const may = run.mayStart(plan, null);
    if (!may.ok) return may;
    const { settings, server } = target();
    const { practice } = settings;
    const offer = await importer.imports.retryOffer(plan, practice ? null : server);
    return offer.ok ? ok({ ...offer.value, practice, server }) : offer;
  }

  retry(plan: string): Promise<Outcome<RunView>> {
    return this.#retries.run(plan, () => this.#retry(plan));
  }

  async discard(plan: string): Promise<Outcome<null>> {
    if (this.#parts.run.isRunningPlan(plan)) return running('give it up');
    return this.#gone(plan, () => this.#parts.importer.imports.discard(plan));
  }

  async delete(plan: string): Promise<Outcome<null>> {
    const { run, desk, reviews, importer } = this.#parts;
    if (desk.hand?.checked?.plan === plan)
      return failure('wrong-usage', 'These rows are in work. Close the file first.');
    await reviews.close();
    // Last, because it may have been resumed meanwhile.
    if (run.isRunningPlan(plan)) return running('delete it');
    return this.#gone(plan, () => importer.imports.deletePlan(plan));
  }

  /** What is sent is what was reviewed: nothing is checked or changed any more. */
  async #rowsAreSettled(plan: string): Promise<Outcome<void>> {
    const { checks, desk } = this.#parts;
    if (checks.isBusy) return failure('wrong-usage', 'Rows are being checked. Start the import when that is done.');
    await checks.settled();
    const { hand } = desk;
    const isBehind = hand?.checked?.plan === plan && planOf(hand) === null;
    if (!isBehind && !checks.isFormer(plan)) return ok(undefined);
    return failure(
      'wrong-usage',
      'You changed something after these rows were checked. Check them again and look at them once more, then start the import.',
    );
  }

  async #retry(plan: string): Promise<Outcome<RunView>> {
    const { importer, run } = this.#parts;
    if (run.isRunningPlan(plan) && run.view !== null) return ok(run.view);
    // What stands in the way of a run is found before anything is changed.
    const may = run.mayStart(plan, null);
    if (!may.ok) return may;
    const back = await importer.imports.putFailedBack(plan);
    if (!back.ok) return back;
    return back.value.rows === 0 ? nothingToRetry : this.start(plan, null);
  }

  async #gone(plan: string, remove: () => Outcome<void>): Promise<Outcome<null>> {
    const removed = remove();
    if (!removed.ok) return removed;
    this.#parts.run.putAway(plan);
    await this.#parts.overview.lookForUnfinished();
    return ok(null);
  }
}
