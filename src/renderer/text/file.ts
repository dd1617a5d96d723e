import { counted, number } from './numbers.ts';

/** The sentences of the first step. */
export const fileText = {
  title: 'Choose a file',
  intro: 'A spreadsheet with one customer a row. Nothing is sent before you have seen and confirmed it.',

  drop: 'Drop your spreadsheet here',
  kinds: 'CSV, TSV, Excel (xlsx, xls, xlsb), or OpenDocument (ods)',
  browse: 'Browse …',
  reading: (name: string) => `Reading ${name} …`,

  recent: 'Recent files',
  inFolder: (folder: string) => `in ${folder}`,
  lastOpened: (when: string) => `opened ${when}`,

  unfinished: {
    title: (name: string) => `The import of “${name}” is not finished`,
    body: (when: string) =>
      `It was started on ${when}. Every answer up to then is recorded; nothing is sent twice for nothing.`,
    practice: 'Practice',
    resume: (left: number, all: number) => `Resume: ${number(left)} of ${number(all)} left`,
    discard: 'Discard',
    question: 'Discard the rest of this import?',
    consequence: (left: number) =>
      `${counted(left, 'account')} will not be sent. What was sent stays in Akita, and the report stays in the history.`,
    confirm: 'Discard the rest',
    keep: 'Keep it',
  },
  draft: {
    title: (name: string) => `You were working on “${name}”`,
    body: (when: string, checked: boolean) =>
      checked
        ? `Its rows were checked; last changed on ${when}.`
        : `Its columns were being matched; last changed on ${when}.`,
    go: (name: string) => `Continue with ${name}`,
    discard: 'Discard',
    question: (name: string) => `Discard the work on “${name}”?`,
    consequence: 'The matches and corrected cells of this file are deleted. The spreadsheet itself is not changed.',
    confirm: 'Discard the work',
    keep: 'Keep it',
  },
  inHand: {
    title: (name: string) => `“${name}” is open`,
    body: (rows: number) => `${counted(rows, 'row')}. Nothing was sent yet.`,
    go: (name: string) => `Continue with ${name}`,
    close: 'Close this file',
    question: (name: string) => `Close “${name}”?`,
    consequence: 'The matches and corrected cells of this file are deleted. The spreadsheet itself is not changed.',
    confirm: 'Close the file',
    keep: 'Keep it open',
  },

  fields: {
    title: 'What Akita knows of an account',
    intro: 'Your columns may have other names and any order. Only the internal ID is needed.',
    field: 'Field',
    example: 'Example',
    needed: 'needed',
  },
};
