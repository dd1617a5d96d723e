import { NumberInput } from '@mantine/core';
import type { MappingTarget } from '../../../../shared/mapping.ts';
import { optionsText } from '../../../text/column-options.ts';
import type { Problem } from '../problems.ts';

const text = optionsText.role;

type Role = Extract<MappingTarget, { readonly field: 'role' }>;

interface RoleInputProps {
  readonly to: Role;
  readonly problems: readonly Problem[];
  readonly onChange: (to: Role) => void;
}

/** Which role of Akita; 0 stands for none yet. */
export function RoleInput({ to, problems, onChange }: RoleInputProps) {
  return (
    <NumberInput
      size="xs"
      w={160}
      label={text.name}
      description={text.help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={problems.some(({ kind }) => kind === 'role-id') ? text.needed : undefined}
      required
      min={1}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={to.roleId === 0 ? '' : to.roleId}
      onChange={(value) => onChange({ ...to, roleId: Number.isSafeInteger(Number(value)) ? Number(value) : 0 })}
    />
  );
}
