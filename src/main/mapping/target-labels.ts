import { accountFields } from '../../shared/account-fields.ts';
import type { ResolvedMapping, ResolvedMatch } from '../../shared/mapping.ts';

/** What the user calls a field of the catalogue. */
export const fieldLabel = (key: string): string => accountFields.find((field) => field.key === key)?.label ?? key;

/** `Internal ID`, `E-mail (Billing)`, `mrr`: what a match is matched to, for the head of a column. */
function targetLabel({ to, label }: ResolvedMatch): string {
  switch (to.field) {
    case 'emails':
    case 'phones':
    case 'urls':
      return `${fieldLabel(to.field)} (${label})`;
    case 'trait':
    case 'attribute':
      return to.key;
    case 'role':
      return `Role ${to.roleId}`;
    default:
      return fieldLabel(to.field);
  }
}

/** What the column at `index` is matched to: fields, and lists that take their labels from it. Empty where it is not matched. */
export function targetLabels({ matches }: ResolvedMapping, index: number): string[] {
  const fields = matches.filter((match) => match.index === index).map(targetLabel);
  const labels = matches
    .filter((match) => match.labelIndex === index)
    .map((match) => `Label of ${fieldLabel(match.to.field)}`);
  return [...new Set([...fields, ...labels])];
}
