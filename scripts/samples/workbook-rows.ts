import type { CellObject } from 'xlsx';
import type { Customer, Day } from './customers.ts';
import { owners } from './customers.ts';
import type { Random } from './random.ts';

export const workbookColumns = [
  'Customer ID',
  'Company',
  'Tracked',
  'Churned',
  'Customer since',
  'Contract end',
  'Office Email',
  'Phone',
  'Website',
  'CSM',
  'Tags',
  'MRR',
  'ARR',
  'Health',
  'Seats',
  'Notes',
] as const;
type WorkbookColumn = (typeof workbookColumns)[number];

export interface WorkbookRow {
  readonly cells: Partial<Record<WorkbookColumn, CellObject>>;
}

export const text = (v: string): CellObject => ({ t: 's', v });
export const truth = (v: boolean): CellObject => ({ t: 'b', v });
/** A number and how it is displayed; General where no format is given. */
export const number = (v: number, format?: string): CellObject =>
  format === undefined ? { t: 'n', v } : { t: 'n', v, z: format };

const errorNumbers = { '#DIV/0!': 0x07, '#REF!': 0x17, '#N/A': 0x2a } as const;
export const fault = (name: keyof typeof errorNumbers): CellObject => ({ t: 'e', v: errorNumbers[name] });

/** The library writes a formula of type “s” without a value as a bare formula, as a program that never calculated it. */
export const formulaWithoutResult = (f: string): CellObject => ({ t: 's', f });

const DAY_MS = 86_400_000;
/** Day 1 is 1 January 1900, and Excel counts a 29 February 1900 that never was: so day 0 is 30 December 1899 from then on. */
const serial = ([year, month, day]: Day): number => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MS;
export const date = (day: Day, format = 'dd/mm/yyyy'): CellObject => number(serial(day), format);

const money = (amount: number): CellObject => number(amount, '"€"#,##0.00');

function workbookRow(customer: Customer, random: Random): WorkbookRow {
  const left = customer.status === 'Canceled';
  const mrr = customer.mrrCents / 100;
  const tag = random.pick([null, null, number(123), number(124), text('123; 126'), text('Pilot')]);
  const cells: Partial<Record<WorkbookColumn, CellObject>> = {
    'Customer ID': number(customer.number, '00000'),
    Company: text(customer.name),
    Tracked: truth(!left),
    Churned: truth(left),
    'Customer since': date(customer.since),
    'Office Email': text(`office@${customer.domain}`),
    Phone: text(customer.phone),
    MRR: money(mrr),
    ARR: { ...money(mrr * 12), f: 'MRR*12' },
    Health: number(random.between(5, 100) / 100, '0%'),
    Seats: number(customer.employees),
  };
  if (customer.end !== null) cells['Contract end'] = date(customer.end);
  if (random.chance(0.6)) cells.Website = text(`https://www.${customer.domain}`);
  if (customer.owner !== null) cells.CSM = text(owners[customer.owner] ?? '');
  if (tag !== null) cells.Tags = tag;
  if (random.chance(0.2)) cells.Notes = text('Imported from the old system');
  return { cells };
}

export const workbookRows = (customers: readonly Customer[], random: Random): WorkbookRow[] =>
  customers.map((customer) => workbookRow(customer, random));
