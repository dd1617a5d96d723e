import type { ComboboxItem } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { accountFields } from '../../../shared/account-fields.ts';
import classes from './FieldOption.module.css';

const examples = new Map<string, string>(accountFields.map(({ key, example }) => [key, example]));

interface FieldOptionProps {
  readonly option: ComboboxItem;
  readonly checked?: boolean;
}

/** A field in the list, with an example of what goes into it. */
export function FieldOption({ option, checked = false }: FieldOptionProps) {
  return (
    <span className={classes.option}>
      <span>{option.label}</span>
      <span className={classes.example}>{examples.get(option.value)}</span>
      {checked ? <IconCheck size={14} aria-hidden className={classes.check} /> : null}
    </span>
  );
}
