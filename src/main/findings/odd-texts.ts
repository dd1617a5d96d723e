import type { MappingTarget } from '../../shared/mapping.ts';
import type { Issue } from '../../shared/plan.ts';
import { have, type SeenColumn, told } from './seen-column.ts';

const textFields: ReadonlySet<string> = new Set(['internal_id', 'name', 'phones']);

/** Fields that take nearly any text as it is; the others refuse what is no value of theirs. */
const takesText = (to: MappingTarget): boolean =>
  textFields.has(to.field) || ('type' in to ? to.type === 'text' : to.field === 'trait' || to.field === 'attribute');

const isIdOrPhone = ({ field }: MappingTarget): boolean => field === 'internal_id' || field === 'phones';

/** Texts that no field refuses, and that are hardly meant. */
export function oddTextFindings(seen: SeenColumn): Issue[] {
  const { looks, targets } = seen;
  const { wholeWithPoint, quotedNumbers, placeholders: empty } = looks;
  return [
    ...(wholeWithPoint !== null && targets.some(isIdOrPhone)
      ? [told('finding-ids-with-point', seen, wholeWithPoint, have(wholeWithPoint.count))]
      : []),
    ...(quotedNumbers !== null && targets.some(takesText)
      ? [told('finding-apostrophes', seen, quotedNumbers, have(quotedNumbers.count))]
      : []),
    ...(empty !== null && targets.some((to) => takesText(to) && to.field !== 'phones')
      ? [told('finding-placeholders', seen, empty, have(empty.count))]
      : []),
  ];
}
