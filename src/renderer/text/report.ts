import type { StopReason } from '../../shared/plan.ts';
import { accounts, akita, dateAndClock, duration, host, rows, share } from './format.ts';
import { counted, number } from './numbers.ts';

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
    failed: (amount: number, practice: boolean) =>
      `${counted(amount, 'row needs', 'rows need')} fixing, because ${akita(practice)} refused ${amount === 1 ? 'it' : 'them'}.`,
    invalid: (amount: number) => `${counted(amount, 'row needs', 'rows need')} fixing, found before anything was sent.`,
    remaining: (amount: number, unknown: number) =>
      unknown === 0
        ? `${counted(amount, 'row was', 'rows were')} not sent.`
        : `${counted(amount, 'row is', 'rows are')} left; ${number(unknown)} of them ${unknown === 1 ? 'was' : 'were'} sent, and the answer was lost.`,
  },
  stopped: {
    'key-refused': (practice) => `The import stopped because ${akita(practice)} refused the API key.`,
    unreachable: (practice) => `The import stopped because ${akita(practice)} could not be reached.`,
    user: () => 'You paused or stopped the import.',
    'disk-full': () => 'The import stopped because the disk is full.',
    'cannot-record': () => 'The import stopped because its answers could not be recorded any more.',
    tried: () => 'The rows that were to be tried first are sent; the others wait.',
    'too-many-refused': (practice) => `The import stopped because ${akita(practice)} refused too many rows in a row.`,
  } satisfies Record<StopReason, (practice: boolean) => string>,
  /** Where it is known which of both it was. */
  byUser: { paused: 'You paused the import.', stopped: 'You stopped the import.' },
  discarded: 'The rest of this import was given up.',

  sumTitle: 'Every row of the file',
  notes: {
    created: (practice: boolean) => `New accounts in ${akita(practice)}`,
    updated: (practice: boolean) => `Accounts that were in ${akita(practice)} before`,
    imported: (practice: boolean) => `In ${akita(practice)}; whether they were new cannot be told`,
    unchanged: (practice: boolean) => `In ${akita(practice)} already, just like this`,
    failed: (practice: boolean) => `Refused by ${akita(practice)}`,
    invalid: () => 'Not sent: something in the row is wrong',
    leftOut: () => 'Left out by hand, no account, or sent with another row of the same ID',
    blank: () => 'Nothing in these rows',
    remaining: () => 'Still to be sent',
  },
  sum: 'Rows in the file',
  sumLine: (amounts: readonly number[], total: number) => `${amounts.map(number).join(' + ')} = ${rows(total)}`,
  pictureLabel: (total: number, parts: readonly { readonly word: string; readonly amount: number }[]) =>
    `Of ${rows(total)}: ${parts.map(({ word, amount }) => `${word} ${number(amount)} (${share(amount, total)})`).join(', ')}.`,

  facts: {
    title: 'This import',
    file: 'File',
    where: 'Sent to',
    place: (practice: boolean, server: string) =>
      practice ? 'The practice Akita on this computer; nothing went to Akita' : `Akita at ${host(server)}`,
    began: 'Began',
    took: 'Took',
    tookValue: duration,
    soFar: (ms: number) => `${duration(ms)} so far, pauses not counted`,
    notFinished: 'Not finished yet',
    requests: 'Requests',
    fingerprint: 'File fingerprint (SHA-256)',
    at: dateAndClock,
  },

  causesTitle: (practice: boolean) => `Why rows are not in ${akita(practice)}`,
  cause: {
    'needs-fixing': () => 'Needs fixing',
    refused: (practice: boolean) => `Refused by ${akita(practice)}`,
  },
  causeColumns: { what: 'What went wrong', kind: 'Kind', column: 'Column', count: 'Rows', example: 'Example' },
  wholeRow: 'whole row',
  example: (row: number, value: string) => (value === '' ? `Row ${row}` : `Row ${row}: “${value}”`),

  mapping: (name: string | null, matches: number) =>
    `The mapping that was used${name === null ? '' : ` (“${name}”)`}: ${counted(matches, 'match', 'matches')}`,

  saveProblems: (amount: number) => `Save the ${counted(amount, 'row that needs', 'rows that need')} fixing`,
  saveProblemsHint:
    'The rows that need fixing come with their original columns, what went wrong and how to fix it. Correct the file and drop it here again.',
  saveAll: 'Save the full report',
  saveSummary: 'Save a summary on one page',
  saved: (name: string) => `Saved as “${name}”.`,
  showInFolder: 'Show in folder',
  goOn: (amount: number) => `Go on with the ${counted(amount, 'row that is', 'rows that are')} left…`,
  another: 'Import another file',
  history: 'All imports',
};
