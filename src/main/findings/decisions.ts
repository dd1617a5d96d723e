import { cellAddress } from '../../shared/cell.ts';
import type { Decision } from '../../shared/inspection.ts';
import type { MappingTarget } from '../../shared/mapping.ts';
import { compileYesNo } from '../normalize/normalize.ts';
import { chosenDecimal, chosenOrder, holdsDates, holdsNumbers } from './column-findings.ts';
import { countOf, number } from './finding.ts';
import type { SeenColumn } from './seen-column.ts';

type Decided = Pick<Decision, 'kind' | 'decided' | 'proof'>;

const values = (count: number): string => countOf(count, 'value');
const haveOf = (count: number): string => (count === 1 ? 'has' : 'have');

function example({ column }: SeenColumn, cell: { readonly row: number; readonly value: string } | null): string {
  return cell === null ? '' : `, such as “${cell.value}” (${cellAddress(column.index, cell.row)})`;
}

function dateOrder(seen: SeenColumn): Decided[] {
  const { evidence, examples } = seen;
  const { dayFirst, monthFirst, undecidedDates } = evidence;
  const kind = 'date-order';
  const chosen = chosenOrder(seen);
  if (chosen !== undefined) return [{ kind, decided: chosen, proof: 'It was chosen.' }];
  if (!holdsDates(seen)) return [];
  if (dayFirst > 0 && monthFirst > 0) {
    const proof = `${values(dayFirst)} ${haveOf(dayFirst)} 13 or more first${example(seen, examples.dayFirst)}, and ${number(monthFirst)} ${haveOf(monthFirst)} it second${example(seen, examples.monthFirst)}.`;
    return [{ kind, decided: null, proof }];
  }
  if (dayFirst > 0) {
    const proof = `${values(dayFirst)} ${haveOf(dayFirst)} 13 or more first, none second${example(seen, examples.dayFirst)}.`;
    return [{ kind, decided: 'dmy', proof }];
  }
  if (monthFirst > 0) {
    const proof = `${values(monthFirst)} ${haveOf(monthFirst)} 13 or more second, none first${example(seen, examples.monthFirst)}.`;
    return [{ kind, decided: 'mdy', proof }];
  }
  if (undecidedDates === 0) return [];
  const proof = `${values(undecidedDates)} can be read both ways${example(seen, examples.undecidedDates)}, and none tells which.`;
  return [{ kind, decided: null, proof }];
}

const marks = { '.': 'point', ',': 'comma' } as const;

function decimal(seen: SeenColumn): Decided[] {
  const { evidence, examples } = seen;
  const kind = 'decimal';
  const chosen = chosenDecimal(seen);
  if (chosen !== undefined) return [{ kind, decided: chosen, proof: 'It was chosen.' }];
  if (!holdsNumbers(seen)) return [];
  if (evidence.point > 0 && evidence.comma > 0) {
    const proof = `${values(evidence.point)} ${haveOf(evidence.point)} the point as decimal sign${example(seen, examples.point)}, and ${number(evidence.comma)} the comma${example(seen, examples.comma)}.`;
    return [{ kind, decided: null, proof }];
  }
  for (const sign of ['.', ','] as const) {
    const name = marks[sign];
    const count = evidence[name];
    if (count === 0) continue;
    const proof = `In ${values(count)} only the ${name} can be the decimal sign${example(seen, examples[name])}, in none the ${marks[sign === '.' ? ',' : '.']}.`;
    return [{ kind, decided: sign, proof }];
  }
  if (evidence.undecidedNumbers === 0) return [];
  const proof = `${values(evidence.undecidedNumbers)} can be read with a thousands separator or a decimal sign${example(seen, examples.undecidedNumbers)}, and none tells which.`;
  return [{ kind, decided: null, proof }];
}

function twoDigitYears(seen: SeenColumn): Decided[] {
  const { shortYears, shortYear } = seen.examples;
  if (!holdsDates(seen) || shortYears === 0) return [];
  const proof = `${values(shortYears)} ${haveOf(shortYears)} a year of two digits${example(seen, shortYear)}; 00 to 29 are read as 2000 to 2029, 30 to 99 as 1930 to 1999, as Excel does.`;
  return [{ kind: 'two-digit-years', decided: '1930-2029', proof }];
}

type YesNoTarget = MappingTarget & { values?: Readonly<Record<string, boolean>> | undefined };

export const isYesNoTarget = (to: MappingTarget): to is YesNoTarget =>
  to.field === 'is_tracked' || to.field === 'is_churned' || ('type' in to && to.type === 'yes/no');

function yesNo({ looks, targets }: SeenColumn): Decided[] {
  const target = targets.find(isYesNoTarget);
  if (target === undefined) return [];
  const kind = 'yes-no';
  const { words } = looks;
  if (words === null) {
    return [
      { kind, decided: null, proof: 'The column has more different words than a list of yes and no would have.' },
    ];
  }
  const read = compileYesNo(target.values);
  const known = [...words].map(([word, count]) => ({ word, count, means: read(word).value }));
  const list = (means: boolean | null) => known.filter((one) => one.means === means);
  const name = (means: boolean | null) =>
    list(means)
      .map(({ word, count }) => `“${word}” (${number(count)})`)
      .join(', ');
  const parts = [
    ...(list(true).length > 0 ? [`yes: ${name(true)}`] : []),
    ...(list(false).length > 0 ? [`no: ${name(false)}`] : []),
  ];
  const unknown = list(null).length === 0 ? '' : `; neither: ${name(null)}`;
  if (parts.length === 0 && unknown === '') return [];
  const decided = unknown === '' ? parts.join('; ') : null;
  const proof =
    parts.length === 0
      ? `No word of the column means yes or no: ${name(null)}.`
      : `The words of the column mean ${parts.join('; ')}${unknown}.`;
  return [{ kind, decided, proof }];
}

/** What is decided for the column as a whole, with its proof. */
export function decisionsOf(seen: SeenColumn): Decision[] {
  const { index, header } = seen.column;
  return [...dateOrder(seen), ...decimal(seen), ...twoDigitYears(seen), ...yesNo(seen)].map((decided) => ({
    index,
    header,
    ...decided,
  }));
}
