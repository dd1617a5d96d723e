import { failure, type Outcome } from '../../shared/app-error.ts';
import type { JobStep } from '../../shared/inspection.ts';
import type { Practised, Work } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import type { Importer } from '../importer.ts';
import type { Desk } from './desk.ts';
import type { Files } from './files.ts';
import { type Kept, keptFromPlan } from './hand.ts';
import { Joined, type OneJob } from './one-at-a-time.ts';
import { noFile, type WorkBench } from './work.ts';

export interface ForRealParts {
  readonly importer: Importer;
  readonly files: Files;
  readonly desk: Desk;
  readonly work: Pick<WorkBench, 'continueDraft' | 'view'>;
  /** Reading and checking: one at a time. */
  readonly job: OneJob;
  readonly onProgress: (step: JobStep) => void;
}

/** Takes what was practised to where it can be imported for real. */
export class ForReal {
  readonly #parts: ForRealParts;
  readonly #takes = new Joined<Outcome<Work>>();

  constructor(parts: ForRealParts) {
    this.#parts = parts;
  }

  /**
   * Every row of the practice import `plan`, whatever became of it there, as a draft that is then in hand. Its rows come
   * from the plan, so that the spreadsheet may be another by now. A draft that was made so before is taken up as it is.
   */
  take(plan: string): Promise<Outcome<Work>> {
    return this.#takes.run(plan, () => this.#take(plan));
  }

  async #take(plan: string): Promise<Outcome<Work>> {
    const { desk, job, work } = this.#parts;
    const aside = desk.aside.find((kept) => this.#isOf(kept, plan));
    if (aside !== undefined) return work.continueDraft(aside.id);
    const isInHand = desk.hand !== null && this.#isOf(desk.hand, plan);
    const taken = isInHand ? ok(undefined) : await job.run((signal) => this.#make(plan, signal));
    if (!taken.ok) return taken;
    const view = work.view();
    return view === null ? noFile() : ok(view);
  }

  /** Whether this work has the rows of that practice import, and still has its own plan. */
  #isOf({ practised, checked }: Kept, plan: string): boolean {
    return practised?.plan === plan && checked !== null && this.#parts.importer.planInfo(checked.plan).ok;
  }

  async #make(from: string, signal: AbortSignal): Promise<Outcome<void>> {
    const { importer, desk, onProgress } = this.#parts;
    const practised = await this.#practisedIn(from);
    if (!practised.ok) return practised;
    const plan = importer.newPlanId();
    desk.expectDraft(plan);
    const source = { kind: 'plan', plan: from } as const;
    const request = { source, mapping: null, onlySure: false, rowsPath: null, plan };
    const checked = await importer.check(request, { onProgress, signal });
    const taken = checked.ok ? await this.#takeInHand(plan, practised.value) : checked;
    await desk.draftIsMade(plan);
    return taken;
  }

  async #practisedIn(plan: string): Promise<Outcome<Practised>> {
    const { importer } = this.#parts;
    const info = importer.planInfo(plan);
    if (!info.ok) return info;
    const { state, destination, startedAt, createdAt } = info.value;
    if (state !== 'draft' && destination?.practice) {
      const history = await importer.imports.history();
      if (!history.ok) return history;
      const real = history.value.imports.find((entry) => entry.plan === plan)?.real ?? null;
      return ok({ plan, at: startedAt ?? createdAt, real });
    }
    return failure('wrong-usage', 'This is no practice import, so there is nothing to take over from practice.');
  }

  async #takeInHand(plan: string, practised: Practised): Promise<Outcome<void>> {
    const { importer, files, desk } = this.#parts;
    const work = importer.planWork(plan);
    if (!work.ok) return work;
    const kept = { ...keptFromPlan(work.value), practised };
    const file = files.refer(kept.path, kept.stamp.bytes);
    await desk.take({ ...kept, inspection: work.value.inspection, isStale: false, file });
    return ok(undefined);
  }
}
