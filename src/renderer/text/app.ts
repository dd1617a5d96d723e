import { number } from './numbers.ts';

/** The words of the window's frame: what is on every screen. */
export const appText = {
  name: 'Akita Importer',
  windowTitle: (screen: string) => `${screen} – Akita Importer`,
  brokenAnswer:
    'The window and the rest of the program do not understand each other. Nothing is lost: close the program and start it again.',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  starting: 'Starting …',
  skipToContent: 'Skip to the content',

  pages: 'Pages',
  pageNames: { import: 'Import', history: 'History', mappings: 'Mappings', settings: 'Settings' },
  steps: 'Steps of the import',
  stepNames: { file: 'File', columns: 'Columns', review: 'Review', import: 'Import', report: 'Report' },
  stepDone: 'done',
  stepNotYet: 'not yet reachable',

  practice: {
    label: 'Practice mode',
    banner: 'Practice mode: nothing goes to Akita, a stand-in on this computer answers.',
    turnOff: 'Turn practice off',
    isOff: (server: string) => `Practice mode is off. Imports now go to Akita at ${server}.`,
    isOn: 'Practice mode is on. Nothing goes to Akita.',
    needsKey: 'To turn practice mode off, set your API key first.',
  },

  run: {
    progress: (done: number, toSend: number) => `Import: ${number(done)} of ${number(toSend)}`,
    paused: (done: number, toSend: number) => `Import paused: ${number(done)} of ${number(toSend)}`,
    show: 'Show the running import',
  },

  drop: {
    overlay: 'Drop your file here',
    hint: 'One spreadsheet: CSV, TSV, Excel, or OpenDocument',
  },

  putAway: {
    title: (earlier: string) => `Discard the work on “${earlier}”?`,
    body: (open: string, earlier: string) =>
      `One file is kept beside the one that is open. “${open}” is laid aside now, in the place of “${earlier}”, whose matches and corrected cells are discarded. The spreadsheets themselves are not changed.`,
    confirm: (earlier: string) => `Discard the work on ${earlier}`,
    keep: 'Open no other file',
  },

  job: {
    progress: (percent: number) => `${percent} %`,
    left: (time: string) => `${time} left`,
  },
};
