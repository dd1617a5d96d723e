import type { FindingCode } from '../../shared/finding-catalog.ts';
import type { MappingTarget } from '../../shared/mapping.ts';
import type { Issue } from '../../shared/plan.ts';
import type { Seen } from './column-looks.ts';
import { countOf, number } from './finding.ts';
import { oddTextFindings } from './odd-texts.ts';
import { have, type SeenColumn, told } from './seen-column.ts';

function simple(code: FindingCode, seen: SeenColumn, what: Seen | null): Issue[] {
  return what === null ? [] : [told(code, seen, what, have(what.count))];
}

export const isDateTarget = (to: MappingTarget): boolean =>
  to.field === 'customer_start_date' || to.field === 'customer_end_date' || ('type' in to && to.type === 'date');
export const isNumberTarget = (to: MappingTarget): boolean => 'type' in to && to.type === 'number';

/** Half of the cells say what a column is, where nothing else does. */
const HALF = 0.5;

const datesIn = ({ evidence }: SeenColumn): number => evidence.dayFirst + evidence.monthFirst + evidence.undecidedDates;
const numbersIn = ({ evidence }: SeenColumn): number => evidence.point + evidence.comma + evidence.undecidedNumbers;

/** Matched to a date, or to nothing and full of dates. */
export const holdsDates = (seen: SeenColumn): boolean =>
  seen.targets.some(isDateTarget) || (seen.targets.length === 0 && datesIn(seen) > seen.column.filled * HALF);
export const holdsNumbers = (seen: SeenColumn): boolean =>
  seen.targets.some(isNumberTarget) || (seen.targets.length === 0 && numbersIn(seen) > seen.column.filled * HALF);

/** The option that the user chose in the mapping. */
export const chosenOrder = ({ targets }: SeenColumn): string | undefined =>
  targets.flatMap((to) => ('dateOrder' in to && to.dateOrder !== undefined ? [to.dateOrder] : []))[0];
export const chosenDecimal = ({ targets }: SeenColumn): string | undefined =>
  targets.flatMap((to) => ('decimal' in to && to.decimal !== undefined ? [to.decimal] : []))[0];

function dateFindings(seen: SeenColumn): Issue[] {
  if (!holdsDates(seen)) return [];
  const { evidence, examples } = seen;
  const found: Issue[] = [];
  const { dayFirst, monthFirst, undecidedDates } = evidence;
  if (chosenOrder(seen) === undefined) {
    if (dayFirst > 0 && monthFirst > 0) {
      const fewer = dayFirst < monthFirst ? examples.dayFirst : examples.monthFirst;
      const detail = `${number(dayFirst)} with the day first, ${number(monthFirst)} with the month first`;
      found.push(told('finding-dates-contradict', seen, fewer, detail));
    } else if (dayFirst + monthFirst === 0 && undecidedDates > 0) {
      const detail = countOf(undecidedDates, 'such cell');
      const code = examples.mayBeginWithYear ? 'finding-dates-year-first' : 'finding-dates-ambiguous';
      found.push(told(code, seen, examples.undecidedDates, detail));
    }
  }
  if (examples.shortYears > 0) {
    found.push(told('finding-two-digit-years', seen, examples.shortYear, have(examples.shortYears)));
  }
  return found;
}

const namesADate = /\b(?:date|since|start|end|renewal|created|expir\w*|datum|beginn|ende|fecha|desde)\b/i;

function serialFindings(seen: SeenColumn): Issue[] {
  const { serials } = seen.looks;
  if (serials === null || chosenOrder(seen) === 'serial') return [];
  const matched = seen.targets.some(isDateTarget);
  const likely =
    seen.targets.length === 0 && namesADate.test(seen.column.header) && serials.count > seen.column.filled * HALF;
  return matched || likely ? simple('finding-serial-dates', seen, serials) : [];
}

const namesAnId =
  /(?:\bids?\b|\bid$|number|\bno\b|\bnr\b|nummer|num[ée]ro|n[úu]mero|code|\bkey\b|\bzip\b|\bplz\b|postal|account)/i;

const isId = ({ targets, column }: SeenColumn): boolean =>
  targets.some(({ field }) => field === 'internal_id') || (targets.length === 0 && namesAnId.test(column.header));

/** IDs of four digits and more; shorter ones are counters. */
const LEAST_DIGITS = 4;
const NEARLY_ALL = 0.9;
/** Every tenth number has a zero in front, every hundredth two: more short ones are another kind of number. */
const MOST_SHORT = 0.3;
/** A counter from 1 on fills its numbers: then short ones are the first of them. */
const SPARSE = 20;

/** IDs of one length but for some shorter ones. */
function lostZeros(seen: SeenColumn): Issue[] {
  if (!isId(seen)) return [];
  const lengths = [...seen.looks.digits].sort((a, b) => b[1].count - a[1].count);
  const [usual, most] = lengths[0] ?? [];
  if (usual === undefined || most === undefined || usual < LEAST_DIGITS) return [];
  const all = lengths.reduce((sum, [, { count }]) => sum + count, 0);
  const shorter = lengths.filter(([length]) => length < usual).sort((a, b) => b[0] - a[0]);
  const short = all - most.count;
  const example = shorter[0]?.[1];
  const isMixed = lengths.some(([length]) => length > usual) || all < seen.column.filled * NEARLY_ALL;
  if (example === undefined || isMixed || short > all * MOST_SHORT || all > 10 ** usual / SPARSE) return [];
  const detail = `${number(most.count)} of ${number(all)} values have ${usual} digits, ${number(short)} fewer`;
  return [told('finding-lost-zeros', seen, example, detail)];
}

function numberFindings(seen: SeenColumn): Issue[] {
  const { point, comma, undecidedNumbers } = seen.evidence;
  if (!holdsNumbers(seen) || chosenDecimal(seen) !== undefined) return [];
  if (point > 0 && comma > 0) {
    const fewer = point < comma ? seen.examples.point : seen.examples.comma;
    const detail = `${number(point)} with the point as decimal sign, ${number(comma)} with the comma`;
    return [told('finding-numbers-contradict', seen, fewer, detail)];
  }
  if (point + comma > 0 || undecidedNumbers === 0) return [];
  const detail = countOf(undecidedNumbers, 'such cell');
  return [told('finding-numbers-ambiguous', seen, seen.examples.undecidedNumbers, detail)];
}

function errorCells(seen: SeenColumn): Issue[] {
  const { errors } = seen.looks;
  if (errors === null) return [];
  const detail = errors.count === 1 ? 'There is a cell' : `There are ${countOf(errors.count, 'cell')}`;
  return [told('finding-error-cells', seen, errors, detail)];
}

/** What there is to say about one column. */
export function columnFindings(seen: SeenColumn): Issue[] {
  const { looks } = seen;
  return [
    ...simple('finding-ids-scientific', seen, looks.scientific),
    ...(isId(seen) ? simple('finding-ids-as-dates', seen, looks.dateLike) : []),
    ...lostZeros(seen),
    ...simple('finding-ids-too-long', seen, looks.cutDigits),
    ...oddTextFindings(seen),
    ...simple('finding-mojibake', seen, looks.damaged),
    ...dateFindings(seen),
    ...serialFindings(seen),
    ...numberFindings(seen),
    ...errorCells(seen),
  ];
}
