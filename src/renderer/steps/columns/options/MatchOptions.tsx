import { Group, Stack } from '@mantine/core';
import type { ColumnProfile } from '../../../../shared/file-profile.ts';
import type { MappingTarget, Match } from '../../../../shared/mapping.ts';
import type { Problem } from '../problems.ts';
import { AttributeOptions } from './AttributeOptions.tsx';
import { BlankSelect } from './BlankSelect.tsx';
import { DateOrderSelect } from './DateOrderSelect.tsx';
import { LabelOptions } from './LabelOptions.tsx';
import { RoleInput } from './RoleInput.tsx';
import { SeparatorInput } from './SeparatorInput.tsx';
import { EmailWords, TagWords, YesNoWords } from './value-words.tsx';
import { withOption } from './with-option.ts';
import type { WordRow } from './words.ts';

interface MatchOptionsProps {
  readonly column: ColumnProfile;
  readonly columns: readonly ColumnProfile[];
  readonly match: Match;
  readonly problems: readonly Problem[];
  readonly typed: readonly WordRow[] | undefined;
  /** `typed`: the lines of the list of words, where they were changed. */
  readonly onChange: (match: Match, typed?: readonly WordRow[]) => void;
}

type OwnOptionsProps = Omit<MatchOptionsProps, 'match' | 'typed' | 'onChange'> & {
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

interface WordsProps extends Pick<OwnOptionsProps, 'column' | 'to'> {
  readonly typed: readonly WordRow[] | undefined;
  readonly set: (to: MappingTarget, typed: readonly WordRow[]) => void;
}

/** The words of the file and what they mean, where the field takes words. */
function Words({ column, to, typed, set }: WordsProps) {
  const shared = { samples: column.samples, typed };
  switch (to.field) {
    case 'is_tracked':
    case 'is_churned':
      return (
        <YesNoWords
          {...shared}
          values={to.values}
          onChange={(values, rows) => set(withOption(to, 'values', values), rows)}
        />
      );
    case 'trait':
    case 'attribute':
      return to.type === 'yes/no' ? (
        <YesNoWords
          {...shared}
          values={to.values}
          onChange={(values, rows) => set(withOption(to, 'values', values), rows)}
        />
      ) : null;
    case 'csm':
    case 'role':
      return (
        <EmailWords
          {...shared}
          values={to.values}
          onChange={(values, rows) => set(withOption(to, 'values', values), rows)}
        />
      );
    case 'tags':
      return (
        <TagWords
          {...shared}
          values={to.values}
          onChange={(values, rows) => set(withOption(to, 'values', values), rows)}
        />
      );
    default:
      return null;
  }
}

/** Everything that can be set for one field of a column. */
export function MatchOptions({ match, typed, onChange, ...rest }: MatchOptionsProps) {
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
      <Words
        column={rest.column}
        to={to}
        typed={typed}
        set={(changed, rows) => onChange({ ...match, to: changed }, rows)}
      />
    </Stack>
  );
}
