import type { Importer, PlanInfo } from '../main/importer.ts';
import type { RunEvent, RunRequest, RunSummary, RunTarget } from '../main/plan-run.ts';
import type { AppError } from '../shared/app-error.ts';
import type { RunCounts } from '../shared/plan.ts';
import { type Progress, startProgress } from './progress.ts';
import { type ReportFlags, writeReportFiles } from './report-files.ts';
import { type RunLine, writeLog } from './run-log.ts';
import type { StopSignals } from './stop-signals.ts';
import {
  complain,
  countOf,
  type ExitStatus,
  exitStatus,
  formatCount,
  formatDuration,
  printJson,
  say,
  sayError,
} from './terminal.ts';

const SECONDS_TO_MS = 1000;

/** Ten minutes without a good answer; after that a nightly job should say so rather than hang. */
const GIVE_UP_AFTER_SECONDS = 600;

/** How a run is wanted, beside its plan. */
export interface RunFlags extends ReportFlags {
  readonly giveUpAfter?: number;
  readonly acceptRefusals?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly log?: string;
}

/** What the log says of the command itself. */
export type CommandLine = Pick<RunLine, 'command' | 'profile'>;

const clockTime = (wallMs: number): string => new Date(wallMs).toLocaleTimeString('en-GB');

/** What the progress says instead of a remaining time while the run waits. */
function waitNote(event: Extract<RunEvent, { kind: 'waiting' }>): string {
  const until = clockTime(event.untilWallMs);
  return event.reason === 'rate-limited'
    ? `Akita asked us to wait until ${until}`
    : `Akita cannot be reached, trying again at ${until}`;
}

/** What happened to a run, worth a line of its own; null for what its progress shows. */
function noteOf(event: RunEvent): string | null {
  if (event.kind === 'slept') {
    return `The computer slept for ${formatDuration(event.forMs / 1000)}; the import goes on, and what was on its way is sent again.`;
  }
  if (event.kind !== 'pace') return null;
  if (event.why === null) return `Sending ${event.perMinute} a minute again.`;
  const why = event.why === 'others' ? 'others use the key too' : 'Akita said that it is too fast';
  return `Sending ${event.perMinute} a minute for now: ${why}.`;
}

/** Turns the run's events into progress on the terminal. */
class RunProgress {
  #progress: Progress | null = null;
  #done = 0;
  #total = 0;

  start(toSend: number): void {
    this.#total = toSend;
    this.#progress = startProgress({ label: 'Sent', unit: 'rows' });
  }

  show(event: RunEvent): void {
    const note = noteOf(event);
    if (note !== null) {
      this.#progress?.end();
      say(note);
      return;
    }
    if (event.kind === 'row') this.#done += 1;
    this.#progress?.show(this.#done, this.#total, event.kind === 'waiting' ? waitNote(event) : undefined);
  }

  end(): void {
    this.#progress?.end();
  }
}

/** What of a plan is to be sent, and how. */
export type RunChoice = Pick<RunRequest, 'only' | 'skipUnchanged'> & {
  readonly plan: string;
  readonly target: RunTarget;
};

/** Sends with progress, and says how it went. */
export async function sendPlan(
  importer: Importer,
  { target, ...choice }: RunChoice,
  flags: RunFlags,
  stop: StopSignals,
): Promise<RunSummary | AppError> {
  const progress = new RunProgress();
  const giveUpAfterMs = (flags.giveUpAfter ?? GIVE_UP_AFTER_SECONDS) * SECONDS_TO_MS;
  const ran = await importer.run(
    { ...choice, target, giveUpAfterMs, mayBeRefused: flags.acceptRefusals ? 'all' : 'ask' },
    {
      stop: stop.stop,
      hurry: stop.hurry,
      onStart: (toSend) => progress.start(toSend),
      onEvent: (event) => progress.show(event),
    },
  );
  progress.end();
  if (!ran.ok) return ran.error;
  describeRun(ran.value);
  return ran.value;
}

function statusOf({ stopped, counts }: RunSummary, complete: boolean): ExitStatus {
  if (stopped !== null) return exitStatus.stopped;
  const { failed, invalid, remaining } = counts;
  return complete && failed + invalid + remaining === 0 ? exitStatus.well : exitStatus.someRowsNot;
}

/** What the log says of a command that sent nothing. */
export function logNothing(flags: RunFlags, of: CommandLine, status: ExitStatus, why: string | null): ExitStatus {
  const nothing = { file: null, sha256: null, plan: null, counts: null, requests: 0, seconds: 0, stopped: null };
  writeLog(flags.log, { ...of, ...nothing, status, why });
  return status;
}

/** Runs a plan with progress, writes the reports and the log, prints the result; the exit status tells how it went. */
export async function runPlanCommand(
  importer: Importer,
  choice: RunChoice,
  flags: RunFlags,
  stop: StopSignals,
  of: CommandLine,
): Promise<ExitStatus> {
  const ran = await sendPlan(importer, choice, flags, stop);
  if ('kind' in ran) return logNothing(flags, of, sayError(ran), ran.message);
  return endRun(importer, ran, flags, of);
}

/** The reports, the log, the result on stdout, and the exit status of a run. */
export async function endRun(
  importer: Importer,
  ran: RunSummary,
  flags: RunFlags,
  of: CommandLine,
): Promise<ExitStatus> {
  const complete = await writeReportFiles(importer, ran.plan, flags);
  if (flags.json) printJson(runJson(ran));
  const status = statusOf(ran, complete);
  const info = importer.planInfo(ran.plan);
  const { name = null, sha256 = null } = info.ok ? fileOf(info.value) : {};
  const { plan, counts, requests, seconds, stopped, why } = ran;
  writeLog(flags.log, {
    ...of,
    file: name,
    sha256,
    plan,
    counts,
    requests,
    seconds: rounded(seconds),
    stopped,
    status,
    why,
  });
  return status;
}

const fileOf = ({ profile }: PlanInfo) => profile.file;

/** The result of a command that found no row to send. */
export const noRun = {
  plan: null,
  counts: {
    rows: 0,
    created: 0,
    updated: 0,
    imported: 0,
    unchanged: 0,
    failed: 0,
    invalid: 0,
    skipped: 0,
    remaining: 0,
  },
  requests: 0,
  seconds: 0,
  stopped: null,
} as const;

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** The JSON of `import` and `resume`. */
export function runJson(summary: Omit<RunSummary, 'plan' | 'why'> & { plan: string | null }): object {
  const { plan, counts, requests, seconds, stopped } = summary;
  return { plan, counts, requests, seconds: rounded(seconds), stopped };
}

const countWords: readonly (readonly [keyof RunCounts, string])[] = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['imported', 'imported'],
  ['unchanged', 'unchanged'],
  ['failed', 'refused by Akita'],
  ['invalid', 'need fixing'],
  ['skipped', 'left out'],
  ['remaining', 'not sent'],
];

function describeRun({ plan, counts, seconds, stopped, why }: RunSummary): void {
  const parts = countWords
    .filter(([key]) => counts[key] > 0)
    .map(([key, words]) => `${formatCount(counts[key])} ${words}`);
  const tell = stopped === null ? say : complain;
  tell(`${countOf(counts.rows, 'row')}: ${parts.join(', ')}. It took ${formatDuration(seconds)}.`);
  if (stopped === null) return;
  if (why !== null) complain(why);
  // A plan that went cannot be resumed.
  if (stopped !== 'cannot-record') tell(`Stopped before the end. Go on with: akita-importer resume ${plan}`);
}
