import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { openImporter } from '../host.ts';
import { jobProgress } from '../job-progress.ts';
import { listenForStop } from '../stop-signals.ts';
import { complain, countOf, type ExitStatus, exitStatus, say, sayError, userPath } from '../terminal.ts';

export interface ReportCommandFlags {
  readonly dataDir?: string;
  readonly out?: string;
  readonly problems?: boolean;
  readonly summary?: string;
}

type Opened = Extract<ReturnType<typeof openImporter>, { readonly ok: true }>['value'];

/** `report PLAN --out FILE`: the full report, or with --problems only the rows that need fixing; --summary FILE: one page. */
export async function reportCommand(plan: string, flags: ReportCommandFlags): Promise<ExitStatus> {
  if (flags.out === undefined && flags.summary === undefined) {
    complain('Say where to write: --out FILE for the rows, --summary FILE for one page.');
    return exitStatus.refused;
  }
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  const refused = refusedNames(importer.value, plan, flags);
  if (!refused.ok) return sayError(refused.error);
  if (flags.summary !== undefined) {
    const out = userPath(flags.summary);
    const written = await importer.value.papers.summary(plan, out);
    if (!written.ok) return sayError(written.error);
    say(`${out}: one page.`);
  }
  return flags.out === undefined
    ? exitStatus.well
    : writeRows(importer.value, plan, userPath(flags.out), flags.problems);
}

/** Neither file may take the place of the other, or of the spreadsheet that was imported. */
function refusedNames(importer: Opened, plan: string, { out, summary }: ReportCommandFlags): Outcome<void> {
  const files = [out, summary].filter((file) => file !== undefined).map(userPath);
  if (files.length === 2 && files[0] === files[1]) {
    return failure('wrong-usage', 'The report and the summary need two different names.');
  }
  const info = importer.planInfo(plan);
  if (!info.ok) return info;
  return files.includes(info.value.path)
    ? failure('wrong-usage', `This would replace the spreadsheet ${info.value.path}. Give it another name.`)
    : ok(undefined);
}

async function writeRows(importer: Opened, plan: string, out: string, problems = false): Promise<ExitStatus> {
  const stop = listenForStop(() => say('Stopping …'));
  const progress = jobProgress();
  const hooks = { onProgress: progress.show, signal: stop.stop };
  const written = await importer.report(plan, out, problems ? 'problems' : 'all', hooks);
  progress.end();
  stop.release();
  if (!written.ok) return sayError(written.error);
  say(`${out}: ${countOf(written.value.rows, 'row')}.`);
  return exitStatus.well;
}
