import { accountFields, type FieldKey, normaliseHeader } from '../../../shared/account-fields.ts';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import type { MappingTarget } from '../../../shared/mapping.ts';
import { kindOf } from './kinds.ts';

/** How the fields stand in the list to choose from; the headings are in text/columns.ts. */
export type FieldGroup = 'identity' | 'status' | 'contact' | 'people' | 'own';

export const groupOf: Readonly<Record<FieldKey, FieldGroup>> = {
  internal_id: 'identity',
  name: 'identity',
  is_tracked: 'status',
  is_churned: 'status',
  customer_start_date: 'status',
  customer_end_date: 'status',
  emails: 'contact',
  phones: 'contact',
  urls: 'contact',
  csm: 'people',
  role: 'people',
  tags: 'people',
  trait: 'own',
  attribute: 'own',
};

/** A name for the attribute that the header proposes: `Annual Revenue` → `annual_revenue`. */
const attributeName = (header: string): string => normaliseHeader(header).replaceAll(' ', '_');

/** A field as a target without options; a role starts without its ID, which the user has to give. */
export function newTarget(field: FieldKey, column: Pick<ColumnProfile, 'header' | 'samples'>): MappingTarget {
  if (field === 'role') return { field, roleId: 0 };
  if (field === 'trait' || field === 'attribute') {
    const type = kindOf(column);
    return { field, key: attributeName(column.header), ...(type === 'text' ? {} : { type }) };
  }
  return { field };
}

export const fieldLabel = (field: string): string => accountFields.find(({ key }) => key === field)?.label ?? field;
