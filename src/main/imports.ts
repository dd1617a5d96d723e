import type { Outcome } from '../shared/app-error.ts';
import type { ImportReport, KnownIds } from '../shared/import-views.ts';
import type { Unfinished } from '../shared/overview.ts';
import { ok } from '../shared/result.ts';
import { deletePlan } from './plan/clean-up.ts';
import type { ImportHistory } from './plan/imports.ts';
import { knownAt, sumOfSlices } from './plan/known-ids.ts';
import { discardUnfinishedPlan } from './plan/plan-builder.ts';
import { type DataFolder, findPlan } from './plan/plan-folder.ts';
import { countUnchanged, unchangedAt } from './plan/unchanged.ts';
import { discardImport, hasImported, infoOf } from './plan-shelf.ts';
import type { PlanThread } from './plan-thread.ts';
import type { Clock } from './ports.ts';

/** What is kept of imports and drafts, and what can still be done with them. */
export class Imports {
  readonly #folder: DataFolder;
  readonly #thread: PlanThread;
  readonly #clock: Clock;

  constructor(folder: DataFolder, thread: PlanThread, clock: Clock) {
    this.#folder = folder;
    this.#thread = thread;
    this.#clock = clock;
  }

  /** Every import, the newest first; `keepDays` as in {@link removeOld}. */
  history(keepDays: number | null = null): Promise<Outcome<ImportHistory>> {
    return this.#thread.ask('history', this.#folder, keepDays);
  }

  /** What came of an import, and what kept rows out of Akita. */
  importReport(plan: string): Promise<Outcome<ImportReport>> {
    return this.#thread.ask('importReport', findPlan(this.#folder, plan));
  }

  /** Which of the IDs that a plan would send were sent before: to this server from this computer, or (null) to the practice Akita. */
  knownIds(plan: string, server: string | null): Promise<Outcome<KnownIds>> {
    const path = findPlan(this.#folder, plan);
    return sumOfSlices((after) => this.#thread.ask('knownIds', path, knownAt(this.#folder, server), after));
  }

  /** The newest import that can be resumed. */
  unfinished(): Promise<Outcome<Unfinished | null>> {
    return this.#thread.ask('unfinished', this.#folder);
  }

  /** Gives up what is left of an unfinished import; its rows and its report stay. The caller sees to it that it is not running. */
  discard(plan: string): Outcome<void> {
    return discardImport(findPlan(this.#folder, plan), this.#clock.now());
  }

  /** Removes a plan for good. The caller sees to it that it is neither running nor open. */
  deletePlan(plan: string): Outcome<void> {
    return deletePlan(findPlan(this.#folder, plan));
  }

  /** Every draft that the window made, whether it knows of it or not. */
  windowDrafts(): Promise<Outcome<string[]>> {
    return this.#thread.ask('windowDrafts', this.#folder);
  }

  /** Removes a draft, and what a killed check left of one; an import stays. */
  discardDraft(plan: string): Outcome<void> {
    const file = findPlan(this.#folder, plan);
    discardUnfinishedPlan(file);
    const info = infoOf(file);
    if (!info.ok) return info.error.kind === 'plan-not-found' ? ok(undefined) : info;
    return info.value.state === 'draft' ? deletePlan(file) : ok(undefined);
  }

  /** What trying the refused rows of an import again would send; `server` as in {@link knownIds}. */
  retryOffer(plan: string, server: string | null) {
    return this.#thread.ask('retryOffer', this.#folder, findPlan(this.#folder, plan), knownAt(this.#folder, server));
  }

  /** Puts the rows that Akita refused back among those to send, but for those that were put right since; the import can then be resumed. */
  putFailedBack(plan: string): Promise<Outcome<{ readonly rows: number }>> {
    return this.#thread.ask('putFailedBack', this.#folder, findPlan(this.#folder, plan));
  }

  /** Puts all rows of an import that had a result back; it can then be resumed, and sends everything again. */
  startOver(plan: string): Promise<Outcome<{ readonly rows: number }>> {
    return this.#thread.ask('startOver', findPlan(this.#folder, plan));
  }

  /** `count` rows that show as much as can be of what an import would send. */
  tryRows(plan: string, count: number): Promise<Outcome<number[]>> {
    return this.#thread.ask('tryRows', findPlan(this.#folder, plan), count);
  }

  /** How many rows of a plan are just what `server` took before with this key. */
  unchangedCount(plan: string, server: string, key: string): Promise<Outcome<number>> {
    return countUnchanged((after) =>
      this.#thread.ask('unchanged', findPlan(this.#folder, plan), unchangedAt(this.#folder, server, key), after),
    );
  }

  /** Removes the imports that ended more than `keepDays` days ago (null: none); gives their IDs. */
  removeOld(keepDays: number | null): Promise<Outcome<string[]>> {
    return this.#thread.ask('removeOld', this.#folder, keepDays);
  }

  /** Whether an import to this server was ever started from this computer. */
  hasImportedTo(server: string): boolean {
    return hasImported(this.#folder, server);
  }
}
