import type { Importer } from '../main/importer.ts';
import type { RunEvent, RunSummary, RunTarget } from '../main/plan-run.ts';
import type { RunCounts } from '../shared/plan.ts';
import { type Progress, startProgress } from './progress.ts';
import { type ReportFlags, writeReportFiles } from './report-files.ts';
import type { StopSignals } from './stop-signals.ts';
import {
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

/** How a run is wanted, beside its plan. */
export interface RunFlags extends ReportFlags {
  readonly giveUpAfter: number;
  readonly json?: boolean;
}

const clockTime = (wallMs: number): string => new Date(wallMs).toLocaleTimeString('en-GB');

/** What the progress says instead of a remaining time while the run waits. */
function waitNote(event: Extract<RunEvent, { kind: 'waiting' }>): string {
  const until = clockTime(event.untilWallMs);
  return event.reason === 'rate-limited'
    ? `Akita asked us to wait until ${until}`
    : `Akita cannot be reached, trying again at ${until}`;
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
    if (event.kind === 'row') this.#done += 1;
    const note = event.kind === 'waiting' ? waitNote(event) : undefined;
    this.#progress?.show(this.#done, this.#total, note);
  }

  end(): void {
    this.#progress?.end();
  }
}

/** Runs a plan with progress, writes the reports, prints the result; the exit status tells how it went. */
export async function runPlanCommand(
  importer: Importer,
  plan: string,
  target: RunTarget,
  flags: RunFlags,
  stop: StopSignals,
): Promise<ExitStatus> {
  const progress = new RunProgress();
  const giveUpAfterMs = flags.giveUpAfter * SECONDS_TO_MS;
  const ran = await importer.run(
    { plan, target, giveUpAfterMs },
    {
      stop: stop.stop,
      hurry: stop.hurry,
      onStart: (toSend) => progress.start(toSend),
      onEvent: (event) => progress.show(event),
    },
  );
  progress.end();
  if (!ran.ok) return sayError(ran.error);
  describeRun(ran.value);
  const complete = await writeReportFiles(importer, plan, flags);
  if (flags.json) printJson(runJson(ran.value));
  if (ran.value.stopped !== null) return exitStatus.stopped;
  const { failed, invalid, remaining } = ran.value.counts;
  return complete && failed + invalid + remaining === 0 ? exitStatus.well : exitStatus.someRowsNot;
}

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

/** The JSON of `import` and `resume`. */
export function runJson(summary: Omit<RunSummary, 'plan' | 'why'> & { plan: string | null }): object {
  const { plan, counts, requests, seconds, stopped } = summary;
  return { plan, counts, requests, seconds: Math.round(seconds * 1000) / 1000, stopped };
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
  say(`${countOf(counts.rows, 'row')}: ${parts.join(', ')}. It took ${formatDuration(seconds)}.`);
  if (stopped === null) return;
  if (why !== null) say(why);
  say(`Stopped before the end. Go on with: akita-importer resume ${plan}`);
}
