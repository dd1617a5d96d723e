import { type ComboboxItem, type ComboboxParsedItem, type OptionsFilter, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { accountFields, type FieldKey, normaliseHeader } from '../../../shared/account-fields.ts';
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
  const found = options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length === 0 ? [] : [{ ...option, items }];
  });
  // A list without options is none to a screen reader.
  return found.length > 0 ? found : [{ value: 'none', label: columnsText.noFieldFound, disabled: true }];
};

const isField = (value: string | null): value is FieldKey => value !== null && namesOf.has(value);

interface FieldListProps {
  readonly name: string;
  readonly field: FieldKey | null;
  readonly onChoose: (field: FieldKey | null) => void;
  readonly onClose: () => void;
  /** The focus went elsewhere: it must not be taken back. */
  readonly onLeave: () => void;
}

/** The fields of Akita, grouped and searchable, or “Leave out”; open as long as it is there. */
export function FieldList({ name, field, onChoose, onClose, onLeave }: FieldListProps) {
  const input = useRef<HTMLInputElement>(null);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    // What is typed takes the place of the present field.
    input.current?.select();
    // Mantine 9.7 learns the ID of its list only after the input was drawn; without it aria-controls leads nowhere.
    const frame = requestAnimationFrame(() => drawAgain(1));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Select
      ref={input}
      size="xs"
      aria-label={name}
      data={choices}
      value={field ?? LEAVE_OUT}
      onChange={(value) => onChoose(isField(value) ? value : null)}
      autoFocus
      defaultDropdownOpened
      onDropdownClose={onClose}
      onBlur={onLeave}
      searchable
      allowDeselect={false}
      filter={byAnyName}
      renderOption={FieldOption}
    />
  );
}
