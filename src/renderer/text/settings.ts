import { host } from './format.ts';
import { number } from './numbers.ts';

/** The words of the settings page. */
export const settingsText = {
  title: 'Settings',
  keyNeeded: 'To turn practice mode off, set your API key first.',
  keyIsThere: 'The key is saved. Practice mode is still on: nothing goes to Akita yet.',
  turnOff: 'Turn practice mode off',
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
    testFirst: 'Save the key that you typed, then test it.',
    inUse: 'An import is running. It uses the key that it began with until it has ended or is paused.',
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
    shareTitle: 'Share of the limit',
    limit: 'Requests a minute that the key allows',
    share: (used: number, limit: number) =>
      used >= limit
        ? `Imports use all ${number(limit)} a minute.`
        : `Imports use ${number(used)} of ${number(limit)} a minute, and leave ${number(limit - used)} to other integrations.`,
    save: 'Save speed',
    wrong: (most: number) =>
      `The speed has to be a whole number from 1 to ${number(most)}, in digits alone, such as 120.`,
  },

  keep: {
    title: 'Old imports',
    label: 'Keep imports that have ended',
    help: 'Their rows, reports and cells lie on this computer alone. After this time they are removed when the program starts; unfinished ones are never removed by themselves.',
    days: (days: number) => (days === 365 ? 'for a year' : `for ${number(days)} days`),
    forEver: 'until I delete them',
  },

  practice: {
    title: 'Practice mode',
    label: 'Practice mode',
    helpOn: 'On: the practice Akita on this computer takes the accounts. Nothing goes to Akita.',
    helpOff: (server: string) => `Off: imports go to Akita at ${host(server)}.`,
    memory:
      'The practice Akita remembers the accounts of the practice imports in History, so that it can tell new ones from those that were there. Delete a practice import there, and its accounts are forgotten.',
  },

  server: {
    title: 'Server',
    intro: 'Imports outside of practice mode go to this address, and the key to no other:',
    help: 'Where to find the API key (opens your browser)',
  },

  about: (version: string) => `Akita Importer ${version}`,
};
