import { number } from './numbers.ts';

/** The words of the settings page. */
export const settingsText = {
  title: 'Settings',
  keyNeeded: 'To turn practice mode off, set your API key first.',
  saved: 'Saved.',

  key: {
    title: 'API key',
    intro: 'The key that Akita gave your company. It is used for nothing but sending accounts to the server below.',
    none: 'No key is set.',
    isSet: (last: string | null) =>
      last === null || last === '' ? 'A key is set.' : `A key is set, it ends in ${last}.`,
    encrypted: 'It is kept encrypted on this computer.',
    session: 'It is kept for this session only, and has to be set again after the next start.',
    label: 'API key',
    newLabel: 'Another API key',
    help: 'Paste the whole key.',
    show: 'Show what is typed',
    save: 'Save key',
    test: 'Test key',
    testing: 'Asking Akita …',
    verdicts: {
      good: 'The key works',
      unsure: 'Akita answered',
      warning: 'Please look in Akita',
      refused: 'Akita refused the key',
      unreachable: 'Akita cannot be reached',
    },
    forget: 'Forget key',
    question: 'Forget the key?',
    consequence: (last: string | null) =>
      `The key${last === null || last === '' ? '' : ` that ends in ${last}`} is deleted on this computer. In Akita it stays valid.`,
    confirm: 'Forget the key',
    keep: 'Keep it',
    isForgotten: 'The key is forgotten.',
    isSaved: 'The key is saved.',
  },

  rate: {
    title: 'Speed',
    label: 'Requests a minute, at most',
    help: (most: number) =>
      `1 to ${number(most)}. 120 a minute is the limit that is publicly known. Everything that uses the same key shares it: set less if another tool sends at the same time.`,
    save: 'Save speed',
    wrong: (most: number) => `This has to be a whole number from 1 to ${number(most)}.`,
  },

  practice: {
    title: 'Practice mode',
    label: 'Practice mode',
    help: 'A stand-in for Akita on this computer takes the accounts. Nothing goes to Akita.',
  },

  server: {
    title: 'Server',
    intro: 'Imports outside of practice mode go to this address, and the key to no other:',
    help: 'Where to find the API key (opens your browser)',
  },

  about: (version: string) => `Akita Importer ${version}`,
};
