import type { MappingTarget, Match } from '../../../shared/mapping.ts';
import { optionsText } from '../../text/column-options.ts';

const text = optionsText.summary;

const wordsOf = (to: MappingTarget): number => ('values' in to ? Object.keys(to.values ?? {}).length : 0);

function namesOf(to: MappingTarget): string[] {
  if (to.field === 'trait' || to.field === 'attribute') {
    return [text.attribute(to.key), optionsText.attribute.types[to.type ?? 'text'].toLowerCase()];
  }
  return to.field === 'role' ? [text.role(to.roleId)] : [];
}

function labelsOf(to: MappingTarget): string[] {
  const label = 'label' in to && to.label !== undefined ? [text.label(to.label)] : [];
  const from = 'labelFrom' in to && to.labelFrom !== undefined ? [text.labelFrom(to.labelFrom.header)] : [];
  return [...label, ...from];
}

function readingOf(to: MappingTarget): string[] {
  const order =
    'dateOrder' in to && to.dateOrder !== undefined ? [optionsText.dates.orders[to.dateOrder].toLowerCase()] : [];
  const sign =
    'decimal' in to && to.decimal !== undefined ? [optionsText.decimals.signs[to.decimal].toLowerCase()] : [];
  const parted = 'separator' in to && to.separator !== undefined ? [text.separator(to.separator)] : [];
  const words = wordsOf(to);
  return [...order, ...sign, ...parted, ...(words === 0 ? [] : [text.words(words)])];
}

/** The options of a match that are not the usual ones, in a few words each, for its line. */
export const summaryOf = ({ to, blank }: Match): readonly string[] => [
  ...namesOf(to),
  ...labelsOf(to),
  ...readingOf(to),
  ...(blank === 'clear' ? [text.clears] : []),
];
