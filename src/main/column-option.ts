import type { Outcome } from '../shared/app-error.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import { type Mapping, type MappingTarget, targetSchema } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import { resolveMapping } from './mapping/mapping.ts';

/** An option that settles how a column is read as a whole; `after` null takes it off. */
export interface ColumnOption {
  readonly index: number;
  readonly option: 'dateOrder' | 'decimal';
  readonly after: string | null;
}

const isDate = (to: MappingTarget): boolean =>
  to.field === 'customer_start_date' || to.field === 'customer_end_date' || ('type' in to && to.type === 'date');
const isNumber = (to: MappingTarget): boolean => 'type' in to && to.type === 'number';

export const takesOption = (to: MappingTarget, option: ColumnOption['option']): boolean =>
  option === 'dateOrder' ? isDate(to) : isNumber(to);

/** The mapping with this option for every match of the column that takes it. */
export function columnOption(mapping: Mapping, profile: FileProfile, given: ColumnOption): Outcome<Mapping> {
  const resolved = resolveMapping(mapping, profile);
  if (!resolved.ok) return resolved;
  const { index, option, after } = given;
  const matches = mapping.matches.map((match, at) => {
    if (resolved.value.matches[at]?.index !== index || !takesOption(match.to, option)) return match;
    const { [option]: _before, ...rest } = match.to as MappingTarget & Partial<Record<typeof option, string>>;
    return { ...match, to: targetSchema.parse(after === null ? rest : { ...rest, [option]: after }) };
  });
  return ok({ ...mapping, matches });
}
