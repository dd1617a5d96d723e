import type { CellObject } from 'xlsx';
import type { Outcome, Trouble } from './troubles.ts';
import { date, fault, formulaWithoutResult, number, text, truth, type WorkbookRow } from './workbook-rows.ts';

type WorkbookTrouble = Trouble<WorkbookRow>;
type Column = keyof WorkbookRow['cells'];

/** A trouble that is one cell or another in one column; null is an empty cell. */
const inColumn = (
  column: Column,
  what: string,
  outcome: Outcome,
  code: string | null,
  cells: readonly (CellObject | null)[],
): WorkbookTrouble => ({
  what,
  column,
  outcome,
  code,
  changes: cells.map((cell) => (row) => {
    if (cell === null) delete row.cells[column];
    else row.cells[column] = cell;
  }),
});

const ids: readonly WorkbookTrouble[] = [
  inColumn('Customer ID', 'long number, displayed as 1.23457E+14; its 15 digits are whole', 'sent', 'number-in-full', [
    number(123_456_789_012_345),
    number(201_456_789_012_346),
  ]),
  inColumn('Customer ID', 'number of 17 digits, of which Excel keeps 15', 'needs fixing', 'internal-id-damaged', [
    number(12_345_678_901_234_500),
    number(98_765_432_109_876_500),
  ]),
  inColumn('Customer ID', 'scientific notation, stored as text', 'needs fixing', 'internal-id-damaged', [
    text('1.23E+11'),
    text('4.56E+12'),
  ]),
  inColumn('Customer ID', 'error of the spreadsheet', 'needs fixing', 'internal-id-damaged', [
    fault('#N/A'),
    fault('#REF!'),
  ]),
  inColumn('Customer ID', 'no ID', 'needs fixing', 'internal-id-missing', [null, null, text(' ')]),
  inColumn('Customer ID', 'ID stored as text', 'sent', null, [text('C-0042'), text('C-0043')]),
  inColumn('Customer ID', 'spaces around the ID', 'sent', 'text-trimmed', [text(' C-0044'), text('C-0045\u00a0')]),
  {
    what: 'ID of another row',
    column: 'Customer ID',
    outcome: 'needs fixing',
    code: 'internal-id-duplicate',
    inPairs: true,
    changes: Array.from({ length: 3 }, () => (row: WorkbookRow, earlier: WorkbookRow) => {
      Object.assign(row.cells, { 'Customer ID': earlier.cells['Customer ID'] });
    }),
  },
  {
    what: 'ID of another row without its leading zeros: the format 00000 is missing',
    column: 'Customer ID',
    outcome: 'sent, with a warning',
    code: 'internal-id-similar',
    inPairs: true,
    changes: Array.from({ length: 2 }, () => (row: WorkbookRow, earlier: WorkbookRow) => {
      row.cells['Customer ID'] = number(Number(earlier.cells['Customer ID']?.v));
    }),
  },
];

const names: readonly WorkbookTrouble[] = [
  inColumn('Company', 'no name', 'sent, with a warning', 'name-missing', [null, null]),
  inColumn('Company', 'error of the spreadsheet', 'needs fixing', 'cell-error', [fault('#REF!')]),
  inColumn('Company', 'characters damaged by a wrong encoding', 'sent, with a warning', 'text-damaged', [
    text(Buffer.from('Zürisee Räder AG', 'utf8').toString('latin1')),
    text('Pe\ufffdasco Foods SARL'),
  ]),
  inColumn('Company', 'spaces before or after the name', 'sent', 'text-trimmed', [
    text('  Bluebird Archive Ltd'),
    text('Red Heron Archive Ltd\u00a0'),
  ]),
];

const lists: readonly WorkbookTrouble[] = [
  inColumn('Office Email', 'not an e-mail address', 'needs fixing', 'email-invalid', [
    text('office@'),
    text('see notes'),
    number(0),
  ]),
  inColumn('Office Email', 'name and <address>', 'sent', 'email-extracted', [
    text('Front Desk <desk@saffron-bikes.example>'),
    text('Reception <reception@kestrel-energy.example>'),
  ]),
  inColumn('Office Email', 'two addresses in one cell', 'sent', null, [
    text('one@tallgrass-optics.example; two@tallgrass-optics.example'),
    text('one@fjordlys-tea.example\ntwo@fjordlys-tea.example'),
  ]),
  inColumn('Phone', 'stored as a number, displayed as 4.93023E+11', 'sent', 'number-in-full', [
    number(493_023_125_017),
    number(493_023_125_018),
  ]),
  inColumn('Phone', 'stored as a number, displayed in full', 'sent', null, [
    number(3_035_550_142, '0'),
    number(2_125_550_117, '0'),
  ]),
  inColumn('Phone', 'number shortened by Excel, then saved as text', 'needs fixing', 'phone-damaged', [
    text('4.93E+12'),
    text('3.04E+09'),
  ]),
  inColumn('Phone', 'no digit in it', 'needs fixing', 'phone-invalid', [text('by e-mail only'), text('n/a')]),
  inColumn('Website', 'link without https://', 'sent', 'url-scheme-added', [
    text('www.old-harbour-tea.example'),
    text('corazon-foods.example'),
  ]),
  inColumn('Website', 'not a link', 'needs fixing', 'url-invalid', [
    text('under construction'),
    text('ftp://x.example'),
  ]),
  inColumn('CSM', 'a name, which the mapping does not know', 'needs fixing', 'csm-not-email', [
    text('Kim Unlisted'),
    text('J. Roe'),
  ]),
  inColumn('Tags', 'tag that the mapping does not know', 'needs fixing', 'tag-unrecognised', [
    text('Platinum'),
    text('123; Gold'),
  ]),
  inColumn('Tags', 'tag ID 1213, displayed as 1,213', 'sent', null, [number(1213, '#,##0'), number(1214, '#,##0')]),
];

const leaves = (row: WorkbookRow, tracked: boolean, end: CellObject | null): void => {
  Object.assign(row.cells, { Churned: truth(true), Tracked: truth(tracked) });
  if (end === null) delete row.cells['Contract end'];
  else row.cells['Contract end'] = end;
};

const answers: readonly WorkbookTrouble[] = [
  inColumn('Tracked', 'neither yes nor no', 'needs fixing', 'boolean-unrecognised', [text('maybe'), number(2)]),
  inColumn('Tracked', '1, or the word yes', 'sent', null, [number(1), text('Yes')]),
  {
    what: 'has left, without a date',
    column: 'Contract end',
    outcome: 'sent, with a warning',
    code: 'churned-without-end',
    changes: Array.from({ length: 2 }, () => (row: WorkbookRow) => leaves(row, false, null)),
  },
  {
    what: 'left before it came',
    column: 'Contract end',
    outcome: 'sent, with a warning',
    code: 'end-before-start',
    changes: Array.from({ length: 2 }, () => (row: WorkbookRow) => leaves(row, false, date([2009, 6, 15]))),
  },
  {
    what: 'has left, and is tracked',
    column: 'Tracked',
    outcome: 'sent, with a warning',
    code: 'churned-and-tracked',
    changes: Array.from({ length: 2 }, () => (row: WorkbookRow) => leaves(row, true, date([2025, 6, 15]))),
  },
];

const datesAndNumbers: readonly WorkbookTrouble[] = [
  inColumn('Customer since', 'date as text, day first, which other rows prove', 'sent', null, [
    text('25.03.2021'),
    text('04.05.2019'),
  ]),
  inColumn('Customer since', 'date cell in another format', 'sent', null, [
    date([2018, 11, 3], 'mm/dd/yyyy'),
    date([2017, 1, 31], 'd mmm yyyy'),
  ]),
  inColumn('Customer since', 'date cell with a time', 'sent', 'date-time-left-out', [
    number(44_275.395_833_333_336, 'dd/mm/yyyy hh:mm'),
    number(43_301.75, 'yyyy-mm-dd hh:mm'),
  ]),
  inColumn('Customer since', 'number without a date format', 'needs fixing', 'date-unrecognised', [
    number(44_927),
    number(2019),
  ]),
  inColumn('Customer since', 'day that does not exist, as text', 'needs fixing', 'date-unrecognised', [
    text('31.02.2021'),
    text('30.02.2019'),
  ]),
  inColumn('Customer since', 'year of two digits, as text', 'sent, with a warning', 'date-two-digit-year', [
    text('17.11.20'),
    text('28.02.18'),
  ]),
  inColumn('Customer since', 'error of the spreadsheet', 'needs fixing', 'cell-error', [fault('#N/A')]),
  inColumn('MRR', 'not a number', 'needs fixing', 'number-unrecognised', [text('on request'), text('tbd')]),
  inColumn('MRR', 'number stored as text', 'sent', null, [text('1,250.50'), text('$ 990.00')]),
  inColumn('ARR', 'formula that was saved without a result', 'needs fixing', 'cell-error', [
    formulaWithoutResult('1200*12'),
    formulaWithoutResult('990*12'),
    formulaWithoutResult('450*12'),
  ]),
  inColumn('Health', 'error of the spreadsheet', 'needs fixing', 'cell-error', [fault('#DIV/0!'), fault('#DIV/0!')]),
  inColumn('Health', 'percentage as text', 'sent', null, [text('85%'), text('12.5 %')]),
  inColumn('Seats', 'displayed rounded; the stored 12.4 is sent', 'sent', null, [number(12.4, '0'), number(7.5, '0')]),
];

const blank: WorkbookTrouble = {
  what: 'blank row',
  column: '',
  outcome: 'blank',
  code: 'row-blank',
  changes: Array.from({ length: 3 }, () => (row: WorkbookRow) => {
    for (const column of Object.keys(row.cells)) Reflect.deleteProperty(row.cells, column);
  }),
};

export const workbookTroubles: readonly WorkbookTrouble[] = [
  ...ids,
  ...names,
  ...lists,
  ...answers,
  ...datesAndNumbers,
  blank,
];
