import { Select, TextInput } from '@mantine/core';
import type { MappingTarget } from '../../../../shared/mapping.ts';
import { optionsText } from '../../../text/column-options.ts';
import type { Problem } from '../problems.ts';
import { DateOrderSelect } from './DateOrderSelect.tsx';
import { withOption } from './with-option.ts';

const text = optionsText.attribute;
const signs = optionsText.decimals.signs;

type Attribute = Extract<MappingTarget, { readonly field: 'trait' | 'attribute' }>;
type AttributeType = NonNullable<Attribute['type']>;
const types: readonly AttributeType[] = ['text', 'number', 'date', 'yes/no'];

interface AttributeOptionsProps {
  readonly to: Attribute;
  readonly problems: readonly Problem[];
  readonly onChange: (to: Attribute) => void;
}

/** Another kind of value has other options; text is the usual one and goes without saying. */
function withType({ field, key }: Attribute, type: AttributeType): Attribute {
  return type === 'text' ? { field, key } : { field, key, type };
}

function nameError(problems: readonly Problem[]): string | undefined {
  const problem = problems.find(({ kind }) => kind === 'attribute-name');
  if (problem === undefined || problem.kind !== 'attribute-name') return undefined;
  return problem.why === null ? text.nameNeeded : text.nameRefused(problem.why);
}

/** An attribute of the customer's own: its name, its kind of value, and how that is written. */
export function AttributeOptions({ to, problems, onChange }: AttributeOptionsProps) {
  return (
    <>
      <TextInput
        size="xs"
        w={200}
        label={text.name}
        description={text.help[to.field]}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={nameError(problems)}
        required
        value={to.key}
        onChange={({ currentTarget }) => onChange({ ...to, key: currentTarget.value })}
      />
      <Select
        size="xs"
        w={140}
        label={text.type}
        data={types.map((value) => ({ value, label: text.types[value] }))}
        value={to.type ?? 'text'}
        onChange={(value) => onChange(withType(to, types.find((type) => type === value) ?? 'text'))}
        allowDeselect={false}
      />
      {to.type === 'date' ? (
        <DateOrderSelect value={to.dateOrder} onChange={(order) => onChange(withOption(to, 'dateOrder', order))} />
      ) : null}
      {to.type === 'number' ? (
        <Select
          size="xs"
          w={210}
          label={optionsText.decimals.name}
          data={(['column', '.', ','] as const).map((value) => ({ value, label: signs[value] }))}
          value={to.decimal ?? 'column'}
          onChange={(sign) => onChange(withOption(to, 'decimal', sign === '.' || sign === ',' ? sign : undefined))}
          allowDeselect={false}
        />
      ) : null}
    </>
  );
}
