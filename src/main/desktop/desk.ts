import path from 'node:path';
import { z } from 'zod';
import type { Overview } from '../../shared/overview.ts';
import type { Importer } from '../importer.ts';
import type { Log, StateFile } from '../ports.ts';
import { type Hand, type Kept, keptOf, keptSchema, planIsLost } from './hand.ts';
import type { Notices } from './notices.ts';
import type { Reviews } from './reviews.ts';
import { Stored } from './stored.ts';

/** `drafts`: the plans that this window made and that are no imports yet; drafts of the command line are not among them. */
const deskSchema = z.strictObject({
  hand: keptSchema.nullable(),
  aside: keptSchema.nullable(),
  drafts: z.array(z.string()),
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
 * What lies on the desk: the file in hand, and one that was laid aside, which the first screen offers again. Both
 * are kept over restarts. The plans that they need stay; other drafts of the window are removed.
 */
export class Desk {
  readonly #parts: DeskParts;
  readonly #kept: Stored<KeptDesk>;
  #hand: Hand | null = null;
  /** Plans that a check is making at this moment. */
  readonly #expected = new Set<string>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
    const empty = { hand: null, aside: null, drafts: [] };
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

  get aside(): Kept | null {
    return this.#kept.value.aside;
  }

  draft(): Overview['draft'] {
    const { aside } = this;
    if (aside === null) return null;
    return { fileName: path.basename(aside.path), changedAt: aside.changedAt, checked: aside.checked !== null };
  }

  /** At the start: what was in hand in the last session lies aside now, and drafts that nothing refers to are removed. */
  async clearUp(): Promise<void> {
    const { hand, aside } = this.#kept.value;
    const last = hand?.isTouched ? hand : aside;
    if (hand !== null || aside !== null) this.#keep({ hand: null, aside: last && this.#asItStands(last) });
    await this.#removeOrphans();
  }

  /** What became of kept work since: null where it became an import; without its plan where that is lost. */
  #asItStands(kept: Kept): Kept | null {
    if (kept.checked === null) return kept;
    const info = this.#parts.importer.planInfo(kept.checked.plan);
    if (!info.ok) return planIsLost(info.error) ? { ...kept, checked: null } : kept;
    return info.value.state === 'draft' ? kept : null;
  }

  /** The same file, further on. */
  update(hand: Hand): void {
    this.#hand = hand;
    this.#keep({ hand: keptOf(hand) });
  }

  /** Another file. What the user did with the one before is laid aside; what lay aside gives way. */
  async take(hand: Hand): Promise<void> {
    const before = this.#hand;
    this.#hand = hand;
    const kept = keptOf(hand);
    this.#keep(before?.isTouched ? { hand: kept, aside: keptOf(before) } : { hand: kept });
    await this.#removeOrphans();
  }

  /** The file that lay aside is in hand again; the one that was in hand lies aside. */
  async takeUp(hand: Hand): Promise<void> {
    const before = this.#hand;
    this.#hand = hand;
    this.#keep({ hand: keptOf(hand), aside: before?.isTouched ? keptOf(before) : null });
    await this.#removeOrphans();
  }

  /** Puts the file in hand away, its draft included. */
  async putAway(): Promise<void> {
    this.#hand = null;
    this.#keep({ hand: null });
    await this.#removeOrphans();
  }

  async discardAside(): Promise<void> {
    this.#keep({ aside: null });
    await this.#removeOrphans();
  }

  /** Called before a check begins, so that its plan is known to be ours whatever happens. */
  expectDraft(plan: string): void {
    this.#expected.add(plan);
    this.#keep({ drafts: [...this.#kept.value.drafts, plan] });
  }

  /** The check has ended; a plan that nothing refers to, such as the one before, is removed. */
  async draftIsMade(plan: string): Promise<void> {
    this.#expected.delete(plan);
    await this.#removeOrphans();
  }

  /** The plan became an import: its file is no longer in hand. */
  becameImport(plan: string): void {
    const drafts = this.#kept.value.drafts.filter((one) => one !== plan);
    const isInHand = this.#hand?.checked?.plan === plan;
    if (isInHand) this.#hand = null;
    this.#keep(isInHand ? { hand: null, drafts } : { drafts });
  }

  async #removeOrphans(): Promise<void> {
    const { hand, aside, drafts } = this.#kept.value;
    const needed = new Set([hand?.checked?.plan, aside?.checked?.plan, ...this.#expected]);
    const orphans = drafts.filter((plan) => !needed.has(plan));
    if (orphans.length === 0) return;
    await this.#parts.reviews.close();
    const gone = new Set(orphans.filter((plan) => this.#remove(plan)));
    this.#keep({ drafts: this.#kept.value.drafts.filter((plan) => !gone.has(plan)) });
  }

  /** Whether it is gone; what cannot be removed now is tried again later. */
  #remove(plan: string): boolean {
    const removed = this.#parts.importer.discardDraft(plan);
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
