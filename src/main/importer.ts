import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AppError, Outcome } from '../shared/app-error.ts';
import type { FileOptions } from '../shared/file-profile.ts';
import type { ImportReport, KnownIds } from '../shared/import-views.ts';
import type { CheckResult, Inspection } from '../shared/inspection.ts';
import type { KeyTest, Unfinished } from '../shared/overview.ts';
import { ok } from '../shared/result.ts';
import { type KeyToTest, testKey } from './akita/akita.ts';
import type { GivenMapping, JobRequest, JobResult } from './job-messages.ts';
import type { JobHooks, RunJob } from './jobs.ts';
import { presets } from './mapping/mapping.ts';
import { deletePlan } from './plan/clean-up.ts';
import type { ImportHistory } from './plan/imports.ts';
import { knownAt, sumOfSlices } from './plan/known-ids.ts';
import { discardUnfinishedPlan, removeAbandonedPlans } from './plan/plan-builder.ts';
import {
  type DataFolder,
  dataRoot,
  findPlan,
  newPlanId,
  openDataFolder,
  planPath,
  planPaths,
} from './plan/plan-folder.ts';
import type { PlanInfo } from './plan/plan-info.ts';
import { PlanStore } from './plan/plan-store.ts';
import type { PractisedAccount } from './plan/practised.ts';
import { countUnchanged, unchangedAt } from './plan/unchanged.ts';
import { openReview, type Review } from './plan-review.ts';
import { type RunHooks, type RunRequest, type RunSummary, runStoredPlan } from './plan-run.ts';
import {
  allPlans,
  discardImport,
  hasImported,
  infoOf,
  type PlanSummary,
  type PlanWork,
  planWork,
  resumablePlan,
  summarise,
} from './plan-shelf.ts';
import { PlanThread } from './plan-thread.ts';
import type { Clock, HttpPort, Log } from './ports.ts';
import { checkReportPath, reportFormat, temporaryName } from './report/report.ts';

export type { ImportHistory, PlanInfo, PlanSummary, PlanWork, Review };
export { presets };

/** What the application needs from the host it runs in; without a `dataDir` the environment or the system's own place decides. */
export interface ImporterPorts {
  readonly dataDir: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly http: HttpPort;
  readonly random: () => number;
  readonly log: Log;
}

/** Where rows come from: a spreadsheet, or a plan with the edits of its review. */
export type CheckSource =
  | { readonly kind: 'file'; readonly path: string; readonly options: FileOptions }
  | { readonly kind: 'plan'; readonly plan: string };

export interface CheckRequest {
  readonly source: CheckSource;
  /** A mapping file's text (`readMappingFile`) or a mapping; null takes the suggested one, of a plan its own. */
  readonly mapping: GivenMapping | null;
  /** Refuse a suggested mapping that has matches in doubt. */
  readonly onlySure: boolean;
  readonly rowsPath: string | null;
  /** From {@link Importer.newPlanId}: a draft of the window, which has to know it before it stands, and sees to it later. */
  readonly plan?: string;
}

/** A checked file: the plan it became, and what stands in it. */
export interface CheckedPlan extends CheckResult {
  readonly plan: string;
}

/** The application service: what both hosts, window and command line, can do. */
export class Importer {
  readonly #ports: ImporterPorts;
  /** For what takes long on a large plan; starts when it is first asked. */
  readonly #thread = new PlanThread();
  readonly folder: DataFolder;

  private constructor(ports: ImporterPorts, folder: DataFolder) {
    this.#ports = ports;
    this.folder = folder;
  }

  static open(ports: ImporterPorts): Outcome<Importer> {
    const folder = openDataFolder(dataRoot(ports.dataDir, ports.environment));
    if (!folder.ok) return folder;
    const tidied = removeAbandonedPlans(folder.value.plans, ports.clock.now());
    if (!tidied.ok) ports.log('warn', `what killed checks left cannot be removed: ${tidied.error.kind}`);
    return ok(new Importer(ports, folder.value));
  }

  /** What a file is, and how its columns would be matched. Writes nothing. */
  inspect(filePath: string, options: FileOptions, hooks: JobHooks): Promise<Outcome<Inspection>> {
    const file = { path: filePath, options, plansFolder: this.folder.plans };
    return this.#ports.runJob({ job: 'inspect', file }, hooks);
  }

  /** Reads and checks every row of a file, and writes the plan. Sends nothing; leaves no half plan behind. */
  async check(request: CheckRequest, hooks: JobHooks): Promise<Outcome<CheckedPlan>> {
    const now = this.#ports.clock.now();
    const id = request.plan ?? newPlanId(now);
    const madeBy = request.plan === undefined ? ('command-line' as const) : ('window' as const);
    const plan = { id, path: planPath(this.folder, id), createdAt: new Date(now).toISOString(), madeBy };
    const { mapping, onlySure, rowsPath } = request;
    const source = this.#sourceOf(request.source);
    const job: JobRequest & { job: 'check' } = { job: 'check', source, mapping, onlySure, plan, rowsPath };
    const checked: Outcome<JobResult<'check'>> = await this.#ports.runJob(job, hooks);
    if (!checked.ok) {
      // The job cleans up after itself unless it was killed.
      discardUnfinishedPlan(plan.path);
      return checked;
    }
    return ok({ plan: id, ...checked.value });
  }

  /** An ID for a plan that is about to be made. */
  newPlanId(): string {
    return newPlanId(this.#ports.clock.now());
  }

  /** What a plan knows of itself; quicker than with its counts. */
  planInfo(plan: string): Outcome<PlanInfo> {
    return infoOf(findPlan(this.folder, plan));
  }

  /** What a plan knows of itself, and its counts; whatever state it is in. */
  plan(plan: string): Outcome<PlanSummary> {
    return summarise(findPlan(this.folder, plan));
  }

  #sourceOf(source: CheckSource): Extract<JobRequest, { job: 'check' }>['source'] {
    if (source.kind === 'plan') return { kind: 'plan', planPath: findPlan(this.folder, source.plan) };
    const { path, options } = source;
    return { kind: 'file', file: { path, options, plansFolder: this.folder.plans } };
  }

  /** Opens a plan to look at its rows and to edit them; the caller closes it. */
  openReview(plan: string): Outcome<Review> {
    const path = findPlan(this.folder, plan);
    const opened = PlanStore.open(path, 'read');
    if (!opened.ok) return opened;
    opened.value.close();
    return ok(openReview(this.#thread, path));
  }

  /** A draft as work to go on with, from its plan alone. */
  planWork(plan: string): Outcome<PlanWork> {
    return planWork(findPlan(this.folder, plan));
  }

  /** Every import, the newest first; `keepDays` as in {@link removeOld}. */
  history(keepDays: number | null = null): Promise<Outcome<ImportHistory>> {
    return this.#thread.ask('history', this.folder, keepDays);
  }

  /** What came of an import, and what kept rows out of Akita. */
  importReport(plan: string): Promise<Outcome<ImportReport>> {
    return this.#thread.ask('importReport', findPlan(this.folder, plan));
  }

  /** Which of the IDs that a plan would send were sent before: to this server from this computer, or (null) to the practice Akita. */
  knownIds(plan: string, server: string | null): Promise<Outcome<KnownIds>> {
    const path = findPlan(this.folder, plan);
    return sumOfSlices((after) => this.#thread.ask('knownIds', path, knownAt(this.folder, server), after));
  }

  /** The newest import that can be resumed. */
  unfinished(): Promise<Outcome<Unfinished | null>> {
    return this.#thread.ask('unfinished', this.folder);
  }

  /** Gives up what is left of an unfinished import; its rows and its report stay. The caller sees to it that it is not running. */
  discard(plan: string): Outcome<void> {
    return discardImport(findPlan(this.folder, plan), this.#ports.clock.now());
  }

  /** Removes a plan for good. The caller sees to it that it is neither running nor open. */
  deletePlan(plan: string): Outcome<void> {
    return deletePlan(findPlan(this.folder, plan));
  }

  /** Every draft that the window made, whether it knows of it or not. */
  windowDrafts(): Promise<Outcome<string[]>> {
    return this.#thread.ask('windowDrafts', this.folder);
  }

  /** Removes a draft, and what a killed check left of one; an import stays. */
  discardDraft(plan: string): Outcome<void> {
    const file = findPlan(this.folder, plan);
    discardUnfinishedPlan(file);
    const info = infoOf(file);
    if (!info.ok) return info.error.kind === 'plan-not-found' ? ok(undefined) : info;
    return info.value.state === 'draft' ? deletePlan(file) : ok(undefined);
  }

  /** What trying the refused rows of an import again would send; `server` as in {@link knownIds}. */
  retryOffer(plan: string, server: string | null) {
    return this.#thread.ask('retryOffer', this.folder, findPlan(this.folder, plan), knownAt(this.folder, server));
  }

  /** Puts the rows that Akita refused back among those to send, but for those that were put right since; the import can then be resumed. */
  putFailedBack(plan: string): Promise<Outcome<{ readonly rows: number }>> {
    return this.#thread.ask('putFailedBack', this.folder, findPlan(this.folder, plan));
  }

  /** Whether Akita takes the key, found out without creating anything. */
  testKey(keyToTest: KeyToTest): Promise<KeyTest> {
    return testKey(keyToTest, this.#ports.http);
  }

  /** Sends what is ready in a plan, and records each answer before the next request. */
  async run(request: RunRequest, hooks: RunHooks): Promise<Outcome<RunSummary>> {
    const practised = await this.#practisedBefore(request);
    return practised.ok
      ? runStoredPlan({ ...this.#ports, practised: practised.value }, this.folder, request, hooks)
      : practised;
  }

  async #practisedBefore({ plan, target }: RunRequest): Promise<Outcome<PractisedAccount[]>> {
    if (target.kind !== 'practice') return ok([]);
    const everyOne = target.remembers === 'every-import';
    // The oldest first: that is when an account came into being.
    return this.#thread.ask('practised', everyOne ? planPaths(this.folder).reverse() : [findPlan(this.folder, plan)]);
  }

  /** The plan that the user named, or the newest one that was started and not finished; null when there is none. */
  resumable(named: string | undefined): Outcome<PlanInfo | null> {
    return resumablePlan(this.folder, named);
  }

  /** All plans that can be read, the newest first; `unreadable` tells of the others. */
  plans(): { readonly plans: PlanSummary[]; readonly unreadable: AppError[] } {
    return allPlans(this.folder);
  }

  /** Puts all rows of an import that had a result back; it can then be resumed, and sends everything again. */
  startOver(plan: string): Promise<Outcome<{ readonly rows: number }>> {
    return this.#thread.ask('startOver', findPlan(this.folder, plan));
  }

  /** `count` rows that show as much as can be of what an import would send. */
  tryRows(plan: string, count: number): Promise<Outcome<number[]>> {
    return this.#thread.ask('tryRows', findPlan(this.folder, plan), count);
  }

  /** How many rows of a plan are just what `server` took before with this key. */
  unchangedCount(plan: string, server: string, key: string): Promise<Outcome<number>> {
    return countUnchanged((after) =>
      this.#thread.ask('unchanged', findPlan(this.folder, plan), unchangedAt(this.folder, server, key), after),
    );
  }

  /** Removes the imports that ended more than `keepDays` days ago (null: none); gives their IDs. */
  removeOld(keepDays: number | null): Promise<Outcome<string[]>> {
    return this.#thread.ask('removeOld', this.folder, keepDays);
  }

  /** Whether an import to this server was ever started from this computer. */
  hasImportedTo(server: string): boolean {
    return hasImported(this.folder, server);
  }

  /** Writes the full report of a plan, or only the rows that need fixing, as the ending of `out` says. */
  async report(
    plan: string,
    out: string,
    which: 'all' | 'problems',
    hooks: JobHooks,
  ): Promise<Outcome<{ rows: number }>> {
    const writable = await this.checkReportPath(out);
    if (!writable.ok) return writable;
    const temporaryPath = temporaryName(resolve(out));
    const planFile = findPlan(this.folder, plan);
    const written = await this.#ports.runJob(
      { job: 'report', planPath: planFile, outPath: out, temporaryPath, which },
      hooks,
    );
    // A job that was killed, as each that is cancelled is, cleans nothing up.
    if (!written.ok) await rm(temporaryPath, { force: true }).catch(() => undefined);
    return written;
  }

  /** Tried before the first request, so that an import does not end without its report. */
  async checkReportPath(out: string): Promise<Outcome<void>> {
    const format = reportFormat(out);
    return format.ok ? checkReportPath(out) : format;
  }
}
