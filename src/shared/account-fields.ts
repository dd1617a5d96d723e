/**
 * The field catalogue: every target a column can be matched to. Suggestion, matching screen, normaliser,
 * template and docs read it; a new field is one entry here.
 * `aliases` are compared after {@link normaliseHeader}; the first ones outrank the later ones.
 * `source` is how surely the attribute is known: S seed, V vendor elsewhere, P public code, I inferred.
 */
type FieldKind = 'id' | 'text' | 'yes/no' | 'date' | 'emails' | 'phones' | 'urls' | 'email' | 'tags' | 'any';

export interface AccountField {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Any number of columns may feed it. */
  readonly repeatable: boolean;
  readonly aliases: readonly string[];
  readonly example: string;
  readonly source: 'S' | 'V' | 'P' | 'I';
  readonly about: string;
}

export const accountFields = [
  {
    key: 'internal_id',
    label: 'Internal ID',
    kind: 'id',
    required: true,
    repeatable: false,
    // An ID given from outside a CRM outranks the CRM's own record ID: it is likelier the one that other integrations send.
    aliases: [
      'internal id',
      'akita internal id',
      'external id',
      'customer id',
      'client id',
      'account external id',
      'company id',
      'account id',
      'organization id',
      'organisation id',
      'customer number',
      'account number',
      'organization pipedrive system id',
      'do not modify account',
      'gsid',
      'record id',
      'id',
    ],
    example: 'C-00123',
    source: 'S',
    about: 'The ID by which your company knows the customer. It must be the one that your other integrations send.',
  },
  {
    key: 'name',
    label: 'Name',
    kind: 'text',
    required: false,
    repeatable: false,
    aliases: [
      'name',
      'account name',
      'company name',
      'customer name',
      'client name',
      'organization name',
      'organisation name',
      'lead name',
      'company',
      'customer',
      'client',
      'account',
      'organization',
      'organisation',
    ],
    example: 'Northwind Traders',
    source: 'S',
    about: 'The name of the account. A new account without it has no name.',
  },
  {
    key: 'is_tracked',
    label: 'Tracked',
    kind: 'yes/no',
    required: false,
    repeatable: false,
    aliases: ['is tracked', 'tracked'],
    example: 'yes',
    source: 'S',
    about: 'Whether Akita tracks the account; yes for new accounts unless sent as no.',
  },
  {
    key: 'is_churned',
    label: 'Churned',
    kind: 'yes/no',
    required: false,
    repeatable: false,
    aliases: ['is churned', 'churned'],
    example: 'no',
    source: 'S',
    about: 'Whether the customer has left.',
  },
  {
    key: 'customer_start_date',
    label: 'Customer start date',
    kind: 'date',
    required: false,
    repeatable: false,
    aliases: ['customer start date', 'customer start', 'customer since', 'start date'],
    example: '2021-04-30',
    source: 'I',
    about: 'The day on which the customer became one. The name of this attribute is inferred.',
  },
  {
    key: 'customer_end_date',
    label: 'Customer end date',
    kind: 'date',
    required: false,
    repeatable: false,
    aliases: ['customer end date', 'customer end', 'churn date', 'end date'],
    example: '2026-12-31',
    source: 'S',
    about: 'The day on which the customer left; on or before today it means churned.',
  },
  {
    key: 'emails',
    label: 'E-mail',
    kind: 'emails',
    required: false,
    repeatable: true,
    aliases: [
      'email',
      'emails',
      'e mail',
      'email address',
      'billing email',
      'support email',
      'contact email',
      'primary email',
      'office email',
      'finance email',
      'work email',
    ],
    example: 'billing@northwind.example',
    source: 'S',
    about: 'Shared e-mail addresses, each with a label. Several may stand in one cell.',
  },
  {
    key: 'phones',
    label: 'Phone',
    kind: 'phones',
    required: false,
    repeatable: true,
    aliases: [
      'phone',
      'phones',
      'phone number',
      'phone number 2',
      'phone number 3',
      'telephone',
      'telephone1',
      'telephone number',
      'main phone',
      'account phone',
      'billing phone',
      'support phone',
      'office phone',
      'work phone',
      'mobile',
      'mobile phone',
      'fax',
      'account fax',
    ],
    example: '+1 303 555 1212',
    source: 'S',
    about: 'Telephone numbers, each with a label, kept as text.',
  },
  {
    key: 'urls',
    label: 'Link',
    kind: 'urls',
    required: false,
    repeatable: true,
    aliases: [
      'url',
      'urls',
      'website',
      'web site',
      'website url',
      'websiteurl',
      'company website',
      'organization website',
      'homepage',
      'home page',
      'domain',
      'company domain name',
      'helpdesk',
    ],
    example: 'https://northwind.example',
    source: 'S',
    about: 'Web addresses, each with a label.',
  },
  {
    key: 'csm',
    label: 'Customer Success Manager',
    kind: 'email',
    required: false,
    repeatable: false,
    aliases: [
      'csm',
      'csm email',
      'customer success manager',
      'customer success manager email',
      'success manager',
      'account owner email',
      'owner email',
    ],
    example: 'jane@my-company.example',
    source: 'S',
    about: 'The e-mail address of an Akita user who has the role Customer Success Manager.',
  },
  {
    key: 'role',
    label: 'Another role',
    kind: 'email',
    required: false,
    repeatable: true,
    aliases: [],
    example: 'sam@my-company.example',
    source: 'S',
    about: 'The e-mail address of an Akita user for another role, by its role ID.',
  },
  {
    key: 'tags',
    label: 'Tags',
    kind: 'tags',
    required: false,
    repeatable: true,
    aliases: ['tags', 'tag ids', 'tag id', 'tag', 'akita tags'],
    example: '123; 456',
    source: 'S',
    about: 'IDs of manual tags, as shown in Akita under Settings / Manual Tags, or names with their IDs.',
  },
  {
    key: 'trait',
    label: 'Custom attribute',
    kind: 'any',
    required: false,
    repeatable: true,
    aliases: [],
    example: 'mrr: 1200',
    source: 'P',
    about: 'An attribute of your own, by its key: text, number, date, or yes/no.',
  },
  {
    key: 'attribute',
    label: 'Other attribute',
    kind: 'any',
    required: false,
    repeatable: true,
    aliases: [],
    example: 'revenue: 120000',
    source: 'I',
    about: 'Any other attribute that Akita documents, by its exact name.',
  },
] as const satisfies readonly AccountField[];

export type FieldKey = (typeof accountFields)[number]['key'];

/**
 * A header as it is compared: lower case, words parted by one space, no byte order mark, no trailing `*`,
 * no time-zone suffix such as `(AEDT)` (crm-exports.md).
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\s*\((?:[A-Z]{2,5}|UTC[+-]?\d*(?::\d\d)?|GMT[+-]?\d*(?::\d\d)?)\)\s*$/u, '')
    .replace(/\*+\s*$/u, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
