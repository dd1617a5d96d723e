import { isDeepStrictEqual } from 'node:util';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { Changed, Command } from '../../shared/change.ts';
import type { JobStep } from '../../shared/inspection.ts';
import type { Mapping } from '../../shared/mapping.ts';
import type { CheckCounts } from '../../shared/plan.ts';
import { ok } from '../../shared/result.ts';
import type { CheckSource, Importer } from '../importer.ts';
import type { Clock } from '../ports.ts';
import type { Desk } from './desk.ts';
import type { Files } from './files.ts';
import { withoutGuesses } from './guesses.ts';
import { editsLost, type Hand, onlyWordsDiffer, planIsLost, planOf, withMapping, wordsPlanOf } from './hand.ts';
import { Joined, type OneJob } from './one-at-a-time.ts';
import type { Reviews } from './reviews.ts';
import { fileIsUnchanged, fileNameOf, noFile } from './work.ts';

export interface ChecksParts {
  readonly importer: Importer;
  readonly files: Files;
  readonly desk: Desk;
  readonly reviews: Reviews;
  readonly clock: Clock;
  /** Reading and checking: one at a time. */
  readonly job: OneJob;
  readonly onProgress: (step: JobStep) => void;
  readonly words: { readonly remember: (mapping: Mapping) => void };
}

export interface Checked {
  readonly plan: string;
  readonly counts: CheckCounts;
  /** Rows need fixing for want of the meaning of a word, or would be tracked and are hardly customers. */
  readonly asksForWords: boolean;
}

export interface ChangeRequest {
  readonly plan: string;
  readonly command: Command;
}

const checkedAgain = () =>
  failure('wrong-usage', 'These rows were checked again meanwhile. Look at them again, then change the cell.');

const matchedAgain = () =>
  failure('wrong-usage', 'The columns were matched anew meanwhile. Check the rows again, then go on here.');

/** Checks the rows of the file in hand, and edits them afterwards. */
export class Checks {
  readonly #parts: ChecksParts;
  readonly #checks = new Joined<Outcome<Checked>>();
  /** Changes are made one after the other. */
  #changes: Promise<unknown> = Promise.resolve();
  /** By plan, the one that took its place because of a change: it has the same rows. */
  readonly #successors = new Map<string, string>();

  constructor(parts: ChecksParts) {
    this.#parts = parts;
  }

  /** Asked twice (a double click), it makes one plan. */
  check(mapping: Mapping, agreed: readonly number[]): Promise<Outcome<Checked>> {
    return this.#checks.run(JSON.stringify([mapping, agreed]), async () => {
      await this.settled();
      return this.#parts.job.run((signal) => this.#check(mapping, agreed, signal));
    });
  }

  /** Changes the mapping that the plan was checked with, and checks every row again; its guesses are agreed by now. */
  async useMapping(plan: string, change: (mapping: Mapping) => Outcome<Mapping>): Promise<Outcome<Checked>> {
    await this.settled();
    return this.#parts.job.run(async (signal) => {
      const kept = this.#changed(plan, change);
      if (!kept.ok) return kept;
      const source = await this.#sourceOf(kept.value);
      return source.ok ? this.#make(kept.value, source.value, signal) : source;
    });
  }

  /** Changes the mapping likewise, for the next check. */
  keepMapping(plan: string, change: (mapping: Mapping) => Outcome<Mapping>): Outcome<null> {
    const kept = this.#changed(plan, change);
    return kept.ok ? ok(null) : kept;
  }

  /** The mapping in hand, where it has other words than the plan. */
  wordsOf(plan: string): Mapping | null {
    const { hand } = this.#parts.desk;
    return hand !== null && wordsPlanOf(hand) === plan ? hand.mapping : null;
  }

  change(request: ChangeRequest): Promise<Outcome<Changed>> {
    const changed = this.#changes.then(() => this.#change(request));
    this.#changes = changed.catch(() => undefined);
    return changed;
  }

  /** Whether rows are being read or checked. */
  get isBusy(): boolean {
    return this.#parts.job.isBusy;
  }

  /** Whether a newer plan of the same rows has taken this one's place. */
  isFormer(plan: string): boolean {
    return this.#successors.has(plan);
  }

  /** When every change so far is on the disk. */
  async settled(): Promise<void> {
    await this.#changes;
  }

  #changed(plan: string, change: (mapping: Mapping) => Outcome<Mapping>): Outcome<Hand> {
    const { desk } = this.#parts;
    const { hand } = desk;
    if (hand === null) return noFile();
    if (this.#newestOf(plan) !== hand.checked?.plan) return checkedAgain();
    if (!onlyWordsDiffer(hand)) return matchedAgain();
    const mapping = change(hand.mapping);
    if (!mapping.ok) return mapping;
    const changed = withMapping(hand, mapping.value, this.#now());
    if (changed !== hand) desk.update(changed);
    return ok(changed);
  }

  async #check(mapping: Mapping, agreed: readonly number[], signal: AbortSignal): Promise<Outcome<Checked>> {
    const { desk } = this.#parts;
    if (desk.hand === null) return noFile();
    const sure = withoutGuesses(mapping, desk.hand.inspection, agreed);
    if (!sure.ok) return sure;
    const found = this.#withoutLostPlan(desk.hand);
    if (!found.ok) return found;
    const hand = withMapping(found.value, mapping, this.#now());
    if (hand !== desk.hand) desk.update(hand);
    const source = await this.#sourceOf(hand);
    if (!source.ok) return source;
    const known = await this.#countsOf(planOf(hand));
    return known === null ? this.#make(hand, source.value, signal) : ok(known);
  }

  /** A plan that is gone must not stand in the way of a new one; edits that are gone with it are told. */
  #withoutLostPlan(hand: Hand): Outcome<Hand> {
    const { importer, desk } = this.#parts;
    const info = hand.checked === null ? null : importer.planInfo(hand.checked.plan);
    if (info === null || info.ok || !planIsLost(info.error)) return ok(hand);
    const unchecked = { ...hand, checked: null, edits: 0, isStale: false };
    desk.update(unchecked);
    return hand.edits === 0 ? ok(unchecked) : failure('plan-damaged', editsLost(hand));
  }

  /** Where the rows come from: the plan if it has edits or the file is another by now, else the file. */
  async #sourceOf(hand: Hand): Promise<Outcome<CheckSource>> {
    const isUnchanged = await fileIsUnchanged(hand);
    if (hand.checked !== null && (hand.edits > 0 || !isUnchanged)) return ok({ kind: 'plan', plan: hand.checked.plan });
    if (isUnchanged) return ok({ kind: 'file', path: hand.path, options: hand.options });
    const found = await this.#parts.files.offer(hand.path);
    if (!found.ok) return found;
    return failure(
      'file-changed',
      `“${fileNameOf(hand)}” has changed since it was opened here. Open it again, so that what you see is what is checked.`,
    );
  }

  /** What a plan that needs no change says of its rows; null where it has to be made. */
  async #countsOf(plan: string | null): Promise<Checked | null> {
    const review = plan === null ? null : this.#parts.reviews.of(plan);
    if (plan === null || review === null || !review.ok) return null;
    const summary = await review.value.summary();
    if (!summary.ok) return null;
    const { counts, asksForWords } = summary.value;
    const { rows, ready, invalid, skipped, warnings } = counts;
    const strangers = await review.value.strangers();
    const untold = strangers.ok && strangers.value.some(({ told }) => !told);
    return { plan, counts: { rows, ready, invalid, skipped, warnings }, asksForWords: asksForWords || untold };
  }

  /** Makes a plan with the mapping in hand; the one before is removed when the new one stands, never before. */
  async #make(hand: Hand, source: CheckSource, signal: AbortSignal): Promise<Outcome<Checked>> {
    const { importer, desk, onProgress } = this.#parts;
    const plan = importer.newPlanId();
    desk.expectDraft(plan);
    const request = {
      source,
      mapping: { kind: 'value', mapping: hand.mapping },
      onlySure: false,
      rowsPath: null,
      plan,
    } as const;
    const checked = await importer.check(request, { onProgress, signal });
    if (checked.ok) this.#takeOver(hand, source, plan);
    await desk.draftIsMade(plan);
    if (!checked.ok) return checked;
    this.#parts.words.remember(hand.mapping);
    const made = await this.#countsOf(plan);
    return ok(made ?? { plan, counts: checked.value.counts, asksForWords: false });
  }

  #takeOver(hand: Hand, source: CheckSource, plan: string): void {
    const { importer, desk } = this.#parts;
    // Matches that were changed while the rows were checked stay changed: they need another check.
    const now = desk.hand ?? hand;
    const work = importer.planWork(plan);
    const edits = work.ok ? work.value.edits : 0;
    desk.update({
      ...now,
      checked: { plan, mapping: hand.mapping },
      edits,
      isStale: false,
    });
    if (source.kind === 'plan') this.#successors.set(source.plan, plan);
  }

  async #change({ plan, command }: ChangeRequest): Promise<Outcome<Changed>> {
    await this.#parts.job.ended();
    const { hand } = this.#parts.desk;
    const current = hand?.checked?.plan;
    if (hand === null || current === undefined) return noFile();
    if (this.#newestOf(plan) !== current) return checkedAgain();
    const review = this.#parts.reviews.of(current);
    if (!review.ok) return review;
    const changed = await review.value.change(command);
    if (!changed.ok) return changed;
    const { rows, change } = changed.value;
    if (change === null) return ok({ plan: current, rows: current === plan ? rows : null, change });
    this.#noteChange(current, rows === null);
    if (rows !== null) return ok({ plan: current, rows: current === plan ? rows : null, change });
    const made = await this.#makeAnew(current);
    return made.ok ? ok({ plan: made.value.plan, rows: null, change }) : made;
  }

  #newestOf(plan: string): string {
    const next = this.#successors.get(plan);
    return next === undefined ? plan : this.#newestOf(next);
  }

  /** `isStale`: the other rows of the plan are not yet checked again. */
  #noteChange(plan: string, isStale: boolean): void {
    const { importer, desk } = this.#parts;
    const { hand } = desk;
    if (hand === null) return;
    const work = importer.planWork(plan);
    const edits = work.ok ? work.value.edits : hand.edits;
    desk.update({ ...hand, edits, isStale: hand.isStale || isStale, isTouched: true, changedAt: this.#now() });
  }

  /** The change says how a whole column is read, or concerns very many rows: every row is checked again, with all changes. */
  #makeAnew(plan: string): Promise<Outcome<Checked>> {
    return this.#parts.job.run((signal) => {
      const { hand } = this.#parts.desk;
      if (hand?.checked?.plan !== plan) return Promise.resolve(checkedAgain());
      return this.#make(this.#asInPlan(hand, hand.checked, plan), { kind: 'plan', plan }, signal);
    });
  }

  /** With the mapping of the plan, in which a repair may have set an option; the matches in hand follow it unless they are others by now. */
  #asInPlan(hand: Hand, checked: NonNullable<Hand['checked']>, plan: string): Hand {
    const work = this.#parts.importer.planWork(plan);
    const mapping = work.ok ? work.value.info.mapping : checked.mapping;
    if (isDeepStrictEqual(hand.mapping, checked.mapping)) this.#parts.desk.update({ ...hand, mapping });
    return { ...hand, mapping };
  }

  #now(): string {
    return new Date(this.#parts.clock.now()).toISOString();
  }
}
