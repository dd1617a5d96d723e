import type { HistoryEntry } from '../../shared/import-views.ts';
import { dateAndClock, day, duration, host, rows } from './format.ts';
import { number } from './numbers.ts';

/** What is shown of an import: a run that goes on is no unfinished one. */
export type HistoryState = HistoryEntry['state'] | 'running';

/** The sentences of the history. */
export const historyText = {
  title: 'History',
  intro: 'Every import from this computer, the newest first.',
  loading: 'Looking up the imports…',
  empty: 'No import yet. Once you have imported a file, its counts and its report are kept here.',
  tableLabel: 'Imports',
  columns: {
    file: 'File',
    began: 'When',
    where: 'Where',
    arrived: 'Arrived',
    failed: 'Failed',
    invalid: 'Needs fixing',
    remaining: 'Not sent',
    rows: 'Rows',
    state: 'State',
    actions: 'Actions',
  },
  practice: 'Practice',
  host,
  state: {
    running: 'Running',
    unfinished: 'Not finished',
    finished: 'Finished',
    discarded: 'Given up',
  } satisfies Record<HistoryState, string>,
  at: dateAndClock,
  took: (ms: number) => `took ${duration(ms)}`,
  mapping: (name: string) => `mapping “${name}”`,
  fingerprint: (sha256: string) => `fingerprint ${sha256.slice(0, 12)}`,
  kept: (until: string) => `kept until ${day(until)}`,
  partOf: (file: string) => `Rows of “${file}”, corrected`,
  putRight: (amount: number, files: readonly string[]) =>
    `${rows(amount)} put right since, in ${files
      .slice(0, 3)
      .map((file) => `“${file}”`)
      .join(', ')}; counted here as arrived`,
  unknown: (amount: number) => `${number(amount)} of them sent, with the answer lost`,
  amount: number,
  report: 'Report',
  reportOf: (file: string, at: string) => `Open the report of ${file}, ${at}`,
  show: 'Show',
  showOf: (file: string) => `Show the running import of ${file}`,
  resume: 'Resume',
  resumeOf: (file: string, at: string) => `Resume the import of ${file}, ${at}`,
  remove: 'Delete',
  removeOf: (file: string, at: string) => `Delete the import of ${file}, ${at}`,
  deleted: 'The import is deleted.',
  unreadableTitle: 'Some imports cannot be read',
  dialog: {
    title: 'Delete this import?',
    words: (file: string, total: number, practice: boolean) =>
      `The record of ${file} (${rows(total)}), its report and the cells kept with it are deleted from this computer. ${practice ? 'The practice Akita forgets its accounts.' : 'What is in Akita stays there.'} Files of its rows that you saved are then no longer recognised.`,
    unfinished: 'This import is not finished: what is left of it can then no longer be resumed.',
    yes: 'Delete',
    no: 'Keep it',
  },
};
