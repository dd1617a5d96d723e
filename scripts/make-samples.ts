/** Writes the sample spreadsheets, their mappings and their README: `node scripts/make-samples.ts [FOLDER]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvRows, csvText } from './samples/csv-rows.ts';
import { csvTroubles } from './samples/csv-troubles.ts';
import { makeCustomers } from './samples/customers.ts';
import { csvMapping, mappingText, workbookMapping } from './samples/mappings.ts';
import { Random } from './samples/random.ts';
import { readmeText } from './samples/readme.ts';
import { scatter } from './samples/troubles.ts';
import { workbookBytes } from './samples/workbook.ts';
import { workbookRows } from './samples/workbook-rows.ts';
import { workbookTroubles } from './samples/workbook-troubles.ts';

/** About 90 rows of each file have something odd; this leaves more than 180 that have nothing. */
const CSV_ROWS = 290;
const WORKBOOK_ROWS = 280;

const folder = process.argv[2] ?? fileURLToPath(new URL('../resources/samples', import.meta.url));
const save = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);

const random = new Random(20_260_101);
const customers = makeCustomers(random, CSV_ROWS + WORKBOOK_ROWS);

const textRows = csvRows(customers.slice(0, CSV_ROWS), random);
const inText = scatter(random, textRows, csvTroubles);
const sheetRows = workbookRows(customers.slice(CSV_ROWS), random);
const inWorkbook = scatter(random, sheetRows, workbookTroubles);

mkdirSync(folder, { recursive: true });
save('accounts.csv', csvText(textRows));
save('accounts.mapping.json', mappingText(csvMapping));
save('accounts.xlsx', workbookBytes(sheetRows));
save('accounts-xlsx.mapping.json', mappingText(workbookMapping));
save(
  'README.md',
  readmeText([
    {
      file: 'accounts.csv',
      mapping: 'accounts.mapping.json',
      about:
        'UTF-8 with a byte order mark, semicolons, CRLF: “CSV UTF-8” of an Excel set to German. Dates have the day first, which days over 12 prove in “Customer since” and “Contract end”; the column “Renewal” has firsts of months only and proves nothing, so the mapping says it. Money has a decimal comma.',
      rows: textRows.length,
      troubles: inText,
    },
    {
      file: 'accounts.xlsx',
      mapping: 'accounts-xlsx.mapping.json',
      about:
        'The sheet “Accounts” and a hidden sheet “Lists”. IDs are numbers with the format 00000 (the ID is what is displayed, with its zeros), dates are date cells, yes and no are TRUE and FALSE, “MRR” is money, “Health” a percentage, “ARR” a formula with its stored result.',
      rows: sheetRows.length,
      troubles: inWorkbook,
    },
  ]),
);
