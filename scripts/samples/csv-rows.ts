import type { Customer, Day } from './customers.ts';
import type { Random } from './random.ts';

export const csvColumns = [
  'Customer ID',
  'Company',
  'Status',
  'Tracked',
  'Customer since',
  'Contract end',
  'Billing Email',
  'Support Email',
  'Phone',
  'Phone Type',
  'Website',
  'Account Owner',
  'Tags',
  'MRR',
  'Employees',
  'Renewal',
  'Notes',
] as const;
type CsvColumn = (typeof csvColumns)[number];

/** A row as text; `line` has the last word on how it is written, for rows that no well-behaved program writes. */
export interface CsvRow {
  readonly cells: Record<CsvColumn, string>;
  line: (written: string) => string;
}

/** Day, month and year, as in most of Europe. */
const dayFirst = ([year, month, day]: Day): string =>
  `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;

const grouped = (digits: string): string => digits.replace(/(\d)(?=(?:\d{3})+$)/g, '$1.');

/** 123450 cents → 1.234,50 */
const european = (cents: number): string =>
  `${grouped(String(Math.floor(cents / 100)))},${String(cents % 100).padStart(2, '0')}`;

const notes = [
  '',
  '',
  '',
  '',
  'Prefers a call in the morning',
  'Invoice by post; no e-mail',
  'Was “Pilot 7” until 2021',
  'Asked for a discount of 10 %, declined',
  'Says: "best support ever"',
] as const;

function csvRow(customer: Customer, random: Random): CsvRow {
  const left = customer.status === 'Canceled';
  const renewal: Day = [2027, random.between(1, 12), 1];
  const cells = {
    'Customer ID': String(customer.number).padStart(6, '0'),
    Company: customer.name,
    Status: customer.status,
    Tracked: left ? 'no' : random.pick(['yes', 'yes', 'Yes', 'x', '']),
    'Customer since': dayFirst(customer.since),
    'Contract end': customer.end === null ? '' : dayFirst(customer.end),
    'Billing Email': `${random.pick(['billing', 'invoices', 'accounts'])}@${customer.domain}`,
    'Support Email': random.chance(0.6) ? `support@${customer.domain}` : '',
    Phone: customer.phone,
    'Phone Type': random.pick(['Main', 'Billing', 'Support', '']),
    Website: random.pick([`https://www.${customer.domain}`, `https://${customer.domain}/`, '']),
    'Account Owner': customer.owner ?? '',
    Tags: random.pick(['', '', 'VIP', 'Key account', 'VIP, Key account', 'Beta', '127', '127, vip']),
    MRR: `${random.chance(0.1) ? '€ ' : ''}${european(customer.mrrCents)}`,
    Employees: grouped(String(customer.employees)),
    Renewal: left ? '' : dayFirst(renewal),
    Notes: random.pick(notes),
  };
  return { cells, line: (written) => written };
}

export const csvRows = (customers: readonly Customer[], random: Random): CsvRow[] =>
  customers.map((customer) => csvRow(customer, random));

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Semicolons, CRLF and a byte order mark: what Excel writes as “CSV UTF-8” on a computer set to German. */
export function csvText(rows: readonly CsvRow[]): string {
  const lines = rows.map(({ cells, line }) => line(csvColumns.map((column) => quoted(cells[column])).join(';')));
  return `\uFEFF${[csvColumns.join(';'), ...lines].map((line) => `${line}\r\n`).join('')}`;
}
