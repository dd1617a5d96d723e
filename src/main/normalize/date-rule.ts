import type { DateOrder } from '../../shared/mapping.ts';
import { isCalendarDay, monthNames } from './calendar.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { fullYear } from './date-text.ts';

/** How a column writes its days: chosen by the user, proven by the column, neither, or proven both ways. */
export type DateRule =
  | { readonly kind: 'order'; readonly order: DateOrder }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'contradiction'; readonly detail: string };

/** The order that the user chose, else the one that the whole column proves. */
export function dateRuleOf(chosen: DateOrder | undefined, evidence: ColumnEvidence | undefined): DateRule {
  if (chosen !== undefined) return { kind: 'order', order: chosen };
  const { dayFirst = 0, monthFirst = 0 } = evidence ?? {};
  if (dayFirst > 0 && monthFirst > 0) {
    return {
      kind: 'contradiction',
      detail: `${dayFirst} with the day first, ${monthFirst} with the month first`,
    };
  }
  if (dayFirst > 0) return { kind: 'order', order: 'dmy' };
  return monthFirst > 0 ? { kind: 'order', order: 'mdy' } : { kind: 'undecided' };
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The year was written with two digits. */
  readonly short: boolean;
}

/** Three numbers put in the order given; null where the number of their digits does not allow it. */
export function inOrder(parts: readonly [string, string, string], order: 'dmy' | 'mdy' | 'ymd'): YearMonthDay | null {
  const [first, second, third] = parts;
  const [year, month, day] =
    order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
  if (year.length === 1 || day.length > 2) return null;
  return { year: fullYear(year), month: Number(month), day: Number(day), short: year.length === 2 };
}

/** Why there is no such day, as a detail of the issue; '' where there is one. */
export function whyNoDay({ year, month, day }: YearMonthDay, order?: DateOrder): string {
  if (year < FIRST_YEAR || year > LAST_YEAR) return `the year ${year} is not between ${FIRST_YEAR} and ${LAST_YEAR}`;
  if (isCalendarDay(year, month, day)) return '';
  const name = monthNames[month - 1];
  if (name !== undefined) return `${name} ${year} has no day ${day}`;
  const where = { dmy: ' when the day comes first', mdy: ' when the month comes first' };
  return `there is no month ${month}${order === 'dmy' || order === 'mdy' ? where[order] : ''}`;
}

/** What one day/month date proves: the parts over 12 tell the order; a date in no calendar tells nothing. */
export function proofOf(parts: readonly [string, string, string]): 'dmy' | 'mdy' | 'either' | 'same' | 'neither' {
  const fits = (order: 'dmy' | 'mdy'): boolean => {
    const day = inOrder(parts, order);
    return day !== null && whyNoDay(day) === '';
  };
  const dmy = fits('dmy');
  const mdy = fits('mdy');
  if (dmy && mdy) return Number(parts[0]) === Number(parts[1]) ? 'same' : 'either';
  if (dmy) return 'dmy';
  return mdy ? 'mdy' : 'neither';
}
