import { failure, type Outcome } from '../../shared/app-error.ts';
import type { RunView } from '../../shared/import-views.ts';
import { ok } from '../../shared/result.ts';
import type { Importer, PlanSummary } from '../importer.ts';
import { notChecked, type RunEvent, type RunSummary, type RunTarget } from '../plan-run.ts';
import type { Clock, Log, WindowHost } from '../ports.ts';
import { Joined } from './one-at-a-time.ts';
import { type Agreed, type TargetParts, targetOf } from './run-target.ts';
import { RunProgress } from './run-view.ts';
import { notificationOf } from './run-words.ts';
import { forWindow } from './window-words.ts';

/** Four times a second is as often as people can read. */
const EMIT_EVERY_MS = 250;
/** Without any news the times still run. */
const TICK_MS = 1000;

export interface RunControllerParts {
  readonly importer: Pick<Importer, 'plan' | 'run'> & { readonly imports: Pick<Importer['imports'], 'tryRows'> };
  readonly host: Pick<WindowHost, 'keepAwake' | 'showProgress' | 'notify'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly target: () => TargetParts;
  /** `stateChanged`: more than the numbers. */
  readonly changed: (view: RunView, stateChanged: boolean) => void;
}

/** How an import is wanted: see `startImport` of the contract. */
export interface RunChoice {
  readonly tryFirst: boolean;
  readonly skipUnchanged: boolean;
  readonly acceptRefusals: boolean;
}

/** All rows, whatever was sent before, with a stop at many refusals. */
export const plainly: RunChoice = { tryFirst: false, skipUnchanged: false, acceptRefusals: false };

/** As many as can be looked at one by one. */
const ROWS_TRIED = 5;

/** A run from its start to its end. */
interface Running {
  readonly choice: RunChoice;
  readonly plan: string;
  readonly progress: RunProgress;
  readonly stop: AbortController;
  readonly hurry: AbortController;
  /** What the run becomes when it has stopped. */
  intent: 'paused' | 'stopped';
  ended: Promise<void>;
  hasBegun: boolean;
}

const another = (fileName: string) =>
  failure('wrong-usage', `An import of “${fileName}” is running. Wait until it has ended, or pause it first.`);

const allSent = (fileName: string) =>
  failure('plan-not-resumable', `The import of “${fileName}” is finished; no row is left to send.`);

const givenUp = (fileName: string) =>
  failure('plan-not-resumable', `The import of “${fileName}” was given up. Open the spreadsheet again to import it.`);

/** Where a bug showed itself. Its message may quote a cell, so it is left out. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join(' ');
}

/** One import at a time: starts, pauses, resumes, and tells how it goes. */
export class RunController {
  readonly #parts: RunControllerParts;
  readonly #starts = new Joined<Outcome<RunView>>();
  #running: Running | null = null;
  #view: RunView | null = null;
  #isDirty = false;
  #emittedAt = Number.NEGATIVE_INFINITY;

  constructor(parts: RunControllerParts) {
    this.#parts = parts;
  }

  /** The run that is under way, or the last one of this session until it is put away. */
  get view(): RunView | null {
    return this.#view;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  isRunningPlan(plan: string): boolean {
    return this.#running?.plan === plan;
  }

  /** Starts or resumes; asked twice (a double click), it starts once. Answers when the first row may leave. `agreed`: see {@link targetOf}. */
  start(plan: string, agreed: Agreed | null, choice: RunChoice = plainly): Promise<Outcome<RunView>> {
    return this.#starts.run(plan, () => this.#start(plan, agreed, choice));
  }

  pause(): void {
    this.#end('paused');
  }

  stop(): void {
    this.#end('stopped');
    if (this.#running === null && this.#view?.state === 'paused') this.#show({ ...this.#view, state: 'stopped' });
  }

  /** Forgets a run that has ended. */
  putAway(plan?: string): void {
    if (this.#running === null && (plan === undefined || this.#view?.plan === plan)) this.#view = null;
  }

  /** Pauses, and waits until every answer on the way is recorded: `patienceMs` at most, and then no longer for them. */
  async close(patienceMs: number): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    this.pause();
    const late = new AbortController();
    const giveUp = this.#parts.clock.sleep(patienceMs, late.signal).then(() => running.hurry.abort());
    await running.ended;
    late.abort();
    await giveUp;
  }

  /** Where the rows of a plan would go; a sentence where nothing can be sent. */
  mayStart(
    plan: string,
    agreed: Agreed | null,
  ): Outcome<{ readonly summary: PlanSummary; readonly target: RunTarget }> {
    if (this.#running !== null && this.#running.plan !== plan) return another(this.#view?.fileName ?? 'another file');
    const summary = this.#parts.importer.plan(plan);
    if (!summary.ok) return summary;
    const { state, stale, profile } = summary.value.info;
    if (state === 'discarded') return givenUp(profile.file.name);
    if (stale) return notChecked(profile.file.name);
    const target = targetOf(summary.value.info, this.#parts.target(), agreed);
    return target.ok ? ok({ summary: summary.value, target: target.value }) : target;
  }

  async #start(plan: string, agreed: Agreed | null, choice: RunChoice): Promise<Outcome<RunView>> {
    const before = this.#running;
    if (before?.plan === plan) {
      if (!before.stop.signal.aborted && this.#view !== null) return ok(this.#view);
      // Resumed while it pauses: it goes on when that is done.
      await before.ended;
    }
    const may = this.mayStart(plan, agreed);
    if (!may.ok) return may;
    const { summary, target } = may.value;
    if (summary.info.state === 'finished') return allSent(summary.info.profile.file.name);
    return this.#launch(summary, target, choice);
  }

  #launch({ plan, info, counts }: PlanSummary, target: RunTarget, choice: RunChoice): Promise<Outcome<RunView>> {
    const { perMinute } = target;
    const fileName = info.profile.file.name;
    const progress = new RunProgress(
      { plan, fileName, practice: target.kind === 'practice', perMinute, counts },
      this.#parts.clock,
    );
    const running: Running = {
      plan,
      choice,
      progress,
      stop: new AbortController(),
      hurry: new AbortController(),
      intent: 'paused',
      ended: Promise.resolve(),
      hasBegun: false,
    };
    this.#running = running;
    const { promise, resolve } = Promise.withResolvers<Outcome<RunView>>();
    running.ended = this.#run(running, target, resolve);
    return promise;
  }

  async #run(running: Running, target: RunTarget, begun: (answer: Outcome<RunView>) => void): Promise<void> {
    const { host } = this.#parts;
    const letSleep = host.keepAwake();
    const beat = new AbortController();
    const onStart = () => {
      running.hasBegun = true;
      begun(ok(this.#show(this.#viewOf(running))));
      void this.#beat(beat.signal);
    };
    const outcome = await this.#send(running, target, onStart);
    this.#running = null;
    beat.abort();
    letSleep();
    host.showProgress(null);
    if (running.hasBegun) this.#conclude(running, outcome);
    else begun(outcome.ok ? ok(this.#conclude(running, outcome)) : outcome);
  }

  async #send(running: Running, target: RunTarget, onStart: () => void): Promise<Outcome<RunSummary>> {
    const { plan, choice, progress, stop, hurry } = running;
    const onEvent = (event: RunEvent) => {
      this.#isDirty = true;
      if (progress.take(event)) this.#tick();
    };
    const hooks = { stop: stop.signal, hurry: hurry.signal, onStart, onEvent };
    try {
      const some = choice.tryFirst ? await this.#rowsToTry(plan) : ok({});
      if (!some.ok) return some;
      const mayBeRefused = choice.acceptRefusals ? ('all' as const) : ('ask' as const);
      const { skipUnchanged } = choice;
      const request = { plan, target, giveUpAfterMs: null, skipUnchanged, mayBeRefused, ...some.value };
      return await this.#parts.importer.run(request, hooks);
    } catch (error) {
      // A bug; the plan is the journal, so that no answer is lost by it.
      this.#parts.log('error', `the run broke off: ${placeOf(error)}`);
      return failure(
        'internal',
        'The import stopped because of a mistake in Akita Importer itself. Every answer so far is recorded, and the rows that are left stay ready: resume it.',
      );
    }
  }

  async #rowsToTry(plan: string): Promise<Outcome<{ readonly only: readonly number[] }>> {
    const only = await this.#parts.importer.imports.tryRows(plan, ROWS_TRIED);
    return only.ok ? ok({ only: only.value }) : only;
  }

  /** What the window shows of a run that has ended. */
  #conclude({ progress, intent }: Running, outcome: Outcome<RunSummary>): RunView {
    if (!outcome.ok) {
      const { kind, message } = forWindow(outcome.error);
      this.#parts.log('error', `the run ended with ${kind}`);
      return this.#showEnd(progress.view('paused', kind === 'disk-full' ? kind : null, message));
    }
    const { counts, stopped, why } = outcome.value;
    progress.settle(counts);
    if (stopped === null) return this.#showEnd(progress.view('finished', null, null));
    return this.#showEnd(progress.view(stopped === 'user' ? intent : 'paused', stopped, why));
  }

  #showEnd(view: RunView): RunView {
    const words = notificationOf(view);
    if (words !== null) this.#parts.host.notify(words.title, words.body);
    return this.#show(view);
  }

  #end(intent: Running['intent']): void {
    const running = this.#running;
    if (running === null) return;
    // Who wants to stop, and paused before, wants to stop.
    running.intent = running.intent === 'stopped' ? 'stopped' : intent;
    running.stop.abort();
    this.#tick();
  }

  /** Tells of the progress now and then. */
  async #beat(ended: AbortSignal): Promise<void> {
    const { clock } = this.#parts;
    while (!ended.aborted) {
      await clock.sleep(EMIT_EVERY_MS, ended);
      const isDue = this.#isDirty || clock.monotonic() - this.#emittedAt >= TICK_MS;
      if (!ended.aborted && isDue) this.#tick();
    }
  }

  #tick(): void {
    const running = this.#running;
    // Until it has begun, the run before it is shown.
    if (running?.hasBegun) this.#show(this.#viewOf(running));
  }

  #viewOf({ progress, stop, intent }: Running): RunView {
    const ending = intent === 'stopped' ? 'stopping' : 'pausing';
    return progress.view(stop.signal.aborted ? ending : 'running', null, null);
  }

  #show(view: RunView): RunView {
    const stateChanged = this.#view?.plan !== view.plan || this.#view.state !== view.state;
    this.#view = view;
    this.#isDirty = false;
    this.#emittedAt = this.#parts.clock.monotonic();
    if (this.#running !== null) this.#parts.host.showProgress(view.toSend === 0 ? 1 : view.done / view.toSend);
    this.#parts.changed(view, stateChanged);
    return view;
  }
}
