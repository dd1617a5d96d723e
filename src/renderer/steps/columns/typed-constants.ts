import { type Mapping, mappingSchema } from '../../../shared/mapping.ts';
import { withOption } from './options/with-option.ts';

const shape = mappingSchema.shape.constants.unwrap().shape;
type Constants = NonNullable<Mapping['constants']>;

/** What stands in the fields of “For all rows” that are typed into, usable or not. */
export interface TypedConstants {
  readonly csm: string;
  readonly tags: readonly string[];
}

export const typedOf = ({ csm, tags }: Constants): TypedConstants => ({
  csm: csm ?? '',
  tags: (tags ?? []).map(String),
});

/** A tag ID of more than 15 digits is no number that is still exact. */
export const isTagId = (tag: string): boolean => /^[1-9]\d{0,14}$/.test(tag);

const emailIn = (csm: string): string | undefined => {
  const read = shape.csm.safeParse(csm.trim());
  return read.success ? read.data : undefined;
};

/** The values for all rows with as much of what was typed as can be used. */
export function withTyped(constants: Constants, { csm, tags }: TypedConstants): Constants {
  const ids = tags.filter(isTagId).map(Number);
  return withOption(withOption(constants, 'csm', emailIn(csm)), 'tags', ids.length === 0 ? undefined : ids);
}

/** The fields in which something stands that cannot be used. */
export function unusableIn({ csm, tags }: TypedConstants): readonly (keyof TypedConstants)[] {
  const isWrong = { csm: csm.trim() !== '' && emailIn(csm) === undefined, tags: !tags.every(isTagId) };
  return (['csm', 'tags'] as const).filter((field) => isWrong[field]);
}
