import type { Importer, PlanInfo } from '../../main/importer.ts';
import type { RunTarget } from '../../main/plan-run.ts';
import type { AppError, Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { openImporter } from '../host.ts';
import { ask } from '../questions.ts';
import { checkReportFiles, type ReportFlags } from '../report-files.ts';
import { checkLog } from '../run-log.ts';
import { logNothing, noRun, type RunFlags, runJson, runPlanCommand } from '../run-plan.ts';
import { listenForStop } from '../stop-signals.ts';
import { targetOf } from '../target.ts';
import { beQuiet, countOf, type ExitStatus, exitStatus, formatCount, printJson, say, sayError } from '../terminal.ts';

export interface ResumeFlags extends ReportFlags, RunFlags {
  readonly dataDir?: string;
  readonly apiUrl?: string;
  readonly rate?: number;
  /** Send the rows that Akita refused once more. */
  readonly failed?: boolean;
  /** Send all rows once more. */
  readonly startOver?: boolean;
}

const OF = { command: 'resume', profile: null } as const;

/** Server and rate are those that the plan was started with, unless others are named. */
function targetOfPlan(info: PlanInfo, flags: ResumeFlags): Outcome<RunTarget> {
  const before = info.destination;
  const rate = flags.rate ?? before?.perMinute;
  const withRate = rate === undefined ? {} : { rate };
  if (before?.practice && flags.apiUrl === undefined) return targetOf({ practice: true, ...withRate }, process.env);
  const apiUrl = flags.apiUrl ?? before?.server;
  return targetOf({ ...withRate, ...(apiUrl === undefined ? {} : { apiUrl }) }, process.env);
}

type Choice = 'resume' | 'start-over' | 'nothing';

/** Asks only a person, and only what the options leave open. */
async function choiceOf(info: PlanInfo, remaining: number, flags: ResumeFlags): Promise<Choice> {
  if (flags.startOver) return 'start-over';
  if (flags.failed) return 'resume';
  const answer = await ask(
    `The import of ${info.profile.file.name}, begun ${info.startedAt}, has ${countOf(remaining, 'row')} left. Resume it, start over with all rows, or leave it? [R/s/n] `,
  );
  if (answer === null) return 'resume';
  if (/^s/i.test(answer)) return 'start-over';
  return /^n/i.test(answer) ? 'nothing' : 'resume';
}

const countsOf = (importer: Importer, plan: string) => importer.plans().plans.find((one) => one.plan === plan)?.counts;

function nothingToResume(importer: Importer, info: PlanInfo | null, flags: ResumeFlags): ExitStatus {
  const words =
    info === null
      ? 'No import is unfinished; there is nothing to resume.'
      : `The import ${info.id} is finished; there is nothing to resume.`;
  say(words);
  const counts = info === null ? undefined : countsOf(importer, info.id);
  if (flags.json) {
    printJson(runJson(info === null || counts === undefined ? noRun : { ...noRun, plan: info.id, counts }));
  }
  return logNothing(flags, OF, exitStatus.well, null);
}

/** Puts back what is to be sent once more. */
async function putBack(importer: Importer, plan: string, choice: Choice, flags: ResumeFlags): Promise<Outcome<void>> {
  if (choice === 'start-over') {
    const all = await importer.imports.startOver(plan);
    if (all.ok) say(`Starting over: ${countOf(all.value.rows, 'row')} to send.`);
    return all.ok ? ok(undefined) : all;
  }
  if (!flags.failed) return ok(undefined);
  const failed = await importer.imports.putFailedBack(plan);
  if (failed.ok)
    say(`${formatCount(failed.value.rows)} refused ${failed.value.rows === 1 ? 'row' : 'rows'} to send once more.`);
  return failed.ok ? ok(undefined) : failed;
}

/** `--failed` and `--start-over` also mean an import that has ended: the newest, unless one is named. */
function found(importer: Importer, named: string | undefined, flags: ResumeFlags): Outcome<PlanInfo | null> {
  if (named === undefined && (flags.failed || flags.startOver)) {
    const newest = importer.plans().plans.find(({ info }) => info.state === 'started' || info.state === 'finished');
    return ok(newest?.info ?? null);
  }
  return importer.resumable(named);
}

/** `resume [PLAN]`: goes on with an import that was stopped or killed. */
export async function resumeCommand(named: string | undefined, flags: ResumeFlags): Promise<ExitStatus> {
  beQuiet(flags.quiet === true);
  const loggable = checkLog(flags.log);
  if (!loggable.ok) return sayError(loggable.error);
  const refuse = (error: AppError) => logNothing(flags, OF, sayError(error), error.message);
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return refuse(importer.error);
  const plan = found(importer.value, named, flags);
  if (!plan.ok) return refuse(plan.error);
  const info = plan.value;
  const mayBeFinished = flags.failed || flags.startOver;
  if (info === null || (info.state === 'finished' && !mayBeFinished))
    return nothingToResume(importer.value, info, flags);
  return resumePlan(importer.value, named ?? info.id, info, flags);
}

async function resumePlan(importer: Importer, plan: string, info: PlanInfo, flags: ResumeFlags): Promise<ExitStatus> {
  const refuse = (error: AppError) => logNothing(flags, OF, sayError(error), error.message);
  const target = targetOfPlan(info, flags);
  if (!target.ok) return refuse(target.error);
  const writable = await checkReportFiles(importer, flags, info.path);
  if (!writable.ok) return refuse(writable.error);
  const choice = await choiceOf(info, countsOf(importer, info.id)?.remaining ?? 0, flags);
  if (choice === 'nothing') return exitStatus.well;
  const back = await putBack(importer, plan, choice, flags);
  if (!back.ok) return refuse(back.error);
  const stop = listenForStop(() => say('Stopping: no further row is sent; waiting for the answers on the way …'));
  const status = await runPlanCommand(importer, { plan, target: target.value }, flags, stop, OF);
  stop.release();
  return status;
}
