/**
 * The field catalogue: every target a column can be matched to. Suggestion, matching screen, normaliser,
 * template and docs read it; a new field is one entry here.
 * `aliases` are compared after {@link normaliseHeader}; the first ones outrank the later ones.
 * `source` is how surely the attribute is known: S seed, V vendor elsewhere, P public code, I inferred.
 */
export type FieldKind = 'id' | 'text' | 'yes/no' | 'date' | 'emails' | 'phones' | 'urls' | 'email' | 'tags' | 'any';
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
export declare const accountFields: readonly [{
    readonly key: 'internal_id';
    readonly label: 'Internal ID';
    readonly kind: 'id';
    readonly required: true;
    readonly repeatable: false;
    readonly aliases: readonly ["internal id", "akita internal id", "external id", "customer id", "client id", "account external id", "company id", "account id", "organization id", "organisation id", "customer number", "account number", "organization pipedrive system id", "do not modify account", "gsid", "record id", "id"];
    readonly example: 'C-00123';
    readonly source: 'S';
    readonly about: 'The ID by which your company knows the customer. It must be the one that your other integrations send.';
}, {
    readonly key: 'name';
    readonly label: 'Name';
    readonly kind: 'text';
    readonly required: false;
    readonly repeatable: false;
    readonly aliases: readonly ["name", "account name", "company name", "customer name", "client name", "organization name", "organisation name", "lead name", "company", "customer", "client", "account", "organization", "organisation"];
    readonly example: 'Northwind Traders';
    readonly source: 'S';
    readonly about: 'The name of the account. A new account without it has no name.';
}, {
    readonly key: 'is_tracked';
    readonly label: 'Tracked';
    readonly kind: 'yes/no';
    readonly required: false;
    readonly repeatable: false;
    readonly aliases: readonly ["is tracked", "tracked"];
    readonly example: 'yes';
    readonly source: 'S';
    readonly about: 'Whether Akita tracks the account; yes for new accounts unless sent as no.';
}, {
    readonly key: 'is_churned';
    readonly label: 'Churned';
    readonly kind: 'yes/no';
    readonly required: false;
    readonly repeatable: false;
    readonly aliases: readonly ["is churned", "churned"];
    readonly example: 'no';
    readonly source: 'S';
    readonly about: 'Whether the customer has left.';
}, {
    readonly key: 'customer_start_date';
    readonly label: 'Customer start date';
    readonly kind: 'date';
    readonly required: false;
    readonly repeatable: false;
    readonly aliases: readonly ["customer start date", "customer start", "customer since", "start date"];
    readonly example: '2021-04-30';
    readonly source: 'I';
    readonly about: 'The day on which the customer became one. The name of this attribute is inferred.';
}, {
    readonly key: 'customer_end_date';
    readonly label: 'Customer end date';
    readonly kind: 'date';
    readonly required: false;
    readonly repeatable: false;
    readonly aliases: readonly ["customer end date", "customer end", "churn date", "end date"];
    readonly example: '2026-12-31';
    readonly source: 'S';
    readonly about: 'The day on which the customer left; on or before today it means churned.';
}, {
    readonly key: 'emails';
    readonly label: 'E-mail';
    readonly kind: 'emails';
    readonly required: false;
    readonly repeatable: true;
    readonly aliases: readonly ["email", "emails", "e mail", "email address", "billing email", "support email", "contact email", "primary email", "office email", "finance email", "work email"];
    readonly example: 'billing@northwind.example';
    readonly source: 'S';
    readonly about: 'Shared e-mail addresses, each with a label. Several may stand in one cell.';
}, {
    readonly key: 'phones';
    readonly label: 'Phone';
    readonly kind: 'phones';
    readonly required: false;
    readonly repeatable: true;
    readonly aliases: readonly ["phone", "phones", "phone number", "phone number 2", "phone number 3", "telephone", "telephone1", "telephone number", "main phone", "account phone", "billing phone", "support phone", "office phone", "work phone", "mobile", "mobile phone", "fax", "account fax"];
    readonly example: '+1 303 555 1212';
    readonly source: 'S';
    readonly about: 'Telephone numbers, each with a label, kept as text.';
}, {
    readonly key: 'urls';
    readonly label: 'Link';
    readonly kind: 'urls';
    readonly required: false;
    readonly repeatable: true;
    readonly aliases: readonly ["url", "urls", "website", "web site", "website url", "websiteurl", "company website", "organization website", "homepage", "home page", "domain", "company domain name", "helpdesk"];
    readonly example: 'https://northwind.example';
    readonly source: 'S';
    readonly about: 'Web addresses, each with a label.';
}, {
    readonly key: 'csm';
    readonly label: 'Customer Success Manager';
    readonly kind: 'email';
    readonly required: false;
    readonly repeatable: false;
    readonly aliases: readonly ["csm", "csm email", "customer success manager", "customer success manager email", "success manager", "account owner email", "owner email"];
    readonly example: 'jane@my-company.example';
    readonly source: 'S';
    readonly about: 'The e-mail address of an Akita user who has the role Customer Success Manager.';
}, {
    readonly key: 'role';
    readonly label: 'Another role';
    readonly kind: 'email';
    readonly required: false;
    readonly repeatable: true;
    readonly aliases: readonly [];
    readonly example: 'sam@my-company.example';
    readonly source: 'S';
    readonly about: 'The e-mail address of an Akita user for another role, by its role ID.';
}, {
    readonly key: 'tags';
    readonly label: 'Tags';
    readonly kind: 'tags';
    readonly required: false;
    readonly repeatable: true;
    readonly aliases: readonly ["tags", "tag ids", "tag id", "tag", "akita tags"];
    readonly example: '123; 456';
    readonly source: 'S';
    readonly about: 'IDs of manual tags, as shown in Akita under Settings / Manual Tags, or names with their IDs.';
}, {
    readonly key: 'trait';
    readonly label: 'Custom attribute';
    readonly kind: 'any';
    readonly required: false;
    readonly repeatable: true;
    readonly aliases: readonly [];
    readonly example: 'mrr: 1200';
    readonly source: 'P';
    readonly about: 'An attribute of your own, by its key: text, number, date, or yes/no.';
}, {
    readonly key: 'attribute';
    readonly label: 'Other attribute';
    readonly kind: 'any';
    readonly required: false;
    readonly repeatable: true;
    readonly aliases: readonly [];
    readonly example: 'revenue: 120000';
    readonly source: 'I';
    readonly about: 'Any other attribute that Akita documents, by its exact name.';
}];
export type FieldKey = (typeof accountFields)[number]['key'];
/**
 * A header as it is compared: lower case, words parted by one space, no byte order mark, no trailing `*`,
 * no time-zone suffix such as `(AEDT)` (crm-exports.md).
 */
export declare function normaliseHeader(header: string): string;
