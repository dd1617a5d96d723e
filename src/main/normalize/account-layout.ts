import { CSM_ROLE_ID, type LabelledValue } from '../../shared/account.ts';
import { accountFields } from '../../shared/account-fields.ts';
import {
  type MappingConstants,
  type MappingTarget,
  type ResolvedMapping,
  targetIdentity,
} from '../../shared/mapping.ts';

/** A value of a field that has one: text, date, e-mail of a role; number; yes or no. */
export type Single = string | number | boolean;

/** A place of the account that takes one value. */
export interface SingleSlot {
  readonly place: 'field' | 'role' | 'trait' | 'attribute';
  /** Name of the property; of a role, its number. */
  readonly key: string | number;
  /** What the user calls it. */
  readonly title: string;
  readonly column: number | null;
  /** For rows without a value: the constant, null to clear, undefined to send nothing. */
  readonly fallback: Single | null | undefined;
}

/** For rows without a value: the constant, an empty list to clear, undefined to send nothing. */
interface ListFallbacks {
  readonly emails: LabelledValue[] | undefined;
  readonly phones: LabelledValue[] | undefined;
  readonly urls: LabelledValue[] | undefined;
  readonly tags: number[] | undefined;
}

/** Which values an account of this mapping has, and what stands in for those that a row lacks. */
export interface AccountLayout {
  /** {@link singleFields} first, in their order; then roles, traits and attributes. */
  readonly slots: readonly SingleSlot[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly lists: ListFallbacks;
  readonly clearsRoles: boolean;
}

/** The fields with one value, in the order in which an account has them. */
export const singleFields = ['name', 'is_tracked', 'is_churned', 'customer_start_date', 'customer_end_date'] as const;

const titles = new Map<string, string>(accountFields.map((field) => [field.key, field.label]));
export const titleOf = (field: string): string => titles.get(field) ?? field;

type SlotPlace = Pick<SingleSlot, 'place' | 'key' | 'title'>;

function placeOf(to: MappingTarget): SlotPlace | null {
  switch (to.field) {
    case 'trait':
    case 'attribute':
      return { place: to.field, key: to.key, title: to.key };
    case 'csm':
      return { place: 'role', key: CSM_ROLE_ID, title: titleOf('csm') };
    case 'role':
      return { place: 'role', key: to.roleId, title: `role ${to.roleId}` };
    default:
      return null;
  }
}

function constantOf(constants: MappingConstants, { place, key }: SlotPlace): Single | undefined {
  if (place === 'role') return key === CSM_ROLE_ID ? constants.csm : undefined;
  if (place === 'trait') return Object.entries(constants.traits ?? {}).find(([name]) => name === key)?.[1];
  return undefined;
}

/** The targets of the matches and of the constants that no column is matched to, each with its column. */
function targetsOf({ matches, constants }: ResolvedMapping): [MappingTarget, number | null, boolean][] {
  const targets = matches.map((match): [MappingTarget, number | null, boolean] => [
    match.to,
    match.index,
    match.blank === 'clear',
  ]);
  if (constants.csm !== undefined) targets.push([{ field: 'csm' }, null, false]);
  for (const key of Object.keys(constants.traits ?? {})) targets.push([{ field: 'trait', key }, null, false]);
  return targets;
}

function fieldSlots({ matches, constants }: ResolvedMapping): SingleSlot[] {
  return singleFields.map((field) => {
    const match = matches.find((one) => one.to.field === field);
    const fallback = constants[field] ?? (match?.blank === 'clear' ? null : undefined);
    return { place: 'field', key: field, title: titleOf(field), column: match?.index ?? null, fallback };
  });
}

function listFallbacks({ matches, constants }: ResolvedMapping): ListFallbacks {
  const cleared = (field: keyof ListFallbacks): [] | undefined =>
    matches.some((match) => match.to.field === field && match.blank === 'clear') ? [] : undefined;
  return {
    emails: constants.emails ?? cleared('emails'),
    phones: constants.phones ?? cleared('phones'),
    urls: constants.urls ?? cleared('urls'),
    tags: constants.tags ?? cleared('tags'),
  };
}

export function compileLayout(mapping: ResolvedMapping): AccountLayout {
  const slots = fieldSlots(mapping);
  const slotOf = new Map<string, number>(singleFields.map((field, index) => [field, index]));
  let clearsRoles = false;
  for (const [target, column, clears] of targetsOf(mapping)) {
    const place = placeOf(target);
    const identity = targetIdentity(target) ?? '';
    if (place === null || slotOf.has(identity)) continue;
    // Roles are one list in Akita: they are cleared together or not at all.
    const isRole = place.place === 'role';
    clearsRoles ||= isRole && clears;
    const fallback = constantOf(mapping.constants, place) ?? (clears && !isRole ? null : undefined);
    slotOf.set(identity, slots.length);
    slots.push({ ...place, column, fallback });
  }
  return { slots, slotOf, lists: listFallbacks(mapping), clearsRoles };
}
