import { IconSelector } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FieldKey } from '../../../shared/account-fields.ts';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import { columnsText } from '../../text/columns.ts';
import { FieldList } from './FieldList.tsx';
import classes from './FieldSelect.module.css';
import { fieldLabel } from './targets.ts';

interface FieldSelectProps {
  readonly column: ColumnProfile;
  readonly field: FieldKey | null;
  readonly onChange: (field: FieldKey | null) => void;
  readonly label?: string;
  /** What it says where no field is chosen. */
  readonly noField?: string;
}

const opens = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp']);

/** The field of a column. Closed it is a mere button, because 200 searchable lists took 0.9 s to draw; opened, the list. */
export function FieldSelect({ column, field, onChange, label, noField = columnsText.leaveOut }: FieldSelectProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const holdsFocus = useRef(false);
  useEffect(() => {
    if (!open && holdsFocus.current) button.current?.focus();
    holdsFocus.current = open;
  }, [open]);
  // After the key that led out of the list: were the list gone before, that key would lead nowhere.
  const close = (): void => void setTimeout(() => setOpen(false), 0);
  const leave = (): void => {
    holdsFocus.current = false;
    close();
  };
  const name = label ?? columnsText.list.fieldFor(column.header);
  const press = (event: KeyboardEvent): void => {
    if (!opens.has(event.key)) return;
    event.preventDefault();
    setOpen(true);
  };
  if (open) {
    return (
      <FieldList
        name={name}
        field={field}
        onChoose={(chosen) => chosen !== field && onChange(chosen)}
        onClose={close}
        onLeave={leave}
      />
    );
  }
  return (
    <button
      type="button"
      ref={button}
      className={classes.closed}
      role="combobox"
      aria-label={name}
      aria-haspopup="listbox"
      aria-expanded={false}
      data-left-out={field === null || undefined}
      onClick={() => setOpen(true)}
      onKeyDown={press}
    >
      <span className={classes.field}>{field === null ? noField : fieldLabel(field)}</span>
      <IconSelector size={14} stroke={1.5} aria-hidden />
    </button>
  );
}
