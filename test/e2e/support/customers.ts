import path from 'node:path';

const samples = path.resolve(import.meta.dirname, '../../../resources/samples');

/** One of the sample spreadsheets. */
export const sample = (name: string): string => path.join(samples, name);

/** A row of a table as text; none of the tests' cells needs quoting. */
const line = (cells: readonly string[]): string => `${cells.join(',')}\n`;

/** A spreadsheet to be dropped. */
export const spreadsheet = (name: string, ...rows: readonly (readonly string[])[]) => ({
  name,
  bytes: rows.map(line).join(''),
});

const idOf = (position: number): string => `C-${String(position).padStart(4, '0')}`;

/** A spreadsheet of so many customers without anything odd, `C-0001` in row 2 and so on. */
export const customers = (count: number, name = 'customers.csv') =>
  spreadsheet(
    name,
    ['Customer ID', 'Company', 'Email'],
    ...Array.from({ length: count }, (_, at) => [
      idOf(at + 1),
      `Company ${at + 1}`,
      `office@company-${at + 1}.example`,
    ]),
  );
