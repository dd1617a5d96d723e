import type { Elsewhere, KnownIds } from '../../shared/import-views.ts';
import { accounts, akita, capital, clockFrom, clockWithSeconds, host, rows } from './format.ts';
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
      if (toSend === 0) return nothingReady(invalid);
      const what = `${practice ? 'Practise: create' : 'Create'} or update ${accounts(toSend)} in ${akita(practice)}`;
      return invalid === 0
        ? `${what}.`
        : `${what}, leave out ${number(invalid)} that ${invalid === 1 ? 'needs' : 'need'} fixing.`;
    },
    rest: (toSend: number, already: number) =>
      `Send the ${counted(toSend, 'account that is', 'accounts that are')} left. ${counted(already, 'account of this file has', 'accounts of this file have')} been sent before.`,
    duration: (ms: number, now: Date) => `${capital(roughTime(ms / 1000))}, done around ${clockFrom(now, ms)}.`,
    pace: (perMinute: number) => `At most ${counted(perMinute, 'request')} a minute; Settings can change that.`,
    nothing: 'Go back to the review and fix a row first.',
    start: (toSend: number, practice: boolean) =>
      practice ? `Practise with ${accounts(toSend)}` : `Import ${accounts(toSend)} into Akita`,
    tryFirst: 'Try five first',
    startRest: (toSend: number, practice: boolean) =>
      practice
        ? `Practise with the remaining ${accounts(toSend)}`
        : `Import the remaining ${accounts(toSend)} into Akita`,
  },
  unchanged: {
    label: (count: number) =>
      `Leave out ${counted(count, 'account that has', 'accounts that have')} not changed since this computer sent ${count === 1 ? 'it' : 'them'}`,
    finish: (all: number) => `Finish: all ${number(all)} are unchanged`,
    about: 'What somebody changed in Akita itself since then stays as it is there.',
  },
  startOver: {
    button: 'Start over…',
    title: 'Start this import over?',
    words: (all: number, already: number, practice: boolean) =>
      `All ${accounts(all)} are to be sent again, also the ${number(already)} that were sent before. In ${akita(practice)} they are updated, not made twice. What came of them so far goes out of the report.`,
    yes: (all: number) => `Start over with all ${number(all)}`,
    no: 'Keep what was sent',
  },
  known: {
    sentence: ({ count, rows: shown }: KnownIds, toSend: number, practice: boolean) => {
      const one = practice ? 'is known to the practice Akita' : 'was sent from this computer before';
      const many = practice ? 'are known to the practice Akita' : 'were sent from this computer before';
      if (toSend === 1) return `The ID of this account ${one}: the account will be changed.`;
      if (count >= toSend) return `All ${number(toSend)} IDs ${many}: those accounts will be changed.`;
      const some = `${number(count)} of the ${number(toSend)} IDs`;
      return count === 1
        ? `${some} ${one}: that account will be changed (${namedRows(shown, count)}).`
        : `${some} ${many}: those accounts will be changed (${namedRows(shown, count)}).`;
    },
  },
  practice: {
    words:
      'The accounts go to the practice Akita on this computer, which answers as Akita does. Afterwards the report leads to the real import of these same rows.',
  },
  live: (server: string) => `Goes to Akita at ${host(server)}, and cannot be taken back from here.`,
  first: {
    title: 'Your first import into this Akita',
    forgotten: 'No import into this Akita is in the history',
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

  elsewhere: {
    titles: {
      'began-in-practice': 'This import was begun in practice mode',
      'began-in-akita': 'This import was begun in Akita, and practice mode is on',
      'other-server': 'This import was begun at another Akita',
    },
    words: {
      'began-in-practice': () =>
        'What was sent of it is in the practice Akita alone, and practice mode is off. To go on practising, turn practice mode on. To send all of it to Akita, import these accounts for real.',
      'began-in-akita': (server) =>
        `What was sent of it is in Akita at ${host(server)}, so it cannot go on in the practice Akita. To send the accounts that are left to Akita, turn practice mode off.`,
      'other-server': (before, now) =>
        `It was begun at ${host(before)}, and this window sends to ${host(now)}. To import the accounts there, open the spreadsheet again.`,
    } satisfies Record<Elsewhere['kind'], (before: string, now: string) => string>,
    practise: 'Turn practice mode on and resume',
    goLive: 'Turn practice mode off and resume…',
    openAgain: 'Open the spreadsheet again',
  },

  during: {
    heading: 'Importing',
    practiceHeading: 'Practising',
    progressLabel: 'Accounts that have their answer',
    progress: (done: number, toSend: number) => `${number(done)} of ${accounts(toSend)}`,
    percent: (percent: number) => `${percent}%`,
    remaining: (ms: number, now: Date) => `${capital(roughTime(ms / 1000))} left, done around ${clockFrom(now, ms)}`,
    awaiting: (left: number) =>
      left === 1
        ? 'Waiting for the answer to the last account.'
        : `Waiting for the answer to the last ${accounts(left)}.`,
    remainingUnknown: 'Working out how long it will take',
    rate: (perMinute: number) => `${number(Math.round(perMinute))} a minute`,
    rateUnknown: (done: number) => (done === 0 ? 'Starting' : 'Pace not known yet'),
    pausing: 'Pausing: waiting for the answers that are on the way…',
    stopping: 'Stopping: waiting for the answers that are on the way…',
    rateLimited: (until: string, practice: boolean) =>
      `${capital(akita(practice))} asked us to wait until ${clockWithSeconds(until)}. The import goes on by itself.`,
    unreachable: (until: string, practice: boolean) =>
      `${capital(akita(practice))} cannot be reached. Trying again at ${clockWithSeconds(until)}; nothing is lost, and the import goes on by itself.`,
    pace: (perMinute: number, why: 'others' | 'rate-limited', practice: boolean) =>
      why === 'others'
        ? `Sending ${number(perMinute)} a minute for now, because others use this key too.`
        : `Sending ${number(perMinute)} a minute for now, because ${akita(practice)} said that it was too fast.`,
    slept: (forMs: number, at: string) =>
      `This computer slept for ${roughTime(forMs / 1000)} until ${clockWithSeconds(at)}. Nothing is lost: what was on its way then is sent again.`,
    canClose:
      'You can close this window and do other work: the program asks whether to go on in the background, and tells you when it is done.',
    pause: 'Pause',
    stop: 'Stop',
    counts: 'So far',
    recent: 'The last rows',
    noRecent: 'No row has its answer yet.',
    recentColumns: { row: 'Row', id: 'Internal ID', name: 'Name', status: 'Result', message: 'What Akita says' },
    picture: 'Accounts a minute',
    pictureAxis: { rate: 'Accounts a minute', seconds: 'Time' },
    pictureText: (points: readonly { readonly seconds: number; readonly done: number }[]) => {
      const last = points.at(-1);
      return last === undefined
        ? 'No answer yet.'
        : `${accounts(last.done)} had their answer after ${axisTime(last.seconds)} (minutes:seconds).`;
    },
    announce: (done: number, toSend: number, percent: number, left: string | null) =>
      `${percent}%: ${number(done)} of ${accounts(toSend)}${left === null ? '' : `, ${left} left`}.`,
    announceWaiting: {
      'rate-limited': (practice: boolean) => `${capital(akita(practice))} asked us to wait.`,
      unreachable: (practice: boolean) => `${capital(akita(practice))} cannot be reached.`,
    },
  },
  stopDialog: {
    title: 'Stop this import?',
    words: (left: number, practice: boolean) =>
      `${counted(left, 'account is', 'accounts are')} not sent yet. What was sent stays in ${akita(practice)}. You can resume later from the first screen or from History.`,
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
    goesOn: (practice: boolean, server: string) =>
      practice
        ? 'It goes on in the practice Akita.'
        : `It goes on in Akita at ${host(server)}, and cannot be taken back from here.`,
    resume: (left: number) => `Resume: ${number(left)} left`,
    goOnAnyway: (left: number) => `Go on all the same: ${number(left)} left`,
    tried: 'The rows to try are sent',
    triedWords: (sent: number, practice: boolean) =>
      `${rows(sent)} went to ${akita(practice)}, chosen to show every kind of field. Look below at what came of them, and in ${akita(practice)} if you like. Then send the others, or stop here.`,
    sendOthers: (left: number) => `Send the other ${number(left)}`,
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
    imported: (practice: boolean) =>
      `Imported: ${akita(practice)} took these accounts, but whether they were new to it cannot be told.`,
  },
  leftOut: (invalid: number, skipped: number) =>
    `Not part of this import: ${rows(invalid)} that ${invalid === 1 ? 'needs' : 'need'} fixing, ${number(skipped)} blank or left out.`,
};

/** `row 4`, `rows 4, 9 and 12`, `rows 4, 9, 12, 13, 14 and 7 more`. */
function namedRows(shown: readonly number[], count: number): string {
  const names = shown.map(String);
  const last = count > shown.length ? `${number(count - shown.length)} more` : names.pop();
  return names.length === 0 ? `row ${last}` : `rows ${names.join(', ')} and ${last}`;
}

/** Nothing can be sent, said before anybody looks for a button. */
function nothingReady(invalid: number): string {
  if (invalid === 0) return 'No account of this file is ready to be imported.';
  return `No account of this file is ready to be imported: ${rows(invalid)} ${invalid === 1 ? 'needs' : 'need'} fixing.`;
}

/** `4:05` for a chart's time axis. */
export function axisTime(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
