import { host } from './format.ts';
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
  stepNames: {
    file: 'File',
    'check-file': 'Check',
    columns: 'Columns',
    values: 'Values',
    review: 'Review',
    import: 'Import',
    report: 'Report',
  },
  restOfCheckFile: ' the file',
  stepDone: 'done',
  stepNotYet: 'not yet reachable',

  practice: {
    label: 'Practice mode',
    banner: 'Practice mode: nothing goes to Akita. The practice Akita on this computer answers.',
    turnOff: 'Turn practice off',
    locked: 'An import is running: practice mode stays as it is until it has ended or is paused.',
    /** In the line that says where the accounts go. */
    lockedShort: 'Stays so until the import has ended or is paused.',
    liveLabel: 'Live',
    live: (server: string) => `Live: imports go to Akita at ${host(server)}.`,
    question: {
      title: 'Turn practice mode off?',
      body: (server: string) =>
        `From then on, what you import goes to Akita at ${host(server)}. It cannot be taken back from here. Nothing is sent before you press the button of the import.`,
      yes: 'Turn practice mode off',
      no: 'Keep practising',
    },
    questionAndResume: {
      title: 'Turn practice mode off and resume the import?',
      body: (server: string) =>
        `The accounts that are left are sent to Akita at ${host(server)} at once. It cannot be taken back from here.`,
      yes: 'Turn practice mode off and resume',
      no: 'Keep practising',
    },
    isOff: (server: string) => `Practice mode is off. Imports now go to Akita at ${host(server)}.`,
    isOn: 'Practice mode is on. Nothing goes to Akita.',
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

  job: {
    progress: (percent: number) => `${percent} %`,
    left: (time: string) => `${time} left`,
  },
};
