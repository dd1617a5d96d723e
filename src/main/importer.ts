import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type AppError, failure, type Outcome } from '../shared/app-error.ts';
import type { FileOptions } from '../shared/file-profile.ts';
import type { CheckResult, Inspection } from '../shared/inspection.ts';
import type { RunCounts } from '../shared/plan.ts';
import { ok } from '../shared/result.ts';
import type { JobRequest, JobResult } from './job-messages.ts';
import type { JobHooks, RunJob } from './jobs.ts';
import { discardUnfinishedPlan } from './plan/plan-builder.ts';
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
import { onDisk } from './plan/sqlite.ts';
import { type RunHooks, type RunRequest, type RunSummary, runStoredPlan } from './plan-run.ts';
import type { Clock, HttpPort, Log } from './ports.ts';
import { checkReportPath, reportFormat } from './report/report.ts';

export type { PlanInfo };

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

export interface CheckRequest {
  readonly path: string;
  readonly options: FileOptions;
  /** A mapping file, or null for the suggested mapping. */
  readonly mappingPath: string | null;
  /** Refuse a suggested mapping that has matches in doubt. */
  readonly onlySure: boolean;
  readonly rowsPath: string | null;
}

/** A checked file: the plan it became, and what stands in it. */
export interface CheckedPlan extends CheckResult {
  readonly plan: string;
}

/** A plan in a list. */
export interface PlanSummary {
  readonly plan: string;
  readonly path: string;
  readonly info: PlanInfo;
  readonly counts: RunCounts;
}

/** A mapping file is a page or two; more than this is some other file. */
const MOST_MAPPING_BYTES = 4 * 2 ** 20;

/** The application service: what both hosts, window and command line, can do. */
export class Importer {
  readonly #ports: ImporterPorts;
  readonly folder: DataFolder;

  private constructor(ports: ImporterPorts, folder: DataFolder) {
    this.#ports = ports;
    this.folder = folder;
  }

  static open(ports: ImporterPorts): Outcome<Importer> {
    const folder = openDataFolder(dataRoot(ports.dataDir, ports.environment));
    return folder.ok ? ok(new Importer(ports, folder.value)) : folder;
  }

  /** What a file is, and how its columns would be matched. Writes nothing. */
  inspect(filePath: string, options: FileOptions, hooks: JobHooks): Promise<Outcome<Inspection>> {
    const file = { path: filePath, options, plansFolder: this.folder.plans };
    return this.#ports.runJob({ job: 'inspect', file }, hooks);
  }

  /** Reads and checks every row of a file, and writes the plan. Sends nothing; leaves no half plan behind. */
  async check(request: CheckRequest, hooks: JobHooks): Promise<Outcome<CheckedPlan>> {
    const mapping = request.mappingPath === null ? ok(null) : readMappingFile(request.mappingPath);
    if (!mapping.ok) return mapping;
    const now = this.#ports.clock.now();
    const id = newPlanId(now);
    const plan = { id, path: planPath(this.folder, id), createdAt: new Date(now).toISOString() };
    const { options, onlySure, rowsPath } = request;
    const file = { path: request.path, options, plansFolder: this.folder.plans };
    const job: JobRequest & { job: 'check' } = { job: 'check', file, mapping: mapping.value, onlySure, plan, rowsPath };
    const checked: Outcome<JobResult<'check'>> = await this.#ports.runJob(job, hooks);
    if (!checked.ok) {
      // The job cleans up after itself unless it was killed.
      discardUnfinishedPlan(plan.path);
      return checked;
    }
    return ok({ plan: id, ...checked.value });
  }

  /** Sends what is ready in a plan, and records each answer before the next request. */
  run(request: RunRequest, hooks: RunHooks): Promise<Outcome<RunSummary>> {
    return runStoredPlan(this.#ports, this.folder, request, hooks);
  }

  /** The plan that the user named, or the newest one that was started and not finished; null when there is none. */
  resumable(named: string | undefined): Outcome<PlanInfo | null> {
    if (named !== undefined) {
      const opened = PlanStore.open(findPlan(this.folder, named), 'read');
      if (!opened.ok) return opened;
      const { info } = opened.value;
      opened.value.close();
      if (info.state !== 'draft') return ok(info);
      return failure(
        'plan-not-resumable',
        `The plan ${info.id} was checked and never imported, so there is nothing to resume. Use “import” with its file.`,
      );
    }
    return ok(this.plans().plans.find(({ info }) => info.state === 'started')?.info ?? null);
  }

  /** All plans that can be read, the newest first; `unreadable` tells of the others. */
  plans(): { readonly plans: PlanSummary[]; readonly unreadable: AppError[] } {
    const plans: PlanSummary[] = [];
    const unreadable: AppError[] = [];
    for (const file of planPaths(this.folder)) {
      const summary = summarise(file);
      if (summary.ok) plans.push(summary.value);
      else unreadable.push(summary.error);
    }
    return { plans, unreadable };
  }

  /** Whether an import to this server was ever started from this computer. */
  hasImportedTo(server: string): boolean {
    return this.plans().plans.some(({ info }) => info.state !== 'draft' && info.destination?.server === server);
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
    const job = { job: 'report' as const, planPath: findPlan(this.folder, plan), outPath: out, which };
    return this.#ports.runJob(job, hooks);
  }

  /** Tried before the first request, so that an import does not end without its report. */
  async checkReportPath(out: string): Promise<Outcome<void>> {
    const format = reportFormat(out);
    return format.ok ? checkReportPath(out) : format;
  }
}

function summarise(file: string): Outcome<PlanSummary> {
  const opened = PlanStore.open(file, 'read');
  if (!opened.ok) return opened;
  const { info } = opened.value;
  const counts = onDisk(file, () => opened.value.runCounts());
  opened.value.close();
  return counts.ok ? ok({ plan: info.id, path: file, info, counts: counts.value }) : counts;
}

function readMappingFile(file: string): Outcome<{ text: string; name: string }> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return failure('file-not-found', `There is no mapping file at ${file}. Check its name.`);
  if (!found.isFile() || found.size > MOST_MAPPING_BYTES) {
    return failure('mapping-invalid', `${file} is not a mapping file. Name a JSON file such as “check” prints.`);
  }
  try {
    return ok({ text: readFileSync(file, 'utf8'), name: path.basename(file) });
  } catch {
    return failure('file-unreadable', `The mapping file ${file} cannot be read. Check its permissions.`);
  }
}
