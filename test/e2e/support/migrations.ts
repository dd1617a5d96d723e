import { spreadsheet } from './customers.ts';
import type { Droppable } from './drop-files.ts';

/** An export of another system with its troubles, and what has to be said to bring it into Akita. */
export interface Migration {
  readonly system: string;
  readonly file: Exclude<Droppable, string>;
  /** Buttons of offers to take, by their names. */
  readonly offers: readonly string[];
  /** By column, what its words mean. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Repairs in the order in which they are taken; with a cause, that is chosen first. */
  readonly repairs: readonly { readonly words: string; readonly cause?: string | RegExp }[];
  /** IDs that Akita refuses, and what is typed in the place of what it refused. */
  readonly refused: { readonly ids: readonly string[]; readonly bad: string; readonly good: string };
  /** Rows of the file, and those that are left out. */
  readonly rows: number;
  readonly leftOut: number;
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** 2,000 companies: owners by name, stages as words, days first, links and phones with rubbish, rows without an ID. */
function hubspot(): Migration {
  const rows = Array.from({ length: 2000 }, (_, at) => [
    at % 250 === 249 ? '' : `88${String(at).padStart(8, '0')}`,
    `Company ${at}`,
    pick(['Jane Roe', 'Max Muster', 'Ana Silva'], at),
    pick(['Customer', 'Lead', 'Opportunity'], at),
    `0${(at % 9) + 1}/0${((at + 3) % 9) + 1}/2023`,
    at % 40 === 0 ? 'N/A' : `+1 303 555 ${String(at).padStart(4, '0')}`,
    at % 50 === 0 ? `http:/company-${at}.example` : `company-${at}.example`,
  ]);
  return {
    system: 'HubSpot',
    file: spreadsheet(
      'hubspot-crm-exports-all-companies.csv',
      [
        'Record ID',
        'Company name',
        'Company owner',
        'Lifecycle Stage',
        'Became a Customer Date',
        'Phone Number',
        'Website URL',
      ],
      ...rows,
    ),
    offers: [
      'Match ‘Company owner’ to ‘Customer Success Manager’',
      'Match ‘Lifecycle Stage’ to ‘Tracked’',
      'Match ‘Became a Customer Date’ to ‘Customer start date’',
    ],
    words: {
      'Lifecycle Stage': { Customer: 'yes', Lead: 'no', Opportunity: 'no' },
      'Company owner': {
        'Jane Roe': 'jane@ours.example',
        'Max Muster': 'max@ours.example',
        'Ana Silva': 'ana@ours.example',
      },
    },
    repairs: [
      { words: 'The day comes first: 03/04 is 3 April' },
      { words: 'Empty 50 cells without a value' },
      { words: 'Mend 40 links' },
      { words: 'Leave out 8 rows', cause: 'There is no internal ID' },
    ],
    refused: { ids: ['8800000001', '8800000002'], bad: 'Company 1,', good: 'Company One,' },
    rows: 2000,
    leftOut: 8,
  };
}

/** Accounts of a report with its footer: numbers as IDs, types as words, e-mails of owners by name, letters that were damaged. */
function salesforce(): Migration {
  const rows = Array.from({ length: 60 }, (_, at) => [
    `Account ${at}`,
    `00141000${String(at).padStart(7, '0')}AAA`,
    pick(['Jane Roe', 'Max Muster'], at),
    pick(['Customer - Direct', 'Prospect'], at),
    at === 7 ? 'see brochure' : 'acme.example',
    at === 9 ? 'MÃ¼nchen' : 'Berlin',
  ]);
  return {
    system: 'Salesforce',
    file: spreadsheet(
      'report1701.csv',
      ['Account Name', 'Account ID', 'Account Owner', 'Type', 'Website', 'Billing City'],
      ...rows,
      ['Account 3 again', '001410000000003AAA', 'Jane Roe', 'Customer - Direct', '', ''],
    ),
    offers: ['Match ‘Account Owner’ to ‘Customer Success Manager’', 'Match ‘Type’ to ‘Tracked’'],
    words: {
      'Account Owner': { 'Jane Roe': 'jane@ours.example', 'Max Muster': 'max@ours.example' },
      Type: { 'Customer - Direct': 'yes', Prospect: 'no' },
    },
    repairs: [
      { words: 'Empty 1 cell', cause: 'is not a web address' },
      { words: 'Leave out 1 row', cause: /Needs fixing:.*stands in more than one row/ },
    ],
    refused: { ids: ['001410000000005AAA'], bad: 'Account 5,', good: 'Account Five,' },
    rows: 61,
    leftOut: 1,
  };
}

/** Organisations: several addresses in a cell, labels as words, owners by name. */
function pipedrive(): Migration {
  const rows = Array.from({ length: 40 }, (_, at) => [
    `Organisation ${at}`,
    String(1000 + at),
    'Jane Roe',
    pick(['Hot', 'Cold', ''], at),
    at === 4 ? 'a@x.example / b@x.example' : `office@organisation-${at}.example`,
  ]);
  return {
    system: 'Pipedrive',
    file: spreadsheet(
      'organizations.csv',
      [
        'Organization - Name',
        'Organization - Pipedrive System ID',
        'Organization - Owner',
        'Organization - Labels',
        'Organization - Email',
      ],
      ...rows,
    ),
    offers: ['Match ‘Organization - Owner’ to ‘Customer Success Manager’', 'Match ‘Organization - Labels’ to ‘Tags’'],
    words: {
      'Organization - Owner': { 'Jane Roe': 'jane@ours.example' },
      'Organization - Labels': { Hot: '11', Cold: '12' },
    },
    repairs: [{ words: 'Keep all addresses of 1 cell, parted' }],
    refused: { ids: ['1003'], bad: 'Organisation 3,', good: 'Organisation Three,' },
    rows: 40,
    leftOut: 0,
  };
}

export const migrations: readonly Migration[] = [hubspot(), salesforce(), pipedrive()];
