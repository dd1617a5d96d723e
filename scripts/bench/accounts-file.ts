import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as XLSX from 'xlsx';

/** Outside the repository; kept between runs, because a million rows take longer to make than to check. */
export const benchFolder = path.join(tmpdir(), 'akita-importer-bench');

const headers = [
  'Customer ID',
  'Company',
  'Billing Email',
  'Support Email',
  'Phone',
  'Website',
  'Start',
  'Churned',
  'Owner',
  'MRR',
  'Employees',
  'Industry',
  'City',
  'Country',
  'Plan',
  'Renewal',
  'Notes',
  'Region',
  'Segment',
  'Score',
];

export const mapping = {
  version: 1,
  matches: [
    { from: { header: 'Customer ID' }, to: { field: 'internal_id' } },
    { from: { header: 'Company' }, to: { field: 'name' } },
    { from: { header: 'Billing Email' }, to: { field: 'emails', label: 'Billing' } },
    { from: { header: 'Support Email' }, to: { field: 'emails', label: 'Support' } },
    { from: { header: 'Phone' }, to: { field: 'phones', label: 'Main' } },
    { from: { header: 'Website' }, to: { field: 'urls', label: 'Website' } },
    { from: { header: 'Start' }, to: { field: 'customer_start_date' } },
    { from: { header: 'Churned' }, to: { field: 'is_churned' } },
    { from: { header: 'Owner' }, to: { field: 'csm' } },
    { from: { header: 'MRR' }, to: { field: 'trait', key: 'mrr', type: 'number' } },
    { from: { header: 'Employees' }, to: { field: 'trait', key: 'employees', type: 'number' } },
    { from: { header: 'Industry' }, to: { field: 'trait', key: 'industry' } },
    { from: { header: 'City' }, to: { field: 'trait', key: 'city' } },
    { from: { header: 'Country' }, to: { field: 'trait', key: 'country' } },
    { from: { header: 'Plan' }, to: { field: 'trait', key: 'plan' } },
    { from: { header: 'Renewal' }, to: { field: 'trait', key: 'renewal', type: 'date' } },
    { from: { header: 'Notes' }, to: { field: 'trait', key: 'notes' } },
    { from: { header: 'Region' }, to: { field: 'trait', key: 'region' } },
    { from: { header: 'Segment' }, to: { field: 'trait', key: 'segment' } },
    { from: { header: 'Score' }, to: { field: 'trait', key: 'score', type: 'number' } },
  ],
};

const two = (number: number): string => String(number).padStart(2, '0');
const pick = (list: readonly string[], row: number): string => list[row % list.length] ?? '';
const cities = ['Zürich', 'São Paulo', 'Denver', 'Kraków', 'Lyon', 'Osaka', 'Leeds'];
const industries = ['Software', 'Retail, wholesale', 'Health', 'Energy', 'Education'];

/** One account as a CRM exports it: every value follows from the row number, so that each run reads the same. */
function account(row: number): string[] {
  const id = `C-${String(row).padStart(8, '0')}`;
  const domain = `customer${row}.example`;
  return [
    id,
    `Customer ${row} Ltd`,
    `billing@${domain}`,
    row % 3 === 0 ? '' : `support@${domain}`,
    `+1 303 555 ${String(row % 10_000).padStart(4, '0')}`,
    `https://www.${domain}`,
    `${two((row % 28) + 1)}/${two((row % 12) + 1)}/20${two(10 + (row % 15))}`,
    row % 11 === 0 ? 'yes' : 'no',
    `csm${row % 40}@my-company.example`,
    `${(row % 90_000) + 100}.${two(row % 100)}`,
    String((row * 7) % 5000),
    pick(industries, row),
    pick(cities, row),
    pick(['CH', 'BR', 'US', 'PL', 'FR', 'JP', 'GB'], row),
    pick(['Free', 'Team', 'Business'], row),
    `2027-${two((row % 12) + 1)}-${two((row % 28) + 1)}`,
    row % 5 === 0 ? `Said "call again", twice; see mail ${row}` : '',
    pick(['EMEA', 'LATAM', 'AMER', 'APAC'], row),
    pick(['SMB', 'Mid', 'Enterprise'], row),
    String(row % 101),
  ];
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A CSV of `rows` accounts with 20 columns, about 300 bytes each. */
export async function csvFile(rows: number): Promise<string> {
  mkdirSync(benchFolder, { recursive: true });
  const file = path.join(benchFolder, `accounts-${rows}.csv`);
  if (existsSync(file)) return file;
  const stream = createWriteStream(`${file}.part`);
  stream.write(`${headers.join(',')}\r\n`);
  for (let row = 1; row <= rows; row += 1) {
    if (!stream.write(`${account(row).map(quoted).join(',')}\r\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  renameSync(`${file}.part`, file);
  return file;
}

/** The same accounts as a workbook. */
export function xlsxFile(rows: number): string {
  mkdirSync(benchFolder, { recursive: true });
  const file = path.join(benchFolder, `accounts-${rows}.xlsx`);
  if (existsSync(file)) return file;
  const table = [headers, ...Array.from({ length: rows }, (_, row) => account(row + 1))];
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(table, { dense: true }), 'Accounts');
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
  return file;
}
