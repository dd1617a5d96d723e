import { type CatalogEntry, entry } from './catalog-entry.ts';

/**
 * What can be found about a file as a whole when it is opened. None of it keeps a file from being read: `warning` asks the user
 * to look, `note` says how it was read. `value` is the text of the example cell, `detail` the count or what else was found.
 */
export const findingCatalog = {
  'finding-other-kind': entry(
    'warning',
    (value, detail) => `The name of the file says “.${value}”, but its content is ${detail}. It is read as what it is.`,
    'Check that this is the file you meant.',
  ),
  'finding-encoding': entry(
    'note',
    (_value, detail) => `The letters of this file are encoded as “${detail}”, not as usual in UTF-8.`,
    'Look at names with accents in the preview; if they look wrong, choose another encoding.',
  ),
  'finding-encoding-doubtful': entry(
    'warning',
    (_value, detail) => `It cannot be told for sure how the letters of this file are encoded: ${detail}.`,
    'Look at names with accents in the preview; if they look wrong, choose another encoding.',
  ),
  'finding-undecodable': entry(
    'warning',
    (_value, detail) => `${detail} with letters that were lost or cannot be read in this encoding; they show as “�”.`,
    'Choose another encoding, or save the file again as “CSV UTF-8”.',
  ),
  'finding-nul-bytes': entry(
    'warning',
    (_value, detail) => `${detail} with invisible NUL characters, which no program writes on purpose.`,
    'Check these cells, and export the file again if they look wrong.',
  ),
  'finding-formula-texts': entry(
    'note',
    (_value, detail) => `${detail} such as ="00123": the text between the quotation marks is read.`,
    'Nothing needs to be done: programs write so to keep Excel from dropping the zeros.',
  ),
  'finding-mixed-line-ends': entry(
    'note',
    () => 'The lines of this file end in different ways, as in files that were put together from several.',
    'Look at the preview: each account should stand in a row of its own.',
  ),
  'finding-other-sheets': entry(
    'warning',
    (value, detail) => `Only the sheet “${value}” is read; there are rows on others, too: ${detail}.`,
    'If your accounts stand on another sheet, choose that one.',
  ),
  'finding-hidden-sheets': entry(
    'note',
    (value, detail) => `${detail} in this workbook, such as “${value}”.`,
    'If your accounts stand there, choose that sheet.',
  ),
  'finding-hidden-rows': entry(
    'warning',
    (_value, detail) => `${detail} on this sheet; hidden rows are read like all others.`,
    'Show the hidden rows in your spreadsheet program, and remove those that are not to be imported.',
  ),
  'finding-hidden-columns': entry(
    'note',
    (_value, detail) => `Hidden columns are read like all others: ${detail}.`,
    'Leave out the columns that are not to be imported.',
  ),
  'finding-filter': entry(
    'warning',
    () => 'A filter is set on this sheet; the rows that it hides are read all the same.',
    'Remove the filter, or copy the rows that you want to a sheet of their own.',
  ),
  'finding-merged-cells': entry(
    'warning',
    (_value, detail) =>
      `Cells are merged (${detail}): only the first cell of each has the value, the others are blank.`,
    'If the others should have it too, split the cells and fill them down.',
  ),
  'finding-formulas': entry(
    'note',
    (_value, detail) => `${detail} with a formula: the result that was saved last is used.`,
    'If the results may be old, open the file in your spreadsheet program, let it calculate, and save.',
  ),
  'finding-formulas-not-calculated': entry(
    'warning',
    (_value, detail) => `${detail} with a formula that was never calculated: the results in this file are all 0.`,
    'Open the file in your spreadsheet program, save it, and choose it again.',
  ),
  'finding-error-cells': entry(
    'warning',
    (value, detail) => `${detail} with an error${value === '' ? '' : ` such as “${value}”`} instead of a value.`,
    'Correct the formulas in the spreadsheet and save it again.',
  ),
  'finding-links': entry(
    'note',
    (value, detail) =>
      `${detail} with a link that leads elsewhere than the text${value === '' ? '' : ` “${value}”`} says.`,
    'Web and e-mail fields take the link where the text is no address; all others take the text.',
  ),
  'finding-title-lines': entry(
    'note',
    (value, detail) => `${detail} above the header, beginning with “${value}”, and not read as accounts.`,
    'If the header is another row, choose that one.',
  ),
  'finding-header-two-lines': entry(
    'warning',
    (value, detail) => `The header seems to have two lines: ${detail} (“${value}”).`,
    'Check the names of the columns: take the other row if it says more, and leave out a second line below.',
  ),
  'finding-header-doubtful': entry(
    'warning',
    (value) => `The header may be an account: “${value}” looks like a value, not like the name of a column.`,
    'Choose the row that has the names of the columns, or say that the table has no header.',
  ),
  'finding-one-column': entry(
    'warning',
    (value) => `All of this file is read as one column, “${value}”.`,
    'Choose another separator; if none is right, export the file again as CSV.',
  ),
  'finding-header-empty': entry(
    'warning',
    (value, detail) => `${detail} has cells such as “${value}” and no header.`,
    'Give the column a name in the spreadsheet, or leave it out.',
  ),
  'finding-header-repeated': entry(
    'warning',
    (value, detail) => `The header “${value}” stands above more than one column (${detail}).`,
    'Check which of the columns you match; they are told apart by their letter.',
  ),
  'finding-totals-row': entry(
    'warning',
    (value, detail) => `The table ends with a total (“${value}”, ${detail}), which is no account and is left out.`,
    'If it is an account, choose to keep it.',
  ),
  'finding-report-footer': entry(
    'note',
    (value, detail) => `Below the accounts stand lines that are none (“${value}”, ${detail}); they are left out.`,
    'If these are accounts, choose to keep them.',
  ),
  'finding-footer-kept': entry(
    'warning',
    (value, detail) =>
      `Rows that look like totals, notes or lines of a report (“${value}”, ${detail}) are kept as accounts.`,
    'If they are no accounts, choose to leave them out.',
  ),
  'finding-totals-doubtful': entry(
    'warning',
    (value, detail) => `The table ends with “${value}” (${detail}), which may be a total; it is read as an account.`,
    'If it is a total, choose to leave it out.',
  ),
  'finding-notes-doubtful': entry(
    'warning',
    (value, detail) =>
      `Below the accounts stands what may be a note (“${value}”, ${detail}); it is read as an account.`,
    'If it is no account, choose to leave it out.',
  ),
  'finding-totals-inside': entry(
    'warning',
    (value, detail) =>
      `Totals of groups seem to stand among the accounts (“${value}”, ${detail}), and are read as accounts.`,
    'If they are totals, choose to leave them out.',
  ),
  'finding-lines-inside': entry(
    'warning',
    (value, detail) =>
      `Headings or remarks seem to stand among the accounts (“${value}”, ${detail}), and are read as accounts.`,
    'If they are no accounts, choose to leave them out.',
  ),
  'finding-other-table': entry(
    'warning',
    (value, detail) =>
      `Another table seems to begin below the accounts with “${value}” (${detail}); its rows are read as accounts.`,
    'If it is another table, choose to leave it out; to import it too, put it on a sheet of its own.',
  ),
  'finding-rows-left-out': entry(
    'warning',
    (value, detail) => `You chose to leave out rows that may be no accounts (“${value}”, ${detail}).`,
    'If they are accounts, choose to keep them.',
  ),
  'finding-header-again': entry(
    'note',
    (_value, detail) => `The header stands among the accounts once more (${detail}); it is left out there.`,
    'Nothing to do: this is so where pages were printed or files were put together.',
  ),
  'finding-odd-rows-many': entry(
    'warning',
    (_value, detail) =>
      `There are ${detail} more rows that look like no accounts than can be left out here; they are read as accounts.`,
    'Delete such rows in the spreadsheet, or export the accounts without them.',
  ),
  'finding-rows-broken': entry(
    'warning',
    (value, detail) =>
      `A line break seems to have cut rows in two: what begins with “${value}” (${detail}) is read as an account, and the row above it has lost cells.`,
    'Export the file again with quotation marks around its values, or join the rows in the spreadsheet.',
  ),
  'finding-cut-off': entry(
    'warning',
    (value, detail) => `The file seems to end in the middle of its last account (“${value}”, ${detail}).`,
    'Export or download the file again, and compare the number of rows.',
  ),
  'finding-rows-too-long': entry(
    'warning',
    (value, detail) => `${detail} more cells than there are headers; the first one too many holds “${value}”.`,
    'Look for a separator inside a value of these rows, or give every column a header.',
  ),
  'finding-ids-scientific': entry(
    'warning',
    (value, detail) => `${detail} a number that the spreadsheet program has shortened, such as “${value}”.`,
    'Take the values from your system again, and format the column as text before you paste them.',
  ),
  'finding-ids-as-dates': entry(
    'warning',
    (value, detail) => `${detail} a date such as “${value}”, which spreadsheet programs make of IDs such as 3-1.`,
    'Take the IDs from your system again, and format the column as text before you paste them.',
  ),
  'finding-lost-zeros': entry(
    'warning',
    (value, detail) => `${detail}; “${value}” may have lost its leading zeros.`,
    'Compare with your system; if zeros are missing, take the column from there again, formatted as text.',
  ),
  'finding-ids-too-long': entry(
    'warning',
    (value, detail) =>
      `${detail} a number of more than 15 digits, of which spreadsheet programs keep only 15, such as “${value}”.`,
    'Take the values from your system again, and format the column as text before you paste them.',
  ),
  'finding-ids-with-point': entry(
    'warning',
    (value, detail) =>
      `${detail} a point and a zero behind the whole number, such as “${value}”, and would be sent so.`,
    'Compare with your system; if it has the number alone, replace “.0” by nothing in the spreadsheet.',
  ),
  'finding-apostrophes': entry(
    'warning',
    (value, detail) => `${detail} an apostrophe in front, such as “${value}”, and would be sent so.`,
    'Remove the apostrophes in the spreadsheet: they keep a number as it is typed, and are no part of it.',
  ),
  'finding-placeholders': entry(
    'warning',
    (value, detail) => `${detail} a word for no value, such as “${value}”, and would be sent with it.`,
    'Empty these cells in the spreadsheet, or in the review.',
  ),
  'finding-mojibake': entry(
    'warning',
    (value, detail) => `${detail} damaged characters, such as “${value}”.`,
    'Choose another encoding; if that does not help, export the file again as “CSV UTF-8”.',
  ),
  'finding-dates-ambiguous': entry(
    'warning',
    (value, detail) =>
      `“${value}” can be read with the day first or with the month first, and nothing in the column tells which (${detail}).`,
    'Choose for the column whether the day or the month comes first.',
  ),
  'finding-dates-year-first': entry(
    'warning',
    (value, detail) =>
      `“${value}” can be read with the day first or with the year first, and nothing in the column tells which (${detail}).`,
    'Choose for the column whether the day or the year comes first.',
  ),
  'finding-dates-contradict': entry(
    'warning',
    (value, detail) => `The dates of this column are written in two ways (${detail}), such as “${value}”.`,
    'Correct the dates in the spreadsheet, or choose for the column which comes first.',
  ),
  'finding-two-digit-years': entry(
    'warning',
    (value, detail) =>
      `${detail} a year of two digits, such as “${value}”: 00 to 29 are read as 2000 to 2029, 30 to 99 as 1930 to 1999.`,
    'Check that this is what is meant, or write the years with four digits.',
  ),
  'finding-serial-dates': entry(
    'warning',
    (value, detail) => `${detail} a number such as “${value}” where dates are expected.`,
    'If they are the day numbers of a spreadsheet program, choose so for the column.',
  ),
  'finding-numbers-ambiguous': entry(
    'warning',
    (value, detail) =>
      `“${value}” can be read with a thousands separator or with a decimal sign, and nothing in the column tells which (${detail}).`,
    'Choose for the column whether the point or the comma is its decimal sign.',
  ),
  'finding-numbers-contradict': entry(
    'warning',
    (value, detail) => `The numbers of this column are written in two ways (${detail}), such as “${value}”.`,
    'Correct the numbers in the spreadsheet, or choose for the column which sign it is.',
  ),
} as const satisfies Record<string, CatalogEntry>;

export type FindingCode = keyof typeof findingCatalog;
