import { Select, TextInput } from '@mantine/core';
import { columnLetters } from '../../../../shared/cell.ts';
import { columnOfRef, refToColumn } from '../../../../shared/column-ref.ts';
import type { ColumnProfile } from '../../../../shared/file-profile.ts';
import type { MappingTarget } from '../../../../shared/mapping.ts';
import { optionsText } from '../../../text/column-options.ts';
import { withOption } from './with-option.ts';

const text = optionsText.label;
const NO_COLUMN = 'none';

type Labelled = Extract<MappingTarget, { readonly field: 'emails' | 'phones' | 'urls' }>;

interface LabelOptionsProps {
  readonly column: ColumnProfile;
  readonly columns: readonly ColumnProfile[];
  readonly to: Labelled;
  readonly onChange: (to: Labelled) => void;
}

const choicesOf = (columns: readonly ColumnProfile[], own: ColumnProfile) => [
  { value: NO_COLUMN, label: text.noColumn },
  ...columns
    .filter(({ index }) => index !== own.index)
    .map(({ index, header }) => ({ value: String(index), label: `${columnLetters(index)}  ${header.trim()}` })),
];

/** What stands beside the value in Akita: a text, or what another column says. */
export function LabelOptions({ column, columns, to, onChange }: LabelOptionsProps) {
  const from = to.labelFrom === undefined ? null : columnOfRef(to.labelFrom, columns);
  const setFrom = (value: string | null): void => {
    const chosen = columns.find(({ index }) => String(index) === value);
    onChange(withOption(to, 'labelFrom', chosen === undefined ? undefined : refToColumn(chosen, columns)));
  };
  return (
    <>
      <TextInput
        size="xs"
        w={200}
        label={text.name}
        description={text.help}
        inputWrapperOrder={['label', 'input', 'description']}
        placeholder={text.fallback(column.header.trim())}
        value={to.label ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(withOption(to, 'label', value === '' ? undefined : value))}
      />
      <Select
        size="xs"
        w={220}
        label={text.from}
        description={from === null ? undefined : text.fromHelp}
        inputWrapperOrder={['label', 'input', 'description']}
        data={choicesOf(columns, column)}
        value={from === null ? NO_COLUMN : String(from.index)}
        onChange={setFrom}
        searchable
        openOnFocus={false}
        allowDeselect={false}
      />
    </>
  );
}
