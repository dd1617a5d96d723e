import type { StopReason } from '../../shared/plan.ts';
import { accounts, dateAndClock, duration, rows, share } from './format.ts';
import { counted, number } from './numbers.ts';

const akita = (practice: boolean): string => (practice ? 'the practice Akita' : 'Akita');

/** The sentences of the report. */
export const reportText = {
  title: 'Report',
  loading: 'Adding up the rows…',

  verdict: {
    allWell: (amount: number, practice: boolean) =>
      `All ${accounts(amount)} ${amount === 1 ? 'is' : 'are'} in ${akita(practice)}`,
    partly: (amount: number, notIn: number, practice: boolean) =>
      `${accounts(amount)} ${amount === 1 ? 'is' : 'are'} in ${akita(practice)}, ${counted(notIn, 'row is', 'rows are')} not`,
    none: (practice: boolean) => `No account got into ${akita(practice)}`,
  },
  todo: {
    failed: (amount: number) => `Akita refused ${rows(amount)}.`,
    invalid: (amount: number) => `${counted(amount, 'row needs', 'rows need')} fixing.`,
    remaining: (amount: number) => `${counted(amount, 'row was', 'rows were')} not sent.`,
  },
  stopped: {
    'key-refused': 'The import stopped because Akita refused the API key.',
    unreachable: 'The import stopped because Akita could not be reached.',
    user: 'You paused or stopped the import.',
    'disk-full': 'The import stopped because the disk is full.',
    'too-many-refused': 'The import stopped because Akita refused too many rows in a row.',
  } satisfies Record<StopReason, string>,
  discarded: 'The rest of this import was given up.',

  sumTitle: 'Every row of the file',
  parts: {
    created: 'Created',
    updated: 'Updated',
    imported: 'Imported',
    unchanged: 'Unchanged',
    failed: 'Failed',
    invalid: 'Needs fixing',
    leftOut: 'Left out',
    blank: 'Blank',
    remaining: 'Not sent',
  },
  notes: {
    created: 'New accounts in Akita',
    updated: 'Accounts that were in Akita before',
    imported: 'In Akita; whether they were new cannot be told',
    unchanged: 'In Akita already, just like this',
    failed: 'Refused by Akita',
    invalid: 'Not sent: something in the row is wrong',
    leftOut: 'Folded into another row with the same ID',
    blank: 'Nothing in these rows',
    remaining: 'Still to be sent',
  },
  sum: 'Rows in the file',
  sumLine: (amounts: readonly number[], total: number) => `${amounts.map(number).join(' + ')} = ${rows(total)}`,
  pictureLabel: (total: number, parts: readonly { readonly word: string; readonly amount: number }[]) =>
    `Of ${rows(total)}: ${parts.map(({ word, amount }) => `${word} ${number(amount)} (${share(amount, total)})`).join(', ')}.`,

  facts: {
    title: 'This import',
    file: 'File',
    where: 'Sent to',
    practice: 'The practice Akita on this computer; nothing went to Akita',
    began: 'Began',
    took: 'Took',
    tookValue: (ms: number) => duration(ms),
    notFinished: 'Not finished yet',
    requests: 'Requests',
    fingerprint: 'File fingerprint (SHA-256)',
    at: dateAndClock,
  },

  causesTitle: 'Why rows are not in Akita',
  cause: { 'needs-fixing': 'Needs fixing', refused: 'Refused by Akita' },
  causeColumns: { what: 'What went wrong', kind: 'Kind', column: 'Column', count: 'Rows', example: 'Example' },
  wholeRow: 'whole row',
  example: (row: number, value: string) => (value === '' ? `Row ${row}` : `Row ${row}: “${value}”`),

  mapping: (name: string | null, matches: number) =>
    `The mapping that was used${name === null ? '' : ` (“${name}”)`}: ${counted(matches, 'match', 'matches')}`,

  saveProblems: (amount: number) => `Save the ${counted(amount, 'row that needs', 'rows that need')} fixing`,
  saveProblemsHint:
    'An Excel or CSV file with the original columns, what went wrong and how to fix it. Correct it and drop it here again.',
  saveAll: 'Save the full report',
  saved: (name: string) => `Saved as “${name}”.`,
  showInFolder: 'Show in folder',
  retry: (amount: number) => `Try the ${counted(amount, 'failed row')} again`,
  resume: (amount: number) => `Resume: ${number(amount)} left`,
  another: 'Import another file',
  history: 'All imports',
};
