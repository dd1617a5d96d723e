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
  fillDownTitle: 'Each answer goes into the open lines below it, down to the next answer. Ctrl+D does so for one line.',
  filled: (amount: number) =>
    amount === 0 ? 'No open line stands below an answer.' : `${counted(amount, 'line')} filled.`,
  takeBack: 'Take back',
  takenBack: 'Taken back.',
  save: 'Save as CSV…',
  load: 'Load a list…',
  saved: (name: string) => `Saved as “${name}”.`,
  takeRemembered: (amount: number) => `Use the ${counted(amount, 'answer')} from before`,
  forget: (amount: number) => `Forget what was remembered (${counted(amount, 'word')})`,
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
  openWords: (open: number, of: number) =>
    open === 0
      ? `${of === 1 ? 'The only word has' : `All ${number(of)} words have`} a meaning.`
      : `${number(open)} of ${counted(of, 'word')} ${open === 1 ? 'has' : 'have'} no meaning yet.`,

  back: 'Back to the columns',
  goOn: 'Review',
  goOnWith: (amount: number) => `Go on; ${rows(amount)} ${amount === 1 ? 'needs' : 'need'} fixing`,
  use: 'Use these, and check again',
  checking: (amount: number) => `Checking ${rows(amount)} with these values…`,
  fixFirst: 'Correct what is marked first.',
};

const have = (amount: number, header: string, word: string): string =>
  `${rows(amount)} ${amount === 1 ? 'has' : 'have'} ${header} = ${word}; ${amount === 1 ? 'it' : 'they'}`;

/** Rows of which a column says something else than what would be sent. */
export const guardText = {
  title: 'Look at these before you go on',
  found: {
    'be-tracked': (amount: number, header: string, word: string) => `${have(amount, header, word)} would be tracked.`,
    'be-no-churned': (amount: number, header: string, word: string) =>
      `${have(amount, header, word)} would be sent as not churned.`,
  },
  more: (amount: number) => `Show ${number(amount)} more`,
  others: (found: readonly { readonly header: string; readonly word: string; readonly rows: number }[]) =>
    `And ${found
      .slice(0, 3)
      .map(({ header, word, rows: amount }) => `${header} = ${word} (${number(amount)})`)
      .join(', ')}${found.length > 3 ? ` and ${number(found.length - 3)} more` : ''}.`,
  untold:
    'Akita tracks an account unless it is told not to. If these are no customers, match that column to “Tracked”, and say which words are.',
  toColumns: 'Back to the columns',
  toValues: 'Say what the words mean',
};
