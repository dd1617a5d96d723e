import type { Importer } from '../../main/importer.ts';
import type { RunTarget } from '../../main/plan-run.ts';
import { type AppError, failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { fileOptionsOf, mappingOf } from '../file-options.ts';
import { openImporter, openProfiles } from '../host.ts';
import type { ImportFlags } from '../import-flags.ts';
import { jobProgress } from '../job-progress.ts';
import { withProfile } from '../profile-flags.ts';
import { isAnswered } from '../questions.ts';
import { checkReportFiles } from '../report-files.ts';
import { checkLog } from '../run-log.ts';
import {
  type CommandLine,
  endRun,
  logNothing,
  noRun,
  type RunChoice,
  runJson,
  runPlanCommand,
  sendPlan,
} from '../run-plan.ts';
import { listenForStop, type StopSignals } from '../stop-signals.ts';
import { targetOf } from '../target.ts';
import {
  beQuiet,
  countOf,
  type ExitStatus,
  exitStatus,
  formatDuration,
  printJson,
  say,
  sayError,
  userPath,
} from '../terminal.ts';
import { describeCheck } from './check.ts';

interface Wanted {
  readonly file: string;
  readonly flags: ImportFlags;
}

/** The command line with what its profile adds. */
function wantedOf(file: string | undefined, flags: ImportFlags): Outcome<Wanted> {
  const asked = flags.profile === undefined ? ok({ file, flags }) : withProfileOf(flags.profile, file, flags);
  if (!asked.ok) return asked;
  if (asked.value.file !== undefined) return ok({ file: asked.value.file, flags: asked.value.flags });
  return failure('wrong-usage', 'Name the spreadsheet: akita-importer import FILE. A profile may name it, too.');
}

function withProfileOf(name: string, file: string | undefined, flags: ImportFlags) {
  const profiles = openProfiles(flags.dataDir);
  const profile = profiles.ok ? profiles.value.find(name) : profiles;
  if (!profile.ok) return profile;
  const merged = withProfile(profile.value.options, flags);
  return ok({ file: file ?? merged.file, flags: merged.flags });
}

/** `import [FILE]`: check, run, report. Everything that can be wrong beforehand is found before the first request. */
export async function importCommand(file: string | undefined, flags: ImportFlags): Promise<ExitStatus> {
  const wanted = wantedOf(file, flags);
  if (!wanted.ok) return sayError(wanted.error);
  const of: CommandLine = { command: 'import', profile: flags.profile ?? null };
  beQuiet(wanted.value.flags.quiet === true);
  return prepare(wanted.value, of);
}

async function prepare({ file, flags }: Wanted, of: CommandLine): Promise<ExitStatus> {
  const loggable = checkLog(flags.log);
  if (!loggable.ok) return sayError(loggable.error);
  const refuse = (error: AppError) => logNothing(flags, of, sayError(error), error.message);
  const target = targetOf(flags, process.env);
  if (!target.ok) return refuse(target.error);
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return refuse(importer.error);
  const writable = await checkReportFiles(importer.value, flags, userPath(file));
  if (!writable.ok) return refuse(writable.error);
  const stop = listenForStop(() => say('Stopping: no further row is sent; waiting for the answers on the way …'));
  try {
    return await checkAndRun(importer.value, { file, flags }, target.value, stop, of);
  } finally {
    stop.release();
  }
}

async function checkAndRun(
  importer: Importer,
  { file, flags }: Wanted,
  target: RunTarget,
  stop: StopSignals,
  of: CommandLine,
): Promise<ExitStatus> {
  const mapping = mappingOf(flags, importer.folder.root);
  if (!mapping.ok) return notChecked(mapping.error, flags, of);
  const progress = jobProgress();
  const request = {
    source: { kind: 'file' as const, path: userPath(file), options: fileOptionsOf(flags) },
    mapping: mapping.value.given,
    onlySure: true,
    rowsPath: null,
  };
  const checked = await importer.check(request, { onProgress: progress.show, signal: stop.stop });
  progress.end();
  if (!checked.ok) return notChecked(checked.error, flags, of);
  describeCheck(checked.value, mapping.value.newSince);
  const { plan, counts } = checked.value;
  announce(importer, target, counts.ready);
  const choice = { plan, target, skipUnchanged: flags.skipUnchanged === true };
  if (flags.try === undefined) return runPlanCommand(importer, choice, flags, stop, of);
  return tryFirst(importer, choice, { ...flags, try: flags.try }, stop, of);
}

/** Sends some rows; a person at a terminal then says whether the others follow. */
async function tryFirst(
  importer: Importer,
  choice: RunChoice,
  flags: ImportFlags & { readonly try: number },
  stop: StopSignals,
  of: CommandLine,
): Promise<ExitStatus> {
  const rows = await importer.imports.tryRows(choice.plan, flags.try);
  if (!rows.ok) return logNothing(flags, of, sayError(rows.error), rows.error.message);
  say(`Trying ${countOf(rows.value.length, 'row')} first: ${rows.value.join(', ')}.`);
  const tried = await sendPlan(importer, { ...choice, only: rows.value }, flags, stop);
  if ('kind' in tried) return logNothing(flags, of, sayError(tried), tried.message);
  if (tried.stopped === 'tried' && (await isAnswered('Send the others, too? [y/N] ', /^y/i))) {
    return runPlanCommand(importer, choice, flags, stop, of);
  }
  return endRun(importer, tried, flags, of);
}

/** Stopped by the user while the file was read: that is an end before the end, with a document that says so. */
function notChecked(error: AppError, flags: ImportFlags, of: CommandLine): ExitStatus {
  const status = sayError(error);
  if (status === exitStatus.stopped && flags.json) {
    printJson(runJson({ ...noRun, stopped: 'user' }));
  }
  return logNothing(flags, of, status, error.message);
}

/** `15:20`, or with the day where that is another one. */
function clockTime(at: Date, now: Date): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return at.toDateString() === now.toDateString() ? time : `${time} on ${at.toLocaleDateString('en-CA')}`;
}

/** Where the rows go and how long it takes; before the first real import, what cannot be undone. */
function announce(importer: Importer, target: RunTarget, ready: number): void {
  const where = target.kind === 'practice' ? 'the practice Akita (nothing goes to Akita)' : target.origin;
  const seconds = (ready / target.perMinute) * 60;
  const now = new Date();
  const done = clockTime(new Date(now.getTime() + seconds * 1000), now);
  say(
    `Sending ${countOf(ready, 'row')} to ${where}, at most ${target.perMinute} a minute: about ${formatDuration(seconds)}, done around ${done}.`,
  );
  if (target.kind === 'practice' || importer.imports.hasImportedTo(target.origin)) return;
  say(
    'This is the first import to this server from here. It cannot be undone from here, and lists of e-mails, phones, links and tags may replace those in Akita. Ctrl-C stops it.',
  );
}
