import { accounts, clockFrom, clockWithSeconds, rows } from './format.ts';
import { counted, number, roughTime } from './numbers.ts';

/** The sentences of the import step: before, during, paused. */
export const importText = {
  title: 'Import',
  back: 'Back to the review',
  loading: 'Counting the accounts…',

  picture: {
    toSend: 'to send',
    sent: 'sent before',
    invalid: 'need fixing',
    skipped: 'blank or left out',
    label: (parts: readonly { readonly word: string; readonly amount: number }[]) =>
      `Of the rows of the file: ${parts.map(({ word, amount }) => `${number(amount)} ${word}`).join(', ')}.`,
  },

  before: {
    sentence: (toSend: number, invalid: number, practice: boolean) => {
      const what = `${practice ? 'Practise: create' : 'Create'} or update ${accounts(toSend)} in ${practice ? 'the practice Akita' : 'Akita'}`;
      return invalid === 0
        ? `${what}.`
        : `${what}, leave out ${number(invalid)} that ${invalid === 1 ? 'needs' : 'need'} fixing.`;
    },
    rest: (toSend: number, already: number) =>
      `Send the ${counted(toSend, 'account that is', 'accounts that are')} left. ${counted(already, 'account of this file has', 'accounts of this file have')} been sent before.`,
    duration: (ms: number, now: Date) => `${capital(roughTime(ms / 1000))}, done around ${clockFrom(now, ms)}.`,
    pace: (perMinute: number) => `At most ${counted(perMinute, 'request')} a minute; Settings can change that.`,
    where: (server: string) => `Goes to ${server}.`,
    nothing: 'No account is left to send. Go back to the review and fix a row first.',
    start: (toSend: number) => `Import ${accounts(toSend)}`,
    startRest: (toSend: number) => `Import the remaining ${accounts(toSend)}`,
    starting: 'Starting…',
  },
  practice: {
    words:
      'The accounts go to a stand-in on this computer that answers as Akita does. Turn practice mode off, at the top of the window, when you are ready for the real import.',
  },
  first: {
    title: 'Your first import into this Akita',
    undo: 'It cannot be undone from here.',
    lists:
      'Lists of e-mails, phones, links and tags may replace those that an account has in Akita now. Columns that are not matched, and blank cells, leave Akita as it is.',
    confirm: 'I understand that this import changes accounts in Akita and cannot be undone from here',
    unconfirmed: 'Tick the box above first.',
  },
  noKey: {
    title: 'An API key is needed',
    words:
      'Akita takes accounts only with your company’s API key. Enter it in Settings, then come back: the review is kept.',
    settings: 'Open Settings',
  },

  during: {
    heading: 'Importing',
    practiceHeading: 'Practising',
    progressLabel: 'Accounts that have their answer',
    progress: (done: number, toSend: number) => `${number(done)} of ${accounts(toSend)}`,
    percent: (percent: number) => `${percent}%`,
    remaining: (ms: number, now: Date) => `${capital(roughTime(ms / 1000))} left, done around ${clockFrom(now, ms)}`,
    remainingUnknown: 'Working out how long it will take',
    rate: (perMinute: number) => `${number(Math.round(perMinute))} a minute`,
    rateUnknown: 'Starting',
    pausing: 'Pausing: waiting for the answers that are on the way…',
    stopping: 'Stopping: waiting for the answers that are on the way…',
    rateLimited: (until: string) =>
      `Akita asked us to wait until ${clockWithSeconds(until)}. The import goes on by itself.`,
    unreachable: (until: string) =>
      `Akita cannot be reached. Trying again at ${clockWithSeconds(until)}; nothing is lost, and the import goes on by itself.`,
    canClose:
      'You can close this window and do other work: the program asks whether to go on in the background, and tells you when it is done.',
    pause: 'Pause',
    stop: 'Stop',
    counts: 'So far',
    recent: 'The last rows',
    noRecent: 'No row has its answer yet.',
    recentColumns: { row: 'Row', id: 'Internal ID', name: 'Name', status: 'Result', message: 'What Akita says' },
    picture: 'Progress over time',
    pictureAxis: { done: 'Accounts', seconds: 'Time' },
    pictureText: (points: readonly { readonly seconds: number; readonly done: number }[]) => {
      const last = points.at(-1);
      return last === undefined
        ? 'No answer yet.'
        : `${accounts(last.done)} had their answer after ${axisTime(last.seconds)} (minutes:seconds).`;
    },
    announce: (done: number, toSend: number, percent: number, left: string | null) =>
      `${percent}%: ${number(done)} of ${accounts(toSend)}${left === null ? '' : `, ${left} left`}.`,
    announceWaiting: { 'rate-limited': 'Akita asked us to wait.', unreachable: 'Akita cannot be reached.' },
  },
  stopDialog: {
    title: 'Stop this import?',
    words: (left: number) =>
      `${counted(left, 'account is', 'accounts are')} not sent yet. What was sent stays in Akita. You can resume later from the first screen or from History.`,
    yes: 'Stop the import',
    no: 'Keep importing',
  },

  paused: {
    paused: 'The import is paused',
    stopped: 'The import is stopped',
    byUser: 'You paused it.',
    stoppedByUser: 'You stopped it.',
    left: (left: number, toSend: number) =>
      `${number(left)} of ${accounts(toSend)} left. Nothing is lost: every answer so far is recorded.`,
    resume: (left: number) => `Resume: ${number(left)} left`,
    report: 'See the report so far',
    settings: 'Open Settings',
  },

  finished: {
    words: 'The import has ended. Its report tells how every row went.',
    report: 'Open the report',
  },
  counts: {
    created: 'Created',
    updated: 'Updated',
    imported: 'Imported',
    unchanged: 'Unchanged',
    failed: 'Failed',
    remaining: 'Left',
  },
  countsNote: {
    imported: 'Akita took them; whether they were new cannot be told.',
  },
  leftOut: (invalid: number, skipped: number) =>
    `Not part of this import: ${rows(invalid)} that ${invalid === 1 ? 'needs' : 'need'} fixing, ${number(skipped)} blank or left out.`,
};

/** `4:05` for a chart's time axis. */
export function axisTime(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
