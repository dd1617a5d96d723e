import type { Importer } from '../../main/importer.ts';
import type { RunTarget } from '../../main/plan-run.ts';
import type { AppError } from '../../shared/app-error.ts';
import { type FileFlags, fileOptionsOf, mappingOf } from '../file-options.ts';
import { openImporter } from '../host.ts';
import { jobProgress } from '../job-progress.ts';
import { checkReportFiles, type ReportFlags } from '../report-files.ts';
import { noRun, type RunFlags, runJson, runPlanCommand } from '../run-plan.ts';
import { listenForStop, type StopSignals } from '../stop-signals.ts';
import { type TargetFlags, targetOf } from '../target.ts';
import {
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

export interface ImportFlags extends FileFlags, TargetFlags, ReportFlags, RunFlags {
  readonly dataDir?: string;
  readonly mapping?: string;
}

/** `import FILE`: check, run, report. Everything that can be wrong beforehand is found before the first request. */
export async function importCommand(file: string, flags: ImportFlags): Promise<ExitStatus> {
  const target = targetOf(flags, process.env);
  if (!target.ok) return sayError(target.error);
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  const writable = await checkReportFiles(importer.value, flags, userPath(file));
  if (!writable.ok) return sayError(writable.error);
  const stop = listenForStop(() => say('Stopping: no further row is sent; waiting for the answers on the way …'));
  try {
    return await checkAndRun(importer.value, file, target.value, flags, stop);
  } finally {
    stop.release();
  }
}

async function checkAndRun(
  importer: Importer,
  file: string,
  target: RunTarget,
  flags: ImportFlags,
  stop: StopSignals,
): Promise<ExitStatus> {
  const mapping = mappingOf(flags);
  if (!mapping.ok) return notChecked(mapping.error, flags);
  const progress = jobProgress();
  const request = {
    source: { kind: 'file' as const, path: userPath(file), options: fileOptionsOf(flags) },
    mapping: mapping.value,
    onlySure: true,
    rowsPath: null,
  };
  const checked = await importer.check(request, { onProgress: progress.show, signal: stop.stop });
  progress.end();
  if (!checked.ok) return notChecked(checked.error, flags);
  describeCheck(checked.value);
  announce(importer, target, checked.value.counts.ready);
  return runPlanCommand(importer, checked.value.plan, target, flags, stop);
}

/** Stopped by the user while the file was read: that is an end before the end, with a document that says so. */
function notChecked(error: AppError, flags: ImportFlags): ExitStatus {
  const status = sayError(error);
  if (status === exitStatus.stopped && flags.json) {
    printJson(runJson({ ...noRun, stopped: 'user' }));
  }
  return status;
}

/** Where the rows go and how long it takes; before the first real import, what cannot be undone. */
function announce(importer: Importer, target: RunTarget, ready: number): void {
  const where = target.kind === 'practice' ? 'the practice Akita (nothing goes to Akita)' : target.origin;
  const duration = formatDuration((ready / target.perMinute) * 60);
  say(`Sending ${countOf(ready, 'row')} to ${where}, at most ${target.perMinute} a minute: about ${duration}.`);
  if (target.kind === 'practice' || importer.hasImportedTo(target.origin)) return;
  say(
    'This is the first import to this server from here. It cannot be undone from here, and lists of e-mails, phones, links and tags may replace those in Akita. Ctrl-C stops it.',
  );
}
