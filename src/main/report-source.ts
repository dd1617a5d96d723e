import { type Cell, isLinkCell } from '../shared/cell.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import { howToFix, whatIsWrong } from '../shared/issue-catalog.ts';
import type { MappingTarget } from '../shared/mapping.ts';
import { assertNever } from '../shared/result.ts';
import { widthOf } from './compiled-rules.ts';
import { resolveMapping } from './mapping/mapping.ts';
import { textOfLink } from './normalize/normalize.ts';
import type { PlanStore } from './plan/plan-store.ts';
import type { PlanRow, RowIssueInWords } from './plan/row-reader.ts';
import type { ColumnKind, ReportRow, ReportSource } from './report/report.ts';

/** `Import status` in words (tried.md). */
function statusInWords(row: PlanRow): string {
  switch (row.status) {
    case 'created':
      return 'Created';
    case 'updated':
      return 'Updated';
    case 'imported':
      return 'Imported';
    case 'unchanged':
      return 'Unchanged';
    case 'failed':
      return 'Failed';
    case 'invalid':
      return 'Needs fixing';
    case 'skipped':
      return row.skipReason === 'blank' ? 'Blank' : 'Left out';
    case 'unknown':
      return 'Not known';
    case 'ready':
    case 'sending':
      return 'Not sent';
    default:
      return assertNever(row.status);
  }
}

const inColumn = (issue: RowIssueInWords, sentence: string): string =>
  issue.column === null || issue.column === '' ? sentence : `${issue.column}: ${sentence}`;

/** What a row's report speaks of: errors where it was not sent, warnings too; notes are no trouble. */
const told = (row: PlanRow): readonly RowIssueInWords[] =>
  row.issues.filter((issue) => issue.severity !== 'note' || (row.status === 'skipped' && issue.code !== 'row-blank'));

const countOfTimes = (times: number): string => (times === 1 ? 'once' : `${times} times`);

function whatWentWrong(row: PlanRow): string {
  const sentences = told(row).map((issue) => {
    const sentence = inColumn(issue, whatIsWrong(issue.code, issue.value, issue.detail));
    return issue.severity === 'warning' ? `Warning: ${sentence}` : sentence;
  });
  if (row.refusal !== null) sentences.unshift(row.refusal);
  if (row.status === 'imported' && row.sends > 1) {
    sentences.unshift(`Sent ${row.sends} times, because an answer of Akita was lost; the account is in Akita.`);
  }
  if (row.status === 'unknown') {
    sentences.unshift(
      `Sent ${countOfTimes(row.sends)}; the answer of Akita was lost, so the account may be in Akita or not.`,
    );
  }
  return sentences.join(' ');
}

function fixFor(row: PlanRow): string {
  const fixes = told(row).map((issue) => inColumn(issue, howToFix(issue.code)));
  if (row.status === 'unknown') fixes.unshift('Go on with this import: the row is sent again.');
  if (row.refusal !== null) fixes.unshift('Correct what Akita names in this row, and import the row again.');
  return [...new Set(fixes)].join(' ');
}

/** Which of a cell's two faces its column means; text outranks the others where a column feeds several fields. */
function kindOf(target: MappingTarget): ColumnKind {
  if (target.field === 'customer_start_date' || target.field === 'customer_end_date') return 'date';
  if (target.field === 'tags' || target.field === 'is_tracked' || target.field === 'is_churned') return 'number';
  if (target.field !== 'trait' && target.field !== 'attribute') return 'text';
  if (target.type === 'date') return 'date';
  if (target.type === 'number') return target.decimal === ',' ? 'comma-number' : 'number';
  return target.type === 'yes/no' ? 'number' : 'text';
}

/** What each column feeds, by its index. */
function targetsByColumn(profile: FileProfile, store: PlanStore): MappingTarget[][] {
  const resolved = resolveMapping(store.info.mapping, profile);
  const matches = resolved.ok ? resolved.value.matches : [];
  return Array.from({ length: widthOf(profile) }, (_, column) =>
    matches.filter((match) => match.index === column).map((match) => match.to),
  );
}

function columnKind(targets: readonly MappingTarget[]): ColumnKind {
  const kinds = targets.map(kindOf);
  return kinds.includes('text') ? 'text' : (kinds[0] ?? 'any');
}

/** A report has no links: it says in text what was sent of them. */
const inText = (cell: Cell, targets: readonly MappingTarget[]): Cell =>
  isLinkCell(cell) ? textOfLink(cell, targets) : cell;

/** By position, because the cells of a row stand so: a space between the columns of the table has an empty header. */
function headersOf(profile: FileProfile): string[] {
  const named = new Map(profile.columns.map(({ index, header }) => [index, header]));
  return Array.from({ length: widthOf(profile) }, (_, index) => named.get(index) ?? '');
}

/** A plan as the report writers take it. */
export function reportSource(store: PlanStore, which: 'all' | 'problems'): ReportSource {
  const { profile, id, width } = store.info;
  const targets = targetsByColumn(profile, store);
  function* rows(): Generator<ReportRow> {
    for (const row of store.rows(which)) {
      yield {
        cells: row.cells.map((cell, index) => inText(cell, targets[index] ?? [])),
        status: statusInWords(row),
        whatWentWrong: whatWentWrong(row),
        howToFix: fixFor(row),
        akitaId: row.akitaId ?? '',
        reference: `${id}:${row.row}`,
      };
    }
  }
  return {
    headers: headersOf(profile),
    columnKinds: targets.map(columnKind),
    extraColumns: Math.max(0, width - widthOf(profile)),
    total: which === 'all' ? profile.rows : store.problems(),
    rows,
  };
}
