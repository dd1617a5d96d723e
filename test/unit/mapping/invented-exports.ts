import type { CrmExport } from './crm-exports.ts';
import type { Column } from './profiles.ts';

const text = (...headers: string[]): Column[] => headers.map((header) => [header, 'Some text', 'Other text']);
const mail: readonly string[] = ['ann@northwind.example', 'bo@contoso.example'];
const link: readonly string[] = ['https://northwind.example', 'https://contoso.example/en'];
const day: readonly string[] = ['2024-02-01', '2024-11-30'];
const phone: readonly string[] = ['+1 303 555 0142', '020 7946 0018'];
const owner: readonly string[] = ['Jane Roe', 'Max Muster'];
const names: readonly string[] = ['Northwind', 'Contoso'];

/** An export that was made up in the manner of the known ones. `offered`: what a person is asked, and nothing is matched. */
export interface InventedExport extends CrmExport {
  readonly offered: Readonly<Record<string, string>>;
}

/** Columns missing, added, re-ordered and renamed as customers do it; each has its own trap. */
export const inventedExports: readonly InventedExport[] = [
  {
    system: 'HubSpot with a customer ID of its own, re-ordered, and capitals as they come',
    columns: [
      ['company owner', ...owner],
      ['Customer ID', 'C-1', 'C-2'],
      ['COMPANY NAME', ...names],
      ['Record ID', '8812345671', '8812345672'],
      ['Marketing emails opt-out', 'false', 'true'],
      ['Number of times contacted', '4', '7'],
      ['Became a Customer Date', ...day],
      ['Create Date', ...day],
      ['Associated Contact IDs', '12;13', '14'],
      ['Lifecycle Stage', 'Customer', 'Lead'],
    ],
    suggested: { 'Customer ID': 'internal_id', 'COMPANY NAME': 'name' },
    offered: {
      'company owner': 'csm',
      'Became a Customer Date': 'customer_start_date',
      'Create Date': 'customer_start_date',
      'Lifecycle Stage': 'is_tracked',
    },
  },
  {
    system: 'Salesforce by API names, with a custom customer number and no record ID of its own system',
    columns: [
      ['AccountNumber', '00045', '00046'],
      ['Id', '0014100000ABcDe', '0014100000ABcDf'],
      ['BillingStreet', '1 Main Street'],
      ['Name', ...names],
      ['OwnerId', '0054100000AAAAA'],
      ['Owner.Email', ...mail],
      ['Is_Customer__c', 'true', 'false'],
      ['Churn_Risk__c', 'low', 'high'],
      ['Phone', ...phone],
      ['CreatedDate', ...day],
    ],
    suggested: { AccountNumber: 'internal_id', Name: 'name', 'Owner.Email': 'csm', Phone: 'phones' },
    offered: { Is_Customer__c: 'trait', Churn_Risk__c: 'trait', CreatedDate: 'customer_start_date' },
  },
  {
    system: 'Pipedrive with people, several e-mails and no ID',
    columns: [
      ['Organization - Name', ...names],
      ['Organization - Owner', ...mail],
      ['Person - Name', ...owner],
      ['Person - Email (Work)', ...mail],
      ['Person - Email (Home)', ...mail],
      ['Person - Phone', ...phone],
      ['Organization - Labels', 'Hot, Cold'],
      ['Organization - Organization created', '45631', '45632'],
    ],
    suggested: {
      'Organization - Name': 'name',
      'Organization - Owner': 'csm',
      'Person - Email (Work)': 'emails',
      'Person - Email (Home)': 'emails',
      'Person - Phone': 'phones',
    },
    offered: { 'Organization - Labels': 'tags', 'Organization - Organization created': 'customer_start_date' },
  },
  {
    system: 'Zoho with an account number that most rows lack',
    columns: [
      ['Record Id', 'zcrm_1', 'zcrm_2'],
      ['Account Name', ...names],
      ['Account Owner.id', 'zcrm_9'],
      ['Account Owner', ...owner],
      ['Created By', ...mail],
      ['Created By.id', 'zcrm_9'],
      ['Account Type', 'Customer'],
      ['Fax', ...phone],
      ['Tag', 'vip'],
    ],
    suggested: { 'Record Id': 'internal_id', 'Account Name': 'name', Fax: 'phones' },
    offered: { 'Account Owner': 'csm', 'Account Type': 'is_tracked', Tag: 'tags' },
  },
  {
    system: 'Zendesk with fields of the organization',
    columns: [
      ['name', ...names],
      ['external_id', 'C-1', 'C-2'],
      ['shared_comments', 'false'],
      ['url', 'https://acme.zendesk.example/api/v2/organizations/1.json'],
      ['id', '360001', '360002'],
      ['organization_fields.csm_email', ...mail],
      ['organization_fields.churned', 'false'],
      ['tags', 'vip', 'trial'],
    ],
    suggested: { name: 'name', external_id: 'internal_id' },
    offered: { 'organization_fields.csm_email': 'trait', 'organization_fields.churned': 'trait', tags: 'tags' },
  },
  {
    system: 'Copper with three numbers, of which one has no type',
    columns: [
      ['Name', ...names],
      ['Owned By', ...owner],
      ['Contact Type', 'Potential Customer'],
      ['Company Id', '12', '13'],
      ['Phone Number', ...phone],
      ['Phone Number Type', 'work'],
      ['Phone Number 3', ...phone],
      ['Email', ...mail],
      ['Email 2', ...mail],
      ['Email 2 Type', 'home'],
      ['Renewal cf_12', ...day],
      ['Tags', '12, 13'],
    ],
    suggested: {
      Name: 'name',
      'Company Id': 'internal_id',
      'Phone Number': 'phones',
      'Phone Number 3': 'phones',
      Email: 'emails',
      'Email 2': 'emails',
      Tags: 'tags',
    },
    offered: { 'Owned By': 'csm', 'Contact Type': 'is_tracked', 'Renewal cf_12': 'trait' },
  },
  {
    system: 'Close with two kinds of addresses and a custom ID',
    columns: [
      ['id', 'lead_1', 'lead_2'],
      ['status_label', 'Customer', 'Lost'],
      ['lead_name', ...names],
      ['custom.Customer ID', 'C-1', 'C-2'],
      ['primary_contact_primary_email', ...mail],
      ['primary_contact_other_emails', 'c@x.example, d@x.example'],
      ['primary_contact_primary_url', ...link],
      ['num_emails', '3', '4'],
      ['date_created', ...day],
    ],
    suggested: {
      id: 'internal_id',
      lead_name: 'name',
      primary_contact_primary_email: 'emails',
      primary_contact_other_emails: 'emails',
      primary_contact_primary_url: 'urls',
    },
    offered: { status_label: 'is_tracked', 'custom.Customer ID': 'trait', date_created: 'customer_start_date' },
  },
  {
    system: 'Intercom with time zones in the headers and an e-mail opt-out',
    columns: [
      ['Company last seen (UTC+10)', ...day],
      ['Company created at (UTC+10)', ...day],
      ['Company ID', 'c-1', 'c-2'],
      ['Company name', ...names],
      ['Unsubscribed from emails', 'true', 'false'],
      ['Company segment', 'Active'],
      ['stripe_id', 'cus_1'],
      ['owner', ...mail],
    ],
    suggested: { 'Company ID': 'internal_id', 'Company name': 'name' },
    offered: { 'Company created at (UTC+10)': 'customer_start_date', 'Company segment': 'tags' },
  },
  {
    system: 'ChurnZero with custom fields and words for active',
    columns: [
      ['accountExternalId', 'A1', 'A2'],
      ['name', ...names],
      ['IsActive', 'Active', 'Dormant'],
      ['StartDate', ...day],
      ['OwnerUserAccount', ...mail],
      ['cf_Region', 'West'],
      ['LicenseCount', '4'],
    ],
    suggested: {
      accountExternalId: 'internal_id',
      name: 'name',
      StartDate: 'customer_start_date',
      OwnerUserAccount: 'csm',
    },
    offered: { IsActive: 'is_churned', cf_Region: 'trait', LicenseCount: 'trait' },
  },
  {
    system: 'an unknown system with German headers, which falls back to values alone',
    columns: [
      ['Kundennummer', '1001', '1002'],
      ['Firma', ...names],
      ['E-Mail', ...mail],
      ['Angelegt am', ...day],
      ['Newsletter', 'ja', 'nein'],
      ...text('Bemerkung'),
    ],
    suggested: { 'E-Mail': 'emails' },
    offered: {},
  },
];
