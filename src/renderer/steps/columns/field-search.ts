import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { accountFields, normaliseHeader } from '../../../shared/account-fields.ts';
import { columnsText } from '../../text/columns.ts';

const otherNames = new Map<string, string>(
  accountFields.map(({ key, aliases }) => [key, [key, ...aliases].map(normaliseHeader).join('\n')]),
);

/** The lower, the better: its name begins with the words that were typed, or with a part of a word, has it elsewhere, or only another usual name has it. */
function rankOf({ value, label }: ComboboxItem, wanted: string): number | null {
  const name = normaliseHeader(label);
  if (`${name} `.startsWith(`${wanted} `)) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  return otherNames.get(value)?.includes(wanted) ? 3 : null;
}

/**
 * A field is found by any of its usual names, those first whose own name has what was typed. What was found stands
 * without the groups, which would put a field of the first group before a better one of the last.
 */
export const byAnyName: OptionsFilter = ({ options, search }) => {
  const wanted = normaliseHeader(search);
  if (wanted === '') return options;
  const found = options
    .flatMap((option): ComboboxItem[] => ('group' in option ? option.items : [option]))
    .flatMap((item) => {
      const rank = rankOf(item, wanted);
      return rank === null ? [] : [{ item, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
  // A list without options is none to a screen reader.
  return found.length > 0 ? found : [{ value: 'none', label: columnsText.noFieldFound, disabled: true }];
};
