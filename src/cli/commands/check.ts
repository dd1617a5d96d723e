import type { CheckedPlan } from '../../main/importer.ts';
import { lackingReportColumn } from '../../shared/file-profile.ts';
import type { CheckCounts, IssueGroup } from '../../shared/plan.ts';
import { describeFindings } from '../describe-findings.ts';
import { type FileFlags, fileOptionsOf, type MappingFlags, mappingOf } from '../file-options.ts';
import { openImporter } from '../host.ts';
import { jobProgress } from '../job-progress.ts';
import { listenForStop } from '../stop-signals.ts';
import { countOf, type ExitStatus, exitStatus, formatCount, printJson, say, sayError, userPath } from '../terminal.ts';

export interface CheckFlags extends FileFlags, MappingFlags {
  readonly dataDir?: string;
  readonly json?: boolean;
  readonly rows?: string;
}

/** More kinds of issues than this fit on no screen; the JSON and the problems file have them all. */
const MOST_ISSUES_SHOWN = 12;

/** `check FILE`: makes a plan and says what would be sent. */
export async function checkCommand(file: string, flags: CheckFlags): Promise<ExitStatus> {
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  const mapping = mappingOf(flags, importer.value.folder.root);
  if (!mapping.ok) return sayError(mapping.error);
  const stop = listenForStop(() => say('Stopping …'));
  const progress = jobProgress();
  const request = {
    source: { kind: 'file' as const, path: userPath(file), options: fileOptionsOf(flags) },
    mapping: mapping.value.given,
    onlySure: false,
    rowsPath: flags.rows === undefined ? null : userPath(flags.rows),
  };
  const checked = await importer.value.check(request, { onProgress: progress.show, signal: stop.stop });
  progress.end();
  stop.release();
  if (!checked.ok) return sayError(checked.error);
  describeCheck(checked.value, mapping.value.newSince);
  const { plan, counts, issues, mapping: used, profile, decisions } = checked.value;
  if (flags.json) printJson({ plan, counts, issues, mapping: used, findings: profile.findings, decisions });
  return counts.invalid === 0 ? exitStatus.well : exitStatus.someRowsNot;
}

const describeCounts = (counts: CheckCounts): string =>
  `${countOf(counts.rows, 'row')}: ${formatCount(counts.ready)} ready (${formatCount(counts.warnings)} with warnings), ${formatCount(counts.invalid)} to be fixed, ${formatCount(counts.skipped)} left out.`;

const describeIssue = ({ severity, count, column, message, example }: IssueGroup): string => {
  const where = column === null ? `row ${example.row}` : `“${column}”, first in row ${example.row}`;
  return `  ${severity}, ${countOf(count, 'row')} (${where}): ${message}`;
};

const UNKNOWN =
  'This file is a report of an earlier import that is not in this computer’s history: the matches of that import were not taken over, and it cannot be seen which IDs its other rows have. Look again at each ID that you changed, and at rows that were refused for an ID that stands in more than one row.';
const GAP =
  'One of the imports that this file comes from is not in this computer’s history: it cannot be seen which IDs its other rows have. Look again at each ID that you changed, and at rows that were refused for an ID that stands in more than one row.';
const describeUnrecognised = (lacking: string): string =>
  `This file looks like a report of an earlier import without “${lacking}”, so that import cannot be recognised. Its rows are checked as new ones: write the report again, and make your corrections there.`;

const describeAdded = (headers: readonly string[]): string =>
  `Since the mapping was saved, ${headers.map((header) => `“${header}”`).join(', ')} ${headers.length === 1 ? 'is' : 'are'} new; nothing of ${headers.length === 1 ? 'it' : 'them'} is sent.`;

/** How the columns were matched, how many rows are well, and what is wrong with the others. */
export function describeCheck(plan: CheckedPlan, newSince: (headers: readonly string[]) => readonly string[]): void {
  const { counts, issues, source, earlier, suggestions, mapping, profile } = plan;
  if (source === 'earlier-import') say('This file is a report of an earlier import; its mapping is used again.');
  const added = newSince(profile.columns.map(({ header }) => header));
  if (added.length > 0) say(describeAdded(added));
  if (earlier === 'unknown') say(UNKNOWN);
  if (earlier === 'gap') say(GAP);
  const lacking = earlier === 'unrecognised' ? lackingReportColumn(profile.columns) : null;
  if (lacking !== null) say(describeUnrecognised(lacking));
  if (source === 'suggested') {
    say('Columns matched by their names and values:');
    for (const { header, field, reason } of suggestions) say(`  ${header || '(no header)'} → ${field} (${reason})`);
    say(`As a mapping file: ${JSON.stringify(mapping)}`);
  }
  describeFindings(profile.findings);
  say(describeCounts(counts));
  const grave = issues.filter((issue) => issue.severity !== 'note');
  for (const issue of grave.slice(0, MOST_ISSUES_SHOWN)) say(describeIssue(issue));
  if (grave.length > MOST_ISSUES_SHOWN) say(`  and ${grave.length - MOST_ISSUES_SHOWN} more kinds of issues.`);
}
