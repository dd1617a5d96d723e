import { Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { mappingSchema } from '../../../shared/mapping.ts';
import { forAllRowsText as text } from '../../text/for-all-rows.ts';

const shape = mappingSchema.shape.constants.unwrap().shape;
const NOT_SET = 'not-set';

interface ConstantProps<T> {
  readonly value: T | undefined;
  /** Undefined takes the value away. Called with whole values only. */
  readonly onChange: (value: T | undefined) => void;
}

interface TypedProps<T> extends ConstantProps<T> {
  /** Whether something stands in the field that cannot be used. */
  readonly onUnusable: (is: boolean) => void;
}

/** Yes or no for every row, or nothing. */
export function ConstantYesNo({ label, value, onChange }: ConstantProps<boolean> & { readonly label: string }) {
  return (
    <Select
      size="xs"
      w={120}
      label={label}
      data={[
        { value: NOT_SET, label: text.nothing },
        { value: 'yes', label: text.yes },
        { value: 'no', label: text.no },
      ]}
      value={value === undefined ? NOT_SET : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes' ? true : chosen === 'no' ? false : undefined)}
      allowDeselect={false}
    />
  );
}

/** One person for every row. What is typed counts once it is an address. */
export function ConstantCsm({ value, onChange, onUnusable }: TypedProps<string>) {
  const [typed, setTyped] = useState(value ?? '');
  const read = shape.csm.safeParse(typed.trim());
  const wrong = typed.trim() !== '' && !read.success;
  return (
    <TextInput
      size="xs"
      w={260}
      label={text.csm}
      description={text.csmHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong ? text.notEmail : undefined}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const changed = shape.csm.safeParse(currentTarget.value.trim());
        onUnusable(currentTarget.value.trim() !== '' && !changed.success);
        onChange(changed.success ? changed.data : undefined);
      }}
    />
  );
}

/** Tags for every row. */
export function ConstantTags({ value, onChange, onUnusable }: TypedProps<number[]>) {
  const [refused, setRefused] = useState<string | null>(null);
  const set = (tags: readonly string[]): void => {
    const wrong = tags.find((tag) => !/^[1-9]\d{0,14}$/.test(tag));
    setRefused(wrong ?? null);
    onUnusable(wrong !== undefined);
    const ids = tags.filter((tag) => tag !== wrong).map(Number);
    onChange(ids.length === 0 ? undefined : ids);
  };
  return (
    <TagsInput
      size="xs"
      w={220}
      label={text.tags}
      description={text.tagsHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={refused === null ? undefined : text.notId(refused)}
      value={(value ?? []).map(String)}
      onChange={set}
    />
  );
}
