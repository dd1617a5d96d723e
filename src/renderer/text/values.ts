import type { WordMeaning, WordTable } from '../../shared/words.ts';
import { rows } from './format.ts';
import { counted, number } from './numbers.ts';

type Kind = WordTable['kind'];

/** What yes and no mean for a field. */
export const yesNoWords = (to: WordTable['to']): { readonly yes: string; readonly no: string } =>
  to.field === 'is_tracked'
    ? { yes: 'Tracked', no: 'Not tracked' }
    : to.field === 'is_churned'
      ? { yes: 'Churned', no: 'Not churned' }
      : { yes: 'Yes', no: 'No' };

const nouns: Record<Kind, string> = { 'yes-no': 'yes or no', email: 'e-mail address', tag: 'tag ID' };

/** The sentences of the step “Values”. */
export const valuesText = {
  title: 'Values',
  intro:
    'Some columns hold words where Akita needs something else. Say once what each word means; it is remembered for the next file.',
  loading: 'Counting the words…',
  none: 'No column of this file holds words that need a meaning.',

  tableTitle: (header: string, field: string) => `${header} → ${field}`,
  word: 'Word in the file',
  rows: 'Rows',
  means: (header: string, word: string) => `“${word}” in “${header}” means`,
  meansTitle: (kind: Kind) => `Means (${nouns[kind]})`,
  reads: 'understood',
  notSaid: 'needs fixing',
  wrong: { 'yes-no': 'yes or no', email: 'No e-mail address', tag: 'A tag ID is a whole number' } satisfies Record<
    Kind,
    string
  >,
  placeholder: { 'yes-no': '', email: 'name@company.com', tag: 'Tag ID' } satisfies Record<Kind, string>,
  used: (meaning: string) => `before: ${meaning}`,
  blank: (amount: number) => `${rows(amount)} with a blank cell: nothing is sent for them.`,
  more: (amount: number) =>
    `${counted(amount, 'more word')} not listed here. The words of so many kinds are hardly a list: look whether the column is matched to the right field.`,
  showAll: (amount: number) => `Show all ${number(amount)} words`,

  fillDown: 'Fill down',
  fillDownTitle:
    'The meaning of the first word that is marked or above goes into the open ones below it (Ctrl+D: from the line above)',
  save: 'Save as CSV…',
  load: 'Load a list…',
  saved: (name: string) => `Saved as “${name}”.`,
  takeRemembered: (amount: number) => `Use the ${counted(amount, 'answer')} from before`,
  forget: 'Forget what was remembered',
  forgotten: 'What words meant is forgotten for this connection.',
  keys: 'Enter and the arrow keys go from line to line. Ctrl+D takes the answer of the line above. Two columns that were copied in Excel (word and meaning) can be pasted into any line.',

  taken: (taken: number, of: number) => `${number(taken)} of ${counted(of, 'line')} taken.`,
  unknown: (words: readonly string[]) =>
    `Not in this column: ${words
      .slice(0, 5)
      .map((word) => `“${word}”`)
      .join(', ')}${words.length > 5 ? ` and ${number(words.length - 5)} more` : ''}.`,
  unread: (lines: readonly WordMeaning[], kind: Kind) =>
    `No ${nouns[kind]}: ${lines
      .slice(0, 5)
      .map(({ word, meaning }) => `“${meaning}” for “${word}”`)
      .join(', ')}${lines.length > 5 ? ` and ${number(lines.length - 5)} more` : ''}.`,

  shares: (parts: readonly { readonly word: string; readonly amount: number }[]) =>
    parts.map(({ word, amount }) => `${word}: ${rows(amount)}`).join(' · '),
  open: 'Not said yet',
  guardTitle: 'Look at these before you go on',
  stranger: (amount: number, header: string, word: string) =>
    `${rows(amount)} ${amount === 1 ? 'has' : 'have'} ${header} = ${word}; ${amount === 1 ? 'it' : 'they'} would be tracked.`,
  notTold:
    'Akita tracks every account that it creates unless it is told not to. Match the column to “Tracked” to say which are customers.',
  toColumns: 'Back to the columns',

  back: 'Back to the columns',
  goOn: 'Review',
  goOnWith: (amount: number) => `Go on; ${rows(amount)} ${amount === 1 ? 'needs' : 'need'} fixing`,
  use: 'Use these, and check again',
  checking: (amount: number) => `Checking ${rows(amount)} with these values…`,
  fixFirst: 'Correct what is marked first.',
};
