import { Select } from '@mantine/core';
import type { Match } from '../../../../shared/mapping.ts';
import { optionsText } from '../../../text/column-options.ts';

const text = optionsText.blank;

interface BlankSelectProps {
  readonly value: Match['blank'];
  readonly onChange: (blank: Match['blank']) => void;
}

/** What a blank cell does to what Akita has. */
export function BlankSelect({ value, onChange }: BlankSelectProps) {
  return (
    <Select
      size="xs"
      w={240}
      label={text.name}
      description={value === 'clear' ? text.warning : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      data={[
        { value: 'keep', label: text.keep },
        { value: 'clear', label: text.clear },
      ]}
      value={value ?? 'keep'}
      onChange={(blank) => onChange(blank === 'clear' ? 'clear' : undefined)}
      allowDeselect={false}
    />
  );
}
