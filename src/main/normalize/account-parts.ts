import type { Account, LabelledValue } from '../../shared/account.ts';
import type { AccountLayout, Single, SingleSlot } from './account-layout.ts';

/** What the cells of one row gave, before constants and clears. */
export interface AccountParts {
  readonly internalId: string | null;
  /** By slot of the layout: null where the cell is blank, undefined where it cannot be used. */
  readonly singles: readonly (Single | null | undefined)[];
  readonly emails: readonly LabelledValue[];
  readonly phones: readonly LabelledValue[];
  readonly urls: readonly LabelledValue[];
  readonly tags: readonly number[];
}

/** The value that is sent for a slot: the cell's, else the constant's, else null to clear, else undefined. */
export const sentValue = (slot: SingleSlot, parts: AccountParts, index: number): Single | null | undefined =>
  parts.singles[index] ?? slot.fallback;

function addSingles(account: Account, layout: AccountLayout, parts: AccountParts, place: 'field' | 'attribute'): void {
  for (let index = 0; index < layout.slots.length; index += 1) {
    const slot = layout.slots[index];
    if (slot?.place !== place) continue;
    const value = sentValue(slot, parts, index);
    if (value !== undefined) account[String(slot.key)] = value;
  }
}

function addLists(account: Account, layout: AccountLayout, parts: AccountParts): void {
  for (const field of ['emails', 'phones', 'urls'] as const) {
    const values = parts[field].length > 0 ? parts[field] : layout.lists[field];
    if (values !== undefined) account[field] = [...values];
  }
}

function addRoles(account: Account, layout: AccountLayout, parts: AccountParts): void {
  const roles: { role_id: number; email: string }[] = [];
  for (let index = 0; index < layout.slots.length; index += 1) {
    const slot = layout.slots[index];
    if (slot?.place !== 'role') continue;
    const email = sentValue(slot, parts, index);
    if (typeof email === 'string') roles.push({ role_id: Number(slot.key), email });
  }
  if (roles.length > 0 || layout.clearsRoles) account.roles = roles;
}

function addTraits(account: Account, layout: AccountLayout, parts: AccountParts): void {
  let traits: NonNullable<Account['traits']> | undefined;
  for (let index = 0; index < layout.slots.length; index += 1) {
    const slot = layout.slots[index];
    if (slot?.place !== 'trait') continue;
    const value = sentValue(slot, parts, index);
    if (value === undefined) continue;
    traits ??= {};
    traits[String(slot.key)] = value;
  }
  if (traits !== undefined) account.traits = traits;
}

/** The account as Akita receives it; its properties stand in the order of the seed's examples. */
export function buildAccount(internalId: string, layout: AccountLayout, parts: AccountParts): Account {
  const account: Account = { internal_id: internalId };
  addSingles(account, layout, parts, 'field');
  addLists(account, layout, parts);
  addRoles(account, layout, parts);
  const tags = parts.tags.length > 0 ? parts.tags : layout.lists.tags;
  if (tags !== undefined) account.tags = [...tags];
  addTraits(account, layout, parts);
  addSingles(account, layout, parts, 'attribute');
  return account;
}
