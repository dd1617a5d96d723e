import { cellAddress } from '../../shared/cell.ts';
import { type FileProfile, type FooterRow, isLeftOut } from '../../shared/file-profile.ts';
import type { FindingCode } from '../../shared/finding-catalog.ts';
import type { Issue } from '../../shared/plan.ts';
import { finding, number } from './finding.ts';

/** More would be a list that nobody reads. */
const MOST_RANGES = 4;

/** Runs of rows without an account between them; blank rows do not come. */
function ranges(rows: readonly FooterRow[]): string[] {
  const runs: [number, number][] = [];
  for (const { row } of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? number(first) : `${number(first)} to ${number(last)}`));
}

/** `row 9`, `rows 9 to 12, 15, 17 and 3 more`. */
function rowsOf(rows: readonly FooterRow[]): string {
  const all = ranges(rows);
  const more = all.length > MOST_RANGES ? ` and ${number(all.length - MOST_RANGES)} more` : '';
  return `${rows.length === 1 ? 'row' : 'rows'} ${all.slice(0, MOST_RANGES).join(', ')}${more}`;
}

type Told = FindingCode | null;

/** A second line of the header is told with the header. */
const doubtfulCodes: Readonly<Record<FooterRow['kind'], { readonly inside: Told; readonly end: Told }>> = {
  totals: { inside: 'finding-totals-inside', end: 'finding-totals-doubtful' },
  report: { inside: 'finding-lines-inside', end: 'finding-notes-doubtful' },
  table: { inside: 'finding-other-table', end: 'finding-other-table' },
  names: { inside: null, end: null },
  header: { inside: null, end: null },
  rest: { inside: 'finding-rows-broken', end: 'finding-rows-broken' },
};

function leftOutCode({ kind, inside = false }: FooterRow): FindingCode {
  if (kind === 'header') return 'finding-header-again';
  if (inside) return 'finding-rows-left-out';
  return kind === 'totals' ? 'finding-totals-row' : 'finding-report-footer';
}

function codeOf(footer: { readonly kept: boolean }, row: FooterRow): Told {
  if (row.doubtful === true) return doubtfulCodes[row.kind][row.inside === true ? 'inside' : 'end'];
  return isLeftOut(footer, row) ? leftOutCode(row) : 'finding-footer-kept';
}

/** Rows that are no accounts, or may be none: one finding for all of a kind. */
export function oddRowFindings({ footer }: Pick<FileProfile, 'footer'>, beyond: number): Issue[] {
  if (footer === null) return [];
  const groups = Map.groupBy(footer.rows, (row) => codeOf(footer, row));
  const found = [...groups].flatMap(([code, rows]) => {
    if (code === null) return [];
    const [first = { column: 0, row: 0, text: '' }] = rows;
    return finding(code, { cell: cellAddress(first.column, first.row), value: first.text, detail: rowsOf(rows) });
  });
  return beyond === 0 ? found : [...found, finding('finding-odd-rows-many', { detail: number(beyond) })];
}
