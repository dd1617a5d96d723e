import { type CsvRow, csvColumns } from './csv-rows.ts';
import type { Outcome, Trouble } from './troubles.ts';

type CsvTrouble = Trouble<CsvRow>;
type Column = keyof CsvRow['cells'];

/** A trouble that is one text or another in one column; a function gets the text that stood there. */
const inColumn = (
  column: Column,
  what: string,
  outcome: Outcome,
  code: string | null,
  texts: readonly (string | ((text: string) => string))[],
): CsvTrouble => ({
  what,
  column,
  outcome,
  code,
  changes: texts.map((text) => (row) => {
    row.cells[column] = typeof text === 'string' ? text : text(row.cells[column]);
  }),
});

/** What a program makes of UTF-8 that it takes for Windows-1252. */
const mojibake = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const leaves = (row: CsvRow, tracked: string, end: string): void => {
  Object.assign(row.cells, { Status: 'Canceled', Tracked: tracked, 'Contract end': end, Renewal: '' });
};

const ids: readonly CsvTrouble[] = [
  inColumn('Customer ID', 'ID in scientific notation', 'needs fixing', 'internal-id-damaged', [
    '1,23457E+11',
    '4.5E+12',
    '2,00131E+11',
  ]),
  inColumn('Customer ID', 'ID is an error of the spreadsheet', 'needs fixing', 'internal-id-damaged', [
    '#N/A',
    '#REF!',
  ]),
  inColumn('Customer ID', 'no ID', 'needs fixing', 'internal-id-missing', ['', ' ', '\u00a0']),
  {
    what: 'ID of another row',
    column: 'Customer ID',
    outcome: 'needs fixing',
    code: 'internal-id-duplicate',
    inPairs: true,
    changes: Array.from({ length: 3 }, () => (row: CsvRow, earlier: CsvRow) => {
      row.cells['Customer ID'] = earlier.cells['Customer ID'];
    }),
  },
  {
    what: 'ID of another row but for its leading zeros',
    column: 'Customer ID',
    outcome: 'sent, with a warning',
    code: 'internal-id-similar',
    inPairs: true,
    changes: Array.from({ length: 3 }, () => (row: CsvRow, earlier: CsvRow) => {
      row.cells['Customer ID'] = earlier.cells['Customer ID'].replace(/^0+/, '');
    }),
  },
  inColumn('Customer ID', 'spaces around the ID, one of them a no-break space', 'sent', 'text-trimmed', [
    (text) => `\u00a0${text}`,
    (text) => `${text}  `,
  ]),
];

const names: readonly CsvTrouble[] = [
  inColumn('Company', 'no name', 'sent, with a warning', 'name-missing', ['', '']),
  inColumn('Company', 'characters damaged by a wrong encoding', 'sent, with a warning', 'text-damaged', [
    mojibake('Münchner Teehaus GmbH'),
    mojibake('Café Étoile du Nord SARL'),
    mojibake('Smörgåsbutiken AB'),
  ]),
  inColumn('Company', 'spaces before or after the name, no-break spaces too', 'sent', 'text-trimmed', [
    (text) => `  ${text}`,
    (text) => `${text}\u00a0`,
    (text) => `\t${text} `,
  ]),
  inColumn('Company', 'error of the spreadsheet', 'needs fixing', 'cell-error', ['#N/A']),
];

const lists: readonly CsvTrouble[] = [
  inColumn('Billing Email', 'not an e-mail address', 'needs fixing', 'email-invalid', [
    'billing@',
    'billing(at)bluebird.example',
    'no e-mail',
    'billing@@copperleaf.example',
  ]),
  inColumn('Billing Email', 'name and <address>, or mailto:', 'sent', 'email-extracted', [
    (text) => `Accounts Payable <${text}>`,
    (text) => `"Billing, Europe" <${text}>`,
    (text) => `mailto:${text}`,
  ]),
  inColumn('Support Email', 'two addresses in one cell', 'sent', null, [
    'help@saffron-tea.example; urgent@saffron-tea.example',
    'help@kestrel-tools.example, night@kestrel-tools.example',
    'help@tallgrass-foods.example\nurgent@tallgrass-foods.example',
  ]),
  inColumn('Phone', 'number shortened by Excel', 'needs fixing', 'phone-damaged', [
    '4,93023E+11',
    '3.03556E+09',
    '4,42079E+11',
  ]),
  inColumn('Phone', 'no digit in it', 'needs fixing', 'phone-invalid', ['call the front desk', 'n/a', '–']),
  inColumn('Website', 'not a link', 'needs fixing', 'url-invalid', [
    'ftp://files.old-harbour.example',
    'not yet online',
    'javascript:void(0)',
  ]),
  inColumn('Website', 'link without https://', 'sent', 'url-scheme-added', [
    'www.quiet-pine.example',
    'kestrel-optics.example',
    'saffron-foods.example/en',
  ]),
  inColumn('Website', 'error of the spreadsheet', 'needs fixing', 'cell-error', ['#N/A']),
  inColumn('Tags', 'tag that the mapping does not know', 'needs fixing', 'tag-unrecognised', [
    'Platinum',
    'VIP, Gold',
    'Key acount',
  ]),
  inColumn('Account Owner', 'name that the mapping does not know', 'needs fixing', 'csm-not-email', [
    'Kim Unlisted',
    'J. Roe',
    'former employee',
  ]),
];

const answers: readonly CsvTrouble[] = [
  inColumn('Tracked', 'neither yes nor no', 'needs fixing', 'boolean-unrecognised', ['maybe', 'unclear', '?']),
  inColumn('Status', 'status that the mapping does not know', 'needs fixing', 'boolean-unrecognised', [
    'Paused',
    'on hold',
  ]),
  {
    what: 'has left, without a date',
    column: 'Contract end',
    outcome: 'sent, with a warning',
    code: 'churned-without-end',
    changes: Array.from({ length: 3 }, () => (row: CsvRow) => leaves(row, 'no', '')),
  },
  {
    what: 'left before it came',
    column: 'Contract end',
    outcome: 'sent, with a warning',
    code: 'end-before-start',
    changes: ['31.12.2011', '15.06.2009', '30.04.2010'].map((end) => (row: CsvRow) => leaves(row, 'no', end)),
  },
  {
    what: 'has left, and is tracked',
    column: 'Tracked',
    outcome: 'sent, with a warning',
    code: 'churned-and-tracked',
    changes: ['31.01.2024', '15.06.2025', '30.09.2023'].map((end) => (row: CsvRow) => leaves(row, 'yes', end)),
  },
];

const datesAndNumbers: readonly CsvTrouble[] = [
  inColumn('Customer since', 'day that does not exist', 'needs fixing', 'date-unrecognised', [
    '31.02.2021',
    '30.02.2019',
    '31.04.2022',
  ]),
  inColumn('Customer since', 'not a date', 'needs fixing', 'date-unrecognised', ['spring 2020', '#2019']),
  inColumn('Customer since', 'year of two digits', 'sent, with a warning', 'date-two-digit-year', [
    '03.04.19',
    '17.11.20',
    '28.02.18',
  ]),
  inColumn('Customer since', 'date with a time', 'sent', 'date-time-left-out', [
    '14.03.2021 09:30',
    '2020-10-02 08:15:00',
    '21.07.2018 17:45',
  ]),
  inColumn('Customer since', 'year first, or the month by its name', 'sent', null, [
    '2017-08-30',
    'January 5, 2021',
    '12 Mar 2016',
  ]),
  inColumn('MRR', 'not a number', 'needs fixing', 'number-unrecognised', ['on request', 'tbd', '1.200,00 / quarter']),
  inColumn('MRR', 'error of the spreadsheet', 'needs fixing', 'cell-error', ['#N/A', '#DIV/0!']),
];

const lines: readonly CsvTrouble[] = [
  {
    what: 'blank row, as an empty line or as separators alone',
    column: '',
    outcome: 'blank',
    code: 'row-blank',
    changes: ['', ';'.repeat(csvColumns.length - 1), `;;\u00a0${';'.repeat(csvColumns.length - 3)}`].map(
      (line) => (row: CsvRow) => {
        row.line = () => line;
      },
    ),
  },
  {
    what: 'more cells than headers: a separator inside a value that has no quotation marks',
    column: 'Notes',
    outcome: 'needs fixing',
    code: 'row-too-long',
    changes: ['Renewal likely;ask Jane', 'first order;second order;third order', 'moved; new address'].map(
      (note) => (row: CsvRow) => {
        row.cells.Notes = '';
        row.line = (written) => `${written}${note}`;
      },
    ),
  },
  {
    what: 'more cells than headers, the ones too many empty',
    column: '',
    outcome: 'sent',
    code: null,
    changes: [';', ';;;'].map((end) => (row: CsvRow) => {
      row.line = (written) => `${written}${end}`;
    }),
  },
  {
    what: 'fewer cells than headers',
    column: '',
    outcome: 'sent',
    code: null,
    changes: Array.from({ length: 2 }, () => (row: CsvRow) => {
      row.cells.Notes = '';
      row.line = (written) => written.replace(/;+$/, '');
    }),
  },
  inColumn('Notes', 'cell over two lines: one row all the same', 'sent', null, [
    'First call went well.\nSecond call in May.',
    'Address:\r\n1 Old Harbour Road',
    'Says "yes";\nmeans "maybe"',
  ]),
];

export const csvTroubles: readonly CsvTrouble[] = [
  ...ids,
  ...names,
  ...lists,
  ...answers,
  ...datesAndNumbers,
  ...lines,
];
