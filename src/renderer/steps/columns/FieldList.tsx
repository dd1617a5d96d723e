import { Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { accountFields, type FieldKey } from '../../../shared/account-fields.ts';
import { columnsText } from '../../text/columns.ts';
import { FieldOption } from './FieldOption.tsx';
import { byAnyName } from './field-search.ts';
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

const fields = new Set<string>(accountFields.map(({ key }) => key));

const isField = (value: string | null): value is FieldKey => value !== null && fields.has(value);

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
