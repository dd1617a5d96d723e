import { owners } from './customers.ts';

const from = (header: string): { header: string } => ({ header });
const tagIds = { VIP: 123, 'Key account': 124, Beta: 126, Pilot: 131 };

export const csvMapping = {
  version: 1,
  name: 'Sample CRM export (CSV)',
  matches: [
    { from: from('Customer ID'), to: { field: 'internal_id' } },
    { from: from('Company'), to: { field: 'name' } },
    { from: from('Status'), to: { field: 'is_churned', values: { Active: false, Trial: false, Canceled: true } } },
    { from: from('Tracked'), to: { field: 'is_tracked' } },
    { from: from('Customer since'), to: { field: 'customer_start_date' } },
    { from: from('Contract end'), to: { field: 'customer_end_date' } },
    { from: from('Billing Email'), to: { field: 'emails', label: 'Billing' } },
    { from: from('Support Email'), to: { field: 'emails', label: 'Support' } },
    { from: from('Phone'), to: { field: 'phones', label: 'Phone', labelFrom: from('Phone Type') } },
    { from: from('Website'), to: { field: 'urls' } },
    { from: from('Account Owner'), to: { field: 'csm', values: owners } },
    { from: from('Tags'), to: { field: 'tags', separator: ',', values: tagIds } },
    { from: from('MRR'), to: { field: 'trait', key: 'mrr', type: 'number' } },
    { from: from('Employees'), to: { field: 'trait', key: 'employees', type: 'number', decimal: ',' } },
    { from: from('Renewal'), to: { field: 'trait', key: 'renewal_date', type: 'date', dateOrder: 'dmy' } },
    { from: from('Notes'), to: { field: 'trait', key: 'notes' } },
  ],
  constants: { traits: { source: 'Sample CRM' } },
};

export const workbookMapping = {
  version: 1,
  name: 'Sample CRM export (Excel)',
  matches: [
    { from: from('Customer ID'), to: { field: 'internal_id' } },
    { from: from('Company'), to: { field: 'name' } },
    { from: from('Tracked'), to: { field: 'is_tracked' } },
    { from: from('Churned'), to: { field: 'is_churned' } },
    { from: from('Customer since'), to: { field: 'customer_start_date' } },
    { from: from('Contract end'), to: { field: 'customer_end_date' } },
    { from: from('Office Email'), to: { field: 'emails', label: 'Office' } },
    { from: from('Phone'), to: { field: 'phones', label: 'Main' } },
    { from: from('Website'), to: { field: 'urls' } },
    { from: from('CSM'), to: { field: 'csm', values: owners } },
    { from: from('Tags'), to: { field: 'tags', values: tagIds } },
    { from: from('MRR'), to: { field: 'trait', key: 'mrr', type: 'number' } },
    { from: from('ARR'), to: { field: 'trait', key: 'arr', type: 'number' } },
    { from: from('Health'), to: { field: 'trait', key: 'health_score', type: 'number' } },
    { from: from('Seats'), to: { field: 'trait', key: 'seats', type: 'number' } },
    { from: from('Notes'), to: { field: 'trait', key: 'notes' } },
  ],
  constants: { traits: { source: 'Sample CRM' } },
};

/** JSON with a line a match, as a person would write it. */
export function mappingText(mapping: typeof csvMapping | typeof workbookMapping): string {
  const matches = mapping.matches.map((match) => `    ${JSON.stringify(match)}`).join(',\n');
  const { version, name, constants } = mapping;
  const head = `  "version": ${version},\n  "name": ${JSON.stringify(name)},\n  "matches": [\n${matches}\n  ],`;
  return `{\n${head}\n  "constants": ${JSON.stringify(constants)}\n}\n`;
}
