import { TextInput } from '@mantine/core';
import { optionsText } from '../../../text/column-options.ts';

const text = optionsText.separator;

interface SeparatorInputProps {
  readonly value: string | undefined;
  readonly onChange: (separator: string | undefined) => void;
}

/** What parts the tags of one cell. */
export function SeparatorInput({ value, onChange }: SeparatorInputProps) {
  return (
    <TextInput
      size="xs"
      w={200}
      label={text.name}
      description={text.help}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={text.any}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  );
}
