import { z } from 'zod';
import type { Draft } from '../../shared/overview.ts';
import type { Importer } from '../importer.ts';
import type { Log, StateFile } from '../ports.ts';
import { draftOf, editsLost, type Hand, type Kept, keptFromPlan, keptOf, keptSchema, planIsLost } from './hand.ts';
import type { Notices } from './notices.ts';
import type { Reviews } from './reviews.ts';
import { Stored } from './stored.ts';

/** `plans`: those that this window made and that are no imports yet; drafts of the command line are not among them. */
const deskSchema = z.strictObject({
  hand: keptSchema.nullable(),
  aside: z.array(keptSchema),
  plans: z.array(z.string()),
});
type KeptDesk = z.infer<typeof deskSchema>;

const NOT_KEPT = 'work-not-kept';

export interface DeskParts {
  readonly importer: Importer;
  readonly reviews: Reviews;
  readonly state: StateFile;
  readonly notices: Notices;
  readonly log: Log;
}

/**
 * What lies on the desk: the file in hand, and those that were laid aside, which the first screen offers again until
 * the user discards them. All are kept over restarts. The plans that they need stay; other drafts of the window are
 * removed.
 */
export class Desk {
  readonly #parts: DeskParts;
  readonly #kept: Stored<KeptDesk>;
  #hand: Hand | null = null;
  /** Plans that a check is making at this moment. */
  readonly #expected = new Set<string>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
    const empty = { hand: null, aside: [], plans: [] };
    this.#kept = new Stored<KeptDesk>(parts.state, parts.notices, {
      name: 'work',
      what: 'files in work',
      schema: deskSchema,
      empty,
    });
  }

  get hand(): Hand | null {
    return this.#hand;
  }

  get aside(): readonly Kept[] {
    return this.#kept.value.aside;
  }

  /** What lies aside, the newest first. */
  drafts(): Draft[] {
    return this.aside.map(draftOf).sort((one, other) => other.changedAt.localeCompare(one.changedAt));
  }

  /** At the start: what was in hand in the last session lies aside now, and drafts that nothing refers to are removed. */
  async clearUp(): Promise<void> {
    const { hand, aside } = this.#kept.value;
    const left = hand?.isTouched ? [...aside, hand] : aside;
    if (hand !== null || aside.length > 0) {
      this.#keep({ hand: null, aside: left.flatMap((kept) => this.#asItStands(kept) ?? []) });
    }
    await this.#removeOrphans();
  }

  /** What became of kept work since: null where it became an import; without its plan where that is lost. */
  #asItStands(kept: Kept): Kept | null {
    if (kept.checked === null) return kept;
    const { importer, notices } = this.#parts;
    const work = importer.planWork(kept.checked.plan);
    if (work.ok) return work.value.info.state === 'draft' ? { ...kept, edits: work.value.edits } : null;
    if (!planIsLost(work.error)) return kept;
    if (kept.edits > 0) notices.add(`edits-lost-${kept.id}`, editsLost(kept));
    return { ...kept, checked: null, edits: 0 };
  }

  /** Offers the drafts of the window that it does not know, such as those of a list that cannot be read. */
  async offerUnknownDrafts(): Promise<void> {
    const { importer, log } = this.#parts;
    const drafts = await importer.imports.windowDrafts();
    if (!drafts.ok) return log('warn', `drafts cannot be looked for: ${drafts.error.kind}`);
    const { aside, plans } = this.#kept.value;
    const found = drafts.value.filter((plan) => !plans.includes(plan)).flatMap((plan) => this.#fromPlan(plan) ?? []);
    if (found.length === 0) return;
    const theirs = found.flatMap(({ checked }) => checked?.plan ?? []);
    this.#keep({ aside: [...aside, ...found], plans: [...plans, ...theirs] });
  }

  /** A draft as its plan alone tells it; null where that cannot be read. */
  #fromPlan(plan: string): Kept | null {
    const work = this.#parts.importer.planWork(plan);
    return work.ok ? keptFromPlan(work.value) : null;
  }

  /** The same file, further on. */
  update(hand: Hand): void {
    this.#hand = hand;
    this.#keep({ hand: keptOf(hand) });
  }

  /** Another file, or one that lay aside. The one before lies aside now if the user changed anything in it. */
  async take(hand: Hand): Promise<void> {
    const before = this.#hand;
    this.#hand = hand;
    const others = this.aside.filter(({ id }) => id !== hand.id);
    this.#keep({
      hand: keptOf(hand),
      aside: before?.isTouched && before.id !== hand.id ? [...others, keptOf(before)] : others,
    });
    await this.#removeOrphans();
  }

  /** Puts the file in hand away, its draft included. */
  async putAway(): Promise<void> {
    this.#hand = null;
    this.#keep({ hand: null });
    await this.#removeOrphans();
  }

  /** Puts one away that lies aside, its draft included. */
  async discard(draft: string): Promise<void> {
    this.#keep({ aside: this.aside.filter(({ id }) => id !== draft) });
    await this.#removeOrphans();
  }

  /** Called before a check begins, so that its plan is known to be ours whatever happens. */
  expectDraft(plan: string): void {
    this.#expected.add(plan);
    this.#keep({ plans: [...this.#kept.value.plans, plan] });
  }

  /** The check has ended; a plan that nothing refers to, such as the one before, is removed. */
  async draftIsMade(plan: string): Promise<void> {
    this.#expected.delete(plan);
    await this.#removeOrphans();
  }

  /** The plan became an import: its file is no longer in work. */
  becameImport(plan: string): void {
    const { hand, aside, plans } = this.#kept.value;
    const isOther = (kept: Kept) => kept.checked?.plan !== plan;
    if (this.#hand !== null && !isOther(this.#hand)) this.#hand = null;
    this.#keep({
      hand: hand !== null && isOther(hand) ? hand : null,
      aside: aside.filter(isOther),
      plans: plans.filter((one) => one !== plan),
    });
  }

  async #removeOrphans(): Promise<void> {
    const { hand, aside, plans } = this.#kept.value;
    const needed = new Set([hand, ...aside].map((kept) => kept?.checked?.plan));
    const orphans = plans.filter((plan) => !needed.has(plan) && !this.#expected.has(plan));
    if (orphans.length === 0) return;
    await this.#parts.reviews.close();
    const gone = new Set(orphans.filter((plan) => this.#remove(plan)));
    this.#keep({ plans: this.#kept.value.plans.filter((plan) => !gone.has(plan)) });
  }

  /** Whether it is gone; what cannot be removed now is tried again later. */
  #remove(plan: string): boolean {
    const removed = this.#parts.importer.imports.discardDraft(plan);
    if (!removed.ok) this.#parts.log('warn', `a draft could not be removed: ${removed.error.kind}`);
    return removed.ok;
  }

  #keep(changes: Partial<KeptDesk>): void {
    const written = this.#kept.set({ ...this.#kept.value, ...changes });
    const { notices } = this.#parts;
    if (written.ok) notices.remove(NOT_KEPT);
    else notices.add(NOT_KEPT, `What you do here would be lost if the window closed now. ${written.error.message}`);
  }
}
