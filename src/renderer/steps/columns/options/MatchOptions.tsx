import { Group, Stack, Text } from '@mantine/core';
import type { ColumnProfile } from '../../../../shared/file-profile.ts';
import type { MappingTarget, Match } from '../../../../shared/mapping.ts';
import { wordKindOf } from '../../../../shared/words.ts';
import { optionsText } from '../../../text/column-options.ts';
import type { Problem } from '../problems.ts';
import { AttributeOptions } from './AttributeOptions.tsx';
import { BlankSelect } from './BlankSelect.tsx';
import { DateOrderSelect } from './DateOrderSelect.tsx';
import { LabelOptions } from './LabelOptions.tsx';
import { RoleInput } from './RoleInput.tsx';
import { SeparatorInput } from './SeparatorInput.tsx';
import { withOption } from './with-option.ts';

interface MatchOptionsProps {
  readonly column: ColumnProfile;
  readonly columns: readonly ColumnProfile[];
  readonly match: Match;
  readonly problems: readonly Problem[];
  readonly onChange: (match: Match) => void;
}

type OwnOptionsProps = Omit<MatchOptionsProps, 'match' | 'onChange'> & {
  readonly to: MappingTarget;
  readonly set: (to: MappingTarget) => void;
};

/** The options that only this field has. */
function OwnOptions({ column, columns, problems, to, set }: OwnOptionsProps) {
  switch (to.field) {
    case 'internal_id':
    case 'name':
      return null;
    case 'customer_start_date':
    case 'customer_end_date':
      return <DateOrderSelect value={to.dateOrder} onChange={(order) => set(withOption(to, 'dateOrder', order))} />;
    case 'emails':
    case 'phones':
    case 'urls':
      return <LabelOptions column={column} columns={columns} to={to} onChange={set} />;
    case 'role':
      return <RoleInput to={to} problems={problems} onChange={set} />;
    case 'tags':
      return <SeparatorInput value={to.separator} onChange={(sign) => set(withOption(to, 'separator', sign))} />;
    case 'trait':
    case 'attribute':
      return <AttributeOptions to={to} problems={problems} onChange={set} />;
    case 'is_tracked':
    case 'is_churned':
    case 'csm':
      return null;
  }
}

/** What words mean is said where all words of the column are listed, after the check. */
function Words({ to }: Pick<OwnOptionsProps, 'to'>) {
  const kind = wordKindOf(to);
  if (kind === null) return null;
  const known = 'values' in to ? Object.keys(to.values ?? {}).length : 0;
  return (
    <Text size="xs" c="dimmed">
      {optionsText.words(kind, known)}
    </Text>
  );
}

/** Everything that can be set for one field of a column. */
export function MatchOptions({ match, onChange, ...rest }: MatchOptionsProps) {
  const { to } = match;
  const set = (changed: MappingTarget): void => onChange({ ...match, to: changed });
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start">
        <OwnOptions {...rest} to={to} set={set} />
        {to.field === 'internal_id' ? null : (
          <BlankSelect value={match.blank} onChange={(blank) => onChange(withOption(match, 'blank', blank))} />
        )}
      </Group>
      <Words to={to} />
    </Stack>
  );
}
