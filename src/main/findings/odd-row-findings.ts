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

function codeOf({ kept }: { readonly kept: boolean }, row: FooterRow): FindingCode {
  const { kind, doubtful = false, inside = false } = row;
  if (kind === 'header') return 'finding-header-again';
  if (!isLeftOut({ kept }, row) && !doubtful) return 'finding-footer-kept';
  if (kind === 'table') return doubtful ? 'finding-other-table' : 'finding-rows-left-out';
  if (inside) {
    if (!doubtful) return 'finding-rows-left-out';
    return kind === 'totals' ? 'finding-totals-inside' : 'finding-lines-inside';
  }
  if (kind === 'totals') return doubtful ? 'finding-totals-doubtful' : 'finding-totals-row';
  return doubtful ? 'finding-notes-doubtful' : 'finding-report-footer';
}

/** Rows that are no accounts, or may be none: one finding for all of a kind. */
export function oddRowFindings({ footer }: Pick<FileProfile, 'footer'>, beyond: number): Issue[] {
  if (footer === null) return [];
  const groups = Map.groupBy(footer.rows, (row) => codeOf(footer, row));
  const found = [...groups].map(([code, rows]) => {
    const [first = { column: 0, row: 0, text: '' }] = rows;
    return finding(code, { cell: cellAddress(first.column, first.row), value: first.text, detail: rowsOf(rows) });
  });
  return beyond === 0 ? found : [...found, finding('finding-odd-rows-many', { detail: number(beyond) })];
}
