import type { Draft, Practised } from '../../shared/overview.ts';
import { dateAndClock } from './format.ts';
import { counted, number } from './numbers.ts';

function doneWith(edits: number, checked: boolean): string {
  if (edits > 0) return `${counted(edits, 'cell')} corrected`;
  return checked ? 'Its rows were checked' : 'Its columns were being matched';
}

/** Of the real import, only what stays true while the card waits. */
function practisedWords({ at, real }: Practised): string {
  const began = `Practised on ${dateAndClock(at)}`;
  if (real === null) return `${began}, and not imported for real yet.`;
  return `${began}, and ${real.whole ? 'imported for real on' : 'an import for real was begun on'} ${dateAndClock(real.at)}.`;
}

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

  goOn: 'Go on',
  goOnWith: (name: string) => `Go on with ${name}`,
  discard: 'Discard',
  discardWork: (name: string) => `Discard the work on ${name}`,

  unfinished: {
    title: (name: string) => `The import of “${name}” is not finished`,
    body: (when: string, practice: boolean) =>
      `Started on ${when}. What ${practice ? 'the practice Akita' : 'Akita'} answered is recorded. Resume goes on with the accounts that are left.`,
    practice: 'Practice',
    resume: (left: number, all: number) => `Resume: ${number(left)} of ${number(all)} left`,
    discardRest: (name: string) => `Discard the rest of the import of ${name}`,
    question: 'Discard the rest of this import?',
    consequence: (left: number, practice: boolean) =>
      `${counted(left, 'account')} will not be sent. ${practice ? 'The' : 'What was sent stays in Akita, and the'} report stays in the history.`,
    confirm: 'Discard the rest',
    keep: 'Keep it',
  },
  draft: {
    title: (name: string, sheet: string | null) =>
      sheet === null ? `You were working on “${name}”` : `You were working on “${name}”, sheet “${sheet}”`,
    body: ({ edits, checked, practised, changedAt }: Draft) =>
      `${practised === undefined ? '' : `${practisedWords(practised)} `}${doneWith(edits, checked)}; last changed on ${dateAndClock(changedAt)}.`,
    from: (folder: string) => `Opened from “${folder}”.`,
    more: (amount: number) => `Show ${counted(amount, 'more file', 'more files')} in work`,
    fewer: 'Show the newest only',
  },
  inHand: {
    title: (name: string) => `“${name}” is open`,
    body: (rows: number, edits: number) =>
      `${counted(rows, 'row')}${edits === 0 ? '' : `, ${counted(edits, 'cell')} corrected`}. Nothing was sent yet.`,
    close: 'Close this file',
  },
  loss: {
    question: (name: string) => `Discard the work on “${name}”?`,
    lostCells: (edits: number, name: string) =>
      `You corrected ${counted(edits, 'cell')} in “${name}”. What you corrected is deleted, and so is what you chose for its columns. The spreadsheet itself is not changed.`,
    lostMatches: (name: string) =>
      `What you chose for the columns of “${name}” is deleted. The spreadsheet itself is not changed.`,
    confirm: 'Discard the work',
    keep: 'Keep it',
  },

  fields: {
    title: 'What Akita knows of an account',
    intro: 'Your columns may have other names and any order. Only the internal ID is needed.',
    field: 'Field',
    example: 'Example',
    needed: 'needed',
    template: 'Download a template',
    templateSaved: (name: string) =>
      `Saved as “${name}”. Its second sheet says what belongs in each column; fill in the first one, and drop the file here.`,
  },
};
