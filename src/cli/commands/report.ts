import { openImporter } from '../host.ts';
import { jobProgress } from '../job-progress.ts';
import { listenForStop } from '../stop-signals.ts';
import { countOf, type ExitStatus, exitStatus, say, sayError, userPath } from '../terminal.ts';

export interface ReportCommandFlags {
  readonly dataDir?: string;
  readonly out: string;
  readonly problems?: boolean;
}

/** `report PLAN --out FILE`: the full report, or with --problems only the rows that need fixing. */
export async function reportCommand(plan: string, flags: ReportCommandFlags): Promise<ExitStatus> {
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  const stop = listenForStop(() => say('Stopping …'));
  const progress = jobProgress();
  const hooks = { onProgress: progress.show, signal: stop.stop };
  const out = userPath(flags.out);
  const written = await importer.value.report(plan, out, flags.problems ? 'problems' : 'all', hooks);
  progress.end();
  stop.release();
  if (!written.ok) return sayError(written.error);
  say(`${out}: ${countOf(written.value.rows, 'row')}.`);
  return exitStatus.well;
}
