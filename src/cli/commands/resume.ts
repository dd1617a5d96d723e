import { createInterface } from 'node:readline/promises';
import type { Importer, PlanInfo } from '../../main/importer.ts';
import type { RunTarget } from '../../main/plan-run.ts';
import type { Outcome } from '../../shared/app-error.ts';
import { openImporter } from '../host.ts';
import { checkReportFiles, type ReportFlags } from '../report-files.ts';
import { noRun, type RunFlags, runJson, runPlanCommand } from '../run-plan.ts';
import { listenForStop } from '../stop-signals.ts';
import { targetOf } from '../target.ts';
import { type ExitStatus, exitStatus, printJson, say, sayError } from '../terminal.ts';

export interface ResumeFlags extends ReportFlags, RunFlags {
  readonly dataDir?: string;
  readonly apiUrl?: string;
  readonly rate?: number;
}

/** Server and rate are those that the plan was started with, unless others are named. */
function targetOfPlan(info: PlanInfo, flags: ResumeFlags): Outcome<RunTarget> {
  const before = info.destination;
  const rate = flags.rate ?? before?.perMinute;
  const withRate = rate === undefined ? {} : { rate };
  if (before?.practice && flags.apiUrl === undefined) return targetOf({ practice: true, ...withRate }, process.env);
  const apiUrl = flags.apiUrl ?? before?.server;
  return targetOf({ ...withRate, ...(apiUrl === undefined ? {} : { apiUrl }) }, process.env);
}

/** Asks only a person: a script has nobody to answer. */
async function confirmed(info: PlanInfo, remaining: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `Resume the import of ${info.profile.file.name}, begun ${info.startedAt}: ${remaining} rows left? [Y/n] `,
  );
  terminal.close();
  return !/^n/i.test(answer.trim());
}

function nothingToResume(importer: Importer, info: PlanInfo | null, flags: ResumeFlags): ExitStatus {
  say(
    info === null
      ? 'No import is unfinished; there is nothing to resume.'
      : `The import ${info.id} is finished; there is nothing to resume.`,
  );
  const found = importer.plans().plans.find(({ plan }) => plan === info?.id);
  if (flags.json)
    printJson(runJson(found === undefined ? noRun : { ...noRun, plan: found.plan, counts: found.counts }));
  return exitStatus.well;
}

/** `resume [PLAN]`: goes on with an import that was stopped or killed. */
export async function resumeCommand(named: string | undefined, flags: ResumeFlags): Promise<ExitStatus> {
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  const found = importer.value.resumable(named);
  if (!found.ok) return sayError(found.error);
  const info = found.value;
  if (info === null || info.state === 'finished') return nothingToResume(importer.value, info, flags);
  const target = targetOfPlan(info, flags);
  if (!target.ok) return sayError(target.error);
  const writable = await checkReportFiles(importer.value, flags, info.path);
  if (!writable.ok) return sayError(writable.error);
  const remaining = importer.value.plans().plans.find(({ plan }) => plan === info.id)?.counts.remaining ?? 0;
  if (!(await confirmed(info, remaining))) return exitStatus.well;
  const stop = listenForStop(() => say('Stopping: no further row is sent; waiting for the answers on the way …'));
  const status = await runPlanCommand(importer.value, named ?? info.id, target.value, flags, stop);
  stop.release();
  return status;
}
