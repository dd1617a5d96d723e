import { type CatalogEntry, entry, entryForOptions, type Severity } from './catalog-entry.ts';
import { findingCatalog } from './finding-catalog.ts';

export type { Severity } from './catalog-entry.ts';

/** The sign that parts the digits of a number. */
const signOf = (value: string): string => (value.includes(',') ? 'comma' : 'point');

/**
 * Every code that a row of a spreadsheet can get, with its severity and its words.
 * `what` and `fix` are sentences without row and column, which stand beside them wherever they are shown.
 * `value` is the cell's text (shortened), `detail` what only the finder knows, such as the other rows.
 */
const rowCatalog = {
  'internal-id-missing': entry(
    'error',
    () => 'There is no internal ID in this row.',
    'Fill in the ID by which your company knows this customer.',
  ),
  'internal-id-damaged': entry(
    'error',
    (value) => `“${value}” is not the whole ID: the spreadsheet program has shortened or replaced it.`,
    'Take the ID from your system again, and format the column as text before you paste it.',
  ),
  'internal-id-duplicate': entry(
    'error',
    (value, detail) => `The internal ID “${value}” stands in more than one row (${detail}).`,
    'Keep one row for each account, or choose under “Duplicates” to merge the rows or to use the last one.',
  ),
  'internal-id-taken': entry(
    'error',
    (value, detail) => `The internal ID “${value}” was sent with another row (${detail}).`,
    'Correct the ID here, or leave the row out.',
  ),
  'internal-id-overwrites': entry(
    'warning',
    (value, detail) => `This row changes the account “${value}”, which was sent with another row (${detail}).`,
    'If this is another customer, correct the ID here, or leave the row out.',
  ),
  'internal-id-similar': entry(
    'warning',
    (value, detail) => `The internal ID “${value}” differs from another only in capitals or leading zeros (${detail}).`,
    'Check that these are two different customers. If not, write the ID the same way in both rows.',
  ),
  'row-merged': entry(
    'note',
    (value, detail) => `This row was folded into another one with the internal ID “${value}” (${detail}).`,
    'Nothing to do.',
  ),
  'row-superseded': entry(
    'note',
    (value, detail) => `A later row has the same internal ID “${value}” and is used instead (${detail}).`,
    'Nothing to do.',
  ),
  'merge-conflict': entry(
    'warning',
    (_value, detail) => `The rows of this account disagree: ${detail}. The last one is used.`,
    'Check which of the values is right.',
  ),
  'row-too-long': entry(
    'error',
    (value) => `This row has more cells than there are column headers; the first one too many holds “${value}”.`,
    'Look for a separator inside a value of this row, or give every column a header.',
  ),
  'row-totals': entry(
    'note',
    () => 'This row is a total of the rows above it, and no account.',
    'If it is an account, go back to “Check the file” and keep such rows.',
  ),
  'row-report-line': entry(
    'note',
    () => 'This row is a line of the report or a note, and no account.',
    'If it is an account, go back to “Check the file” and keep such rows.',
  ),
  'row-header-again': entry('note', () => 'This row holds names of the columns, and is no account.', 'Nothing to do.'),
  'row-rest': entry(
    'note',
    () => 'This row is the rest of the row above, which a line break cut in two.',
    'Export the file again with quotation marks around its values, or join the rows in the spreadsheet.',
  ),
  'row-other-table': entry(
    'note',
    () => 'This row belongs to another table below the accounts.',
    'If it is an account, go back to “Check the file” and keep such rows.',
  ),
  'row-left-out': entry(
    'note',
    () => 'This row was left out by hand.',
    'If it should be sent after all, mark it and choose “Take in again”.',
  ),
  'row-blank': entry('note', () => 'This row is blank.', 'Nothing to do.'),
  'name-missing': entry(
    'warning',
    () => 'This account has no name; a new account would appear in Akita without one.',
    'Fill in the name, or go on if the account is already in Akita.',
  ),
  'boolean-unrecognised': entry(
    'error',
    (value) => `“${value}” is neither yes nor no.`,
    'Write yes or no, or say under “Values” what this word means.',
  ),
  'date-unrecognised': entryForOptions(
    (value, detail) => `“${value}” cannot be read as a date${detail === '' ? '' : ` (${detail})`}.`,
    'Write the date as year-month-day, such as 2026-03-31, or choose in the column’s options how it writes them (“Order of day and month”).',
  ),
  'date-ambiguous': entryForOptions(
    (value, detail) =>
      `“${value}” can be read with the day first or with the ${detail === 'year' ? 'year' : 'month'} first, and nothing in the column tells which.`,
    'Choose in the column’s options which of them comes first (“Order of day and month”).',
  ),
  'date-contradiction': entryForOptions(
    (value, detail) =>
      `“${value}” stands in a column that has dates with the day first and dates with the month first (${detail}).`,
    'Correct the dates in the spreadsheet, or choose in the column’s options which comes first (“Order of day and month”).',
  ),
  'date-two-digit-year': entry(
    'warning',
    (value, detail) => `The year of “${value}” has two digits and was read as ${detail}.`,
    'Check the year, or write it with four digits.',
  ),
  'date-time-left-out': entry(
    'note',
    (value) => `The time of “${value}” is left out, because Akita keeps the day alone.`,
    'Nothing to do.',
  ),
  'email-invalid': entry(
    'error',
    (value) => `“${value}” is not an e-mail address.`,
    'Correct the address, or empty the cell.',
  ),
  'email-extracted': entry(
    'note',
    (value, detail) => `The address ${detail} was taken out of “${value}”.`,
    'Nothing to do.',
  ),
  'link-used': entry(
    'note',
    (value, detail) => `The text “${value}” is no address; the one that its link leads to, ${detail}, is sent.`,
    'Nothing to do.',
  ),
  'phone-damaged': entry(
    'error',
    (value) => `“${value}” is not the whole phone number: the spreadsheet program has shortened it.`,
    'Type the number again, and format the column as text first.',
  ),
  'phone-invalid': entry(
    'error',
    (value) => `“${value}” has no digit and is not a phone number.`,
    'Correct the number, or empty the cell.',
  ),
  'url-invalid': entry(
    'error',
    (value) => `“${value}” is not a web address.`,
    'Write it such as https://www.example.com, or empty the cell.',
  ),
  'url-scheme-added': entry('note', (value) => `“${value}” is sent with https:// in front.`, 'Nothing to do.'),
  'tag-unrecognised': entryForOptions(
    (value) => `“${value}” is not a tag ID.`,
    'Say under “Values” which tag ID this name stands for (Akita shows the IDs in Settings / Manual Tags), or choose in the column’s options what parts several tags.',
  ),
  'csm-not-email': entry(
    'error',
    (value) => `“${value}” is not the e-mail address of an Akita user.`,
    'Write the address, or say under “Values” which address this name stands for.',
  ),
  'number-ambiguous': entryForOptions(
    (value, detail) =>
      detail === ''
        ? `The ${signOf(value)} in “${value}” may part thousands or decimals, and nothing in the column tells which.`
        : `“${value}” stands in a column whose decimal sign is the point in some numbers and the comma in others (${detail}).`,
    'Choose in the column’s options whether the point or the comma is its “Decimal sign”.',
  ),
  'number-unrecognised': entryForOptions(
    (value, detail) => `“${value}” is not a number${detail === '' ? '' : ` (${detail})`}.`,
    'Correct the number, empty the cell, or send the column as text (“Kind of value” in its options).',
  ),
  'number-too-long': entryForOptions(
    (value) => `“${value}” has more digits than can be kept exactly as a number.`,
    'Send this column as text (“Kind of value” in its options).',
  ),
  'cell-error': entry(
    'error',
    (value) =>
      value === '' ? 'The formula in this cell has no stored result.' : `The cell shows the error “${value}”.`,
    'Correct the formula in the spreadsheet and save it again, or type the value.',
  ),
  'text-damaged': entry(
    'warning',
    (value) => `“${value}” looks damaged: some of its characters were lost or shortened before the file was saved.`,
    'Correct the text, or save the file again as “CSV UTF-8”.',
  ),
  'text-trimmed': entry('note', (value) => `Spaces before or after “${value}” are left out.`, 'Nothing to do.'),
  'number-in-full': entry(
    'note',
    (value, detail) => `The cell shows “${value}”; the whole number ${detail} is sent.`,
    'Nothing to do.',
  ),
  'churned-and-tracked': entry(
    'warning',
    () => 'This account is both churned and tracked.',
    'Write no under “Tracked” for a churned account, unless you mean it.',
  ),
  'end-before-start': entry(
    'warning',
    (_value, detail) => `The customer’s end date lies before the start date (${detail}).`,
    'Check both dates.',
  ),
  'churned-without-end': entry(
    'warning',
    () => 'This account is churned, and has no end date.',
    'Add the customer’s end date if you know it.',
  ),
} as const satisfies Record<string, CatalogEntry>;

/** The codes of rows, and those of files. */
export const issueCatalog = { ...rowCatalog, ...findingCatalog } as const;

export type IssueCode = keyof typeof issueCatalog;
export const issueCodes = Object.keys(issueCatalog) as [IssueCode, ...IssueCode[]];

export const severityOf = (code: IssueCode): Severity => issueCatalog[code].severity;

/** Whether the options of the column offer a way to fix it. */
export const isFixedInOptions = (code: string): boolean =>
  Object.hasOwn(issueCatalog, code) && issueCatalog[code as IssueCode].inOptions;

const wordCodes: readonly string[] = [
  'boolean-unrecognised',
  'tag-unrecognised',
  'csm-not-email',
] satisfies IssueCode[];

/** Whether a word wants its meaning, which is said in the step “Values”. */
export const isWordIssue = (code: string): boolean => wordCodes.includes(code);

/** What is wrong, as one sentence. */
export const whatIsWrong = (code: IssueCode, value: string, detail: string): string =>
  issueCatalog[code].what(value, detail);

/** What the user can do about it, as one sentence. */
export const howToFix = (code: IssueCode): string => issueCatalog[code].fix;

/**
 * The `message` of `count` issues of one kind, with the first as the example: what holds for its value alone is said to be
 * an example.
 */
export function groupMessage(code: IssueCode, value: string, detail: string, count: number): string {
  const message = issueMessage(code, value, detail);
  if (count === 1 || message === issueMessage(code, '', '')) return message;
  return `For example, ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** Both sentences: the `message` of an issue. */
export const issueMessage = (code: IssueCode, value: string, detail: string): string =>
  `${whatIsWrong(code, value, detail)} ${howToFix(code)}`;
