import type { Cell } from '../../shared/cell.ts';
import type { MappingTarget } from '../../shared/mapping.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { noEvidence } from './column-evidence.ts';
import { dateRuleOf } from './date-rule.ts';
import { EvidenceCollector } from './evidence.ts';
import { numbersReadAlike } from './numbers.ts';

/** Whether its values are dates or numbers, and how they are written was not chosen by the user: then the whole column decides. */
export function isDecidedByColumn(to: MappingTarget): boolean {
  if ('dateOrder' in to && to.dateOrder !== undefined) return false;
  if ('decimal' in to && to.decimal !== undefined) return false;
  if (to.field === 'customer_start_date' || to.field === 'customer_end_date') return true;
  return (to.field === 'trait' || to.field === 'attribute') && (to.type === 'date' || to.type === 'number');
}

/** Whether every cell of a column that is decided as a whole is read the same with either evidence. */
export function readsAlike(to: MappingTarget, before: ColumnEvidence, after: ColumnEvidence): boolean {
  if ('type' in to && to.type === 'number') return numbersReadAlike(before, after);
  return JSON.stringify(dateRuleOf(undefined, before)) === JSON.stringify(dateRuleOf(undefined, after));
}

function evidenceOf(cell: Cell): ColumnEvidence {
  const collector = new EvidenceCollector();
  collector.observe(0, cell);
  return collector.all()[0] ?? noEvidence();
}

/** What a column proves once one of its cells has become another. */
export function evidenceAfter(evidence: ColumnEvidence, before: Cell, after: Cell): ColumnEvidence {
  const less = evidenceOf(before);
  const more = evidenceOf(after);
  return {
    dayFirst: evidence.dayFirst - less.dayFirst + more.dayFirst,
    monthFirst: evidence.monthFirst - less.monthFirst + more.monthFirst,
    undecidedDates: evidence.undecidedDates - less.undecidedDates + more.undecidedDates,
    point: evidence.point - less.point + more.point,
    comma: evidence.comma - less.comma + more.comma,
    undecidedNumbers: evidence.undecidedNumbers - less.undecidedNumbers + more.undecidedNumbers,
  };
}
