import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AppError, Outcome } from '../shared/app-error.ts';
import type { FileOptions } from '../shared/file-profile.ts';
import type { Identity } from '../shared/identity.ts';
import type { CheckResult, Inspection } from '../shared/inspection.ts';
import type { KeyTest } from '../shared/overview.ts';
import { ok } from '../shared/result.ts';
import type { WordMeaning } from '../shared/words.ts';
import { type KeyToTest, testKey } from './akita/akita.ts';
import { Imports } from './imports.ts';
import type { GivenMapping, JobRequest, JobResult } from './job-messages.ts';
import type { JobHooks, RunJob } from './jobs.ts';
import { presets } from './mapping/mapping.ts';
import { Papers } from './papers.ts';
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
import { openReview, type Review } from './plan-review.ts';
import { type RunHooks, type RunRequest, type RunSummary, runStoredPlan } from './plan-run.ts';
import { allPlans, infoOf, type PlanSummary, type PlanWork, planWork, resumablePlan, summarise } from './plan-shelf.ts';
import { PlanThread } from './plan-thread.ts';
import type { Clock, HttpPort, Log } from './ports.ts';
import { checkReportPath, reportFormat, temporaryName } from './report/report.ts';

export type { PlanInfo, PlanSummary, PlanWork, Review };
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
  readonly imports: Imports;
  readonly papers: Papers;

  private constructor(ports: ImporterPorts, folder: DataFolder) {
    this.#ports = ports;
    this.folder = folder;
    this.imports = new Imports(folder, this.#thread, ports.clock);
    this.papers = new Papers(this.imports);
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

  /** What a column (0-based) of a file is like as the internal ID. Writes nothing. */
  identity(filePath: string, options: FileOptions, index: number, hooks: JobHooks): Promise<Outcome<Identity>> {
    const file = { path: filePath, options, plansFolder: this.folder.plans };
    return this.#ports.runJob({ job: 'identity', file, index }, hooks);
  }

  /** The first two columns of a spreadsheet, as texts. Writes nothing. */
  readLines(filePath: string, hooks: JobHooks): Promise<Outcome<WordMeaning[]>> {
    const file = { path: filePath, options: {}, plansFolder: this.folder.plans };
    return this.#ports.runJob({ job: 'lines', file }, hooks);
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
