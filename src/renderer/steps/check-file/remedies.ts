import type { FileOptions } from '../../../shared/file-profile.ts';
import type { Work } from '../../../shared/overview.ts';
import type { Issue } from '../../../shared/plan.ts';
import { columnOf } from './questions.ts';

/** Where on the screen something can be chosen. */
export type Control = 'sheet' | 'letters' | 'separator' | 'header';

/** What can be done about a finding at one click. */
export type Remedy =
  | { readonly do: 'confirm' }
  | { readonly do: 'read'; readonly options: FileOptions }
  | { readonly do: 'look'; readonly at: Control }
  | { readonly do: 'column'; readonly index: number };

const confirm: Remedy = { do: 'confirm' };
const look = (at: Control): Remedy => ({ do: 'look', at });
const read = (options: FileOptions): Remedy => ({ do: 'read', options });

const rowOf = ({ cell }: Issue): number => Number(/\d+$/.exec(cell ?? '')?.[0] ?? 0);

/** More would be a list, and that is the choice of letters itself. */
const MOST_ENCODINGS = 2;

function column(finding: Issue): Remedy[] {
  const index = columnOf(finding);
  return index === null ? [] : [{ do: 'column', index }];
}

/** A second line below the header would be read as an account. */
function leaveOutSecond(finding: Issue, { footer }: Work['profile']): Remedy[] {
  const isBelow = footer?.rows.some(({ kind, row }) => kind === 'names' && row === rowOf(finding)) ?? false;
  return isBelow ? [read({ footer: 'leave-out' })] : [];
}

/** The remedies of a finding, the likeliest first. Some can only be cured in the spreadsheet; its sentence says how. */
export function remediesFor(finding: Issue, { profile }: Pick<Work, 'profile'>): Remedy[] {
  const isText = profile.encoding !== null;
  switch (finding.code) {
    case 'finding-encoding-doubtful': {
      const others = (profile.otherEncodings ?? []).slice(0, MOST_ENCODINGS);
      return [confirm, ...others.map((encoding) => read({ encoding })), look('letters')];
    }
    case 'finding-encoding':
      return [look('letters')];
    case 'finding-undecodable':
    case 'finding-mojibake':
      return isText ? [look('letters')] : [];
    case 'finding-other-sheets':
    case 'finding-hidden-sheets':
      return profile.sheets.length > 1 ? [look('sheet')] : [];
    case 'finding-one-column':
    case 'finding-rows-too-long':
      return isText ? [look('separator')] : [];
    case 'finding-title-lines':
      return [look('header')];
    case 'finding-header-two-lines':
      return [...leaveOutSecond(finding, profile), read({ headerRow: rowOf(finding) }), confirm];
    case 'finding-header-doubtful':
      return [read({ headerRow: 0 }), confirm, look('header')];
    case 'finding-totals-row':
    case 'finding-report-footer':
    case 'finding-rows-left-out':
      return [read({ footer: 'keep' })];
    case 'finding-footer-kept':
      return [read({ footer: 'leave-out' })];
    case 'finding-totals-doubtful':
    case 'finding-notes-doubtful':
    case 'finding-totals-inside':
    case 'finding-lines-inside':
    case 'finding-other-table':
    case 'finding-rows-broken':
      return [read({ footer: 'leave-out' }), confirm];
    case 'finding-cut-off':
      return [confirm];
    case 'finding-dates-ambiguous':
    case 'finding-dates-year-first':
    case 'finding-dates-contradict':
    case 'finding-serial-dates':
    case 'finding-two-digit-years':
    case 'finding-numbers-ambiguous':
    case 'finding-numbers-contradict':
      return column(finding);
    default:
      return [];
  }
}
