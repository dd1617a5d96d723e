import { type ComboboxItem, type ComboboxParsedItem, type OptionsFilter, Select } from '@mantine/core';
import { accountFields, type FieldKey, normaliseHeader } from '../../../shared/account-fields.ts';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import { columnsText } from '../../text/columns.ts';
import { FieldOption } from './FieldOption.tsx';
import { type FieldGroup, groupOf } from './targets.ts';

const LEAVE_OUT = 'leave-out';
const groups: readonly FieldGroup[] = ['identity', 'status', 'contact', 'people', 'own'];

const choices = [
  { value: LEAVE_OUT, label: columnsText.leaveOut },
  ...groups.map((group) => ({
    group: columnsText.groups[group],
    items: accountFields.filter(({ key }) => groupOf[key] === group).map(({ key, label }) => ({ value: key, label })),
  })),
];

const namesOf = new Map<string, string>(
  accountFields.map(({ key, label, aliases }) => [key, [label, key, ...aliases].map(normaliseHeader).join('\n')]),
);

/** A field is found by any of its usual names, not by its label alone. */
const byAnyName: OptionsFilter = ({ options, search }) => {
  const wanted = normaliseHeader(search);
  const fits = ({ value, label }: ComboboxItem): boolean =>
    (namesOf.get(value) ?? label.toLowerCase()).includes(wanted);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length === 0 ? [] : [{ ...option, items }];
  });
};

const isField = (value: string | null): value is FieldKey => value !== null && namesOf.has(value);

interface FieldSelectProps {
  readonly column: ColumnProfile;
  readonly field: FieldKey | null;
  readonly onChange: (field: FieldKey | null) => void;
  readonly label?: string;
}

/** The fields of Akita, grouped and searchable, or “Leave out”. */
export function FieldSelect({ column, field, onChange, label }: FieldSelectProps) {
  return (
    <Select
      size="xs"
      aria-label={label ?? columnsText.list.fieldFor(column.header)}
      data={choices}
      value={field ?? LEAVE_OUT}
      onChange={(value) => onChange(isField(value) ? value : null)}
      searchable
      allowDeselect={false}
      openOnFocus={false}
      filter={byAnyName}
      renderOption={FieldOption}
      nothingFoundMessage={columnsText.noFieldFound}
      maxDropdownHeight={320}
    />
  );
}
