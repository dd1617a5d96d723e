import type { Importer } from '../main/importer.ts';
import { failure, type Outcome } from '../shared/app-error.ts';
import { ok } from '../shared/result.ts';
import { jobProgress } from './job-progress.ts';
import { complain, countOf, say, userPath } from './terminal.ts';

/** The files that a run leaves for the user. */
export interface ReportFlags {
  readonly report?: string;
  readonly problems?: string;
}

interface ReportFile {
  readonly which: 'all' | 'problems';
  readonly path: string;
}

/** `{date}` and `{time}` in a name become those of the start, so that a nightly run replaces no earlier report. */
function datedPath(named: string, now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return userPath(named.replaceAll('{date}', date).replaceAll('{time}', time));
}

/** When this command began. */
const started = new Date();

function reportFiles(flags: ReportFlags): ReportFile[] {
  const { report, problems } = flags;
  return [
    ...(report === undefined ? [] : [{ which: 'all' as const, path: datedPath(report, started) }]),
    ...(problems === undefined ? [] : [{ which: 'problems' as const, path: datedPath(problems, started) }]),
  ];
}

/** Tries the paths before the first request; `source` is the spreadsheet, which no report may replace. */
export async function checkReportFiles(importer: Importer, flags: ReportFlags, source: string): Promise<Outcome<void>> {
  const files = reportFiles(flags);
  const [first, second] = files;
  if (first !== undefined && first.path === second?.path) {
    return failure('wrong-usage', 'The report and the problems file need two different names.');
  }
  for (const file of files) {
    if (file.path === source) {
      return failure('wrong-usage', `The report would replace the spreadsheet ${source}. Give it another name.`);
    }
    const writable = await importer.checkReportPath(file.path);
    if (!writable.ok) return writable;
  }
  return ok(undefined);
}

/** Writes the files that were asked for; what went wrong is said, and how to get them later. False if one is missing. */
export async function writeReportFiles(importer: Importer, plan: string, flags: ReportFlags): Promise<boolean> {
  let complete = true;
  for (const { which, path } of reportFiles(flags)) {
    const progress = jobProgress();
    const written = await importer.report(plan, path, which, { onProgress: progress.show });
    progress.end();
    if (written.ok) {
      say(`${which === 'all' ? 'Report' : 'Rows that need fixing'}: ${path} (${countOf(written.value.rows, 'row')})`);
      continue;
    }
    complete = false;
    complain(written.error.message);
    complain(
      `The import itself is recorded. Write the file again with: report ${plan} --out FILE${which === 'all' ? '' : ' --problems'}`,
    );
  }
  return complete;
}
