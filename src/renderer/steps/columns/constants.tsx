import { Select, TagsInput, TextInput } from '@mantine/core';
import { forAllRowsText as text } from '../../text/for-all-rows.ts';
import { isTagId, unusableIn } from './typed-constants.ts';

const NOT_SET = 'not-set';

interface YesNoProps {
  readonly label: string;
  readonly value: boolean | undefined;
  /** Undefined takes the value away. */
  readonly onChange: (value: boolean | undefined) => void;
}

/** Yes or no for every row, or nothing. */
export function ConstantYesNo({ label, value, onChange }: YesNoProps) {
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

interface TypedProps<T> {
  readonly value: T;
  /** Called with everything that is typed, usable or not. */
  readonly onChange: (value: T) => void;
}

/** One person for every row. */
export function ConstantCsm({ value, onChange }: TypedProps<string>) {
  const wrong = unusableIn({ csm: value, tags: [] }).length > 0;
  return (
    <TextInput
      size="xs"
      w={260}
      label={text.csm}
      description={text.csmHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong ? text.notEmail : undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Tags for every row. One that is none stays among them until the user takes it away. */
export function ConstantTags({ value, onChange }: TypedProps<readonly string[]>) {
  const wrong = value.find((tag) => !isTagId(tag));
  return (
    <TagsInput
      size="xs"
      w={220}
      label={text.tags}
      description={text.tagsHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong === undefined ? undefined : text.notId(wrong)}
      value={[...value]}
      onChange={onChange}
    />
  );
}
