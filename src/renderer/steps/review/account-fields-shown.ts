import { type Account, CSM_ROLE_ID } from '../../../shared/account.ts';
import { accountFields, type FieldKey } from '../../../shared/account-fields.ts';
import { reviewText } from '../../text/review.ts';

/** A field of the account in words: its values one under the other, each with its own label where it has one. */
export interface ShownField {
  readonly key: string;
  readonly label: string;
  readonly values: readonly { readonly label: string | null; readonly text: string }[];
}

const { panel } = reviewText;

const labelOf = (key: FieldKey): string => accountFields.find((field) => field.key === key)?.label ?? key;

const isField = (key: string): key is FieldKey => accountFields.some((field) => field.key === key);

function valueInWords(value: string | number | boolean | null): string {
  if (value === null) return panel.emptied;
  if (typeof value === 'boolean') return value ? panel.yes : panel.no;
  return String(value);
}

const one = (key: string, label: string, value: string | number | boolean | null): ShownField => ({
  key,
  label,
  values: [{ label: null, text: valueInWords(value) }],
});

/** An empty list is sent where the user chose to clear. */
function many(key: string, label: string, values: ShownField['values']): ShownField {
  return { key, label, values: values.length === 0 ? [{ label: null, text: panel.emptyList }] : values };
}

const roles = (account: Account): ShownField[] =>
  (account.roles ?? []).map(({ role_id, email }) =>
    one(`role ${role_id}`, role_id === CSM_ROLE_ID ? labelOf('csm') : reviewText.roleName(role_id), email),
  );

const traits = (account: Account): ShownField[] =>
  Object.entries(account.traits ?? {}).map(([key, value]) => one(`trait ${key}`, key, value));

const tags = (account: Account): ShownField[] =>
  account.tags === undefined
    ? []
    : [
        many(
          'tags',
          labelOf('tags'),
          account.tags.map((tag) => ({ label: null, text: reviewText.tagNumber(tag) })),
        ),
      ];

function shownField(account: Account, key: string): ShownField[] {
  if (key === 'roles') return roles(account);
  if (key === 'traits') return traits(account);
  if (key === 'tags') return tags(account);
  const label = isField(key) ? labelOf(key) : key;
  if (key === 'emails' || key === 'phones' || key === 'urls') {
    return [
      many(
        key,
        label,
        (account[key] ?? []).map((each) => ({ label: each.label, text: each.value })),
      ),
    ];
  }
  const value = account[key];
  return typeof value === 'object' && value !== null ? [] : [one(key, label, value ?? null)];
}

/** What Akita will receive, field by field, in the order in which it is sent. */
export const shownFields = (account: Account): ShownField[] =>
  Object.keys(account).flatMap((key) => shownField(account, key));
