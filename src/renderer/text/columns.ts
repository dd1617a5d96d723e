import type { DuplicateRule } from '../../shared/mapping.ts';
import type { FieldGroup } from '../steps/columns/targets.ts';
import { counted, number } from './numbers.ts';

const quoted = (header: string): string =>
  header.trim() === '' ? 'the column without a header' : `“${header.trim()}”`;
const listed = (headers: readonly string[]): string => headers.map(quoted).join(', ');

/** How many headers a sentence can name before it is no longer read. */
const MOST_NAMED = 8;
const shortList = (headers: readonly string[]): string =>
  headers.length <= MOST_NAMED
    ? listed(headers)
    : `${listed(headers.slice(0, MOST_NAMED))} and ${number(headers.length - MOST_NAMED)} more`;

/** The sentences of the columns step. */
export const columnsText = {
  title: 'Match the columns',
  intro: (file: string, rows: number) =>
    `${file}, ${counted(rows, 'row')}. Say for each column what it is in Akita, or leave it out.`,

  groups: {
    identity: 'Who it is',
    status: 'Where it stands',
    contact: 'How to reach it',
    people: 'People and tags',
    own: 'Your own',
  } satisfies Record<FieldGroup, string>,
  leaveOut: 'Leave out',
  labelOnly: 'Label only',
  noFieldFound: 'No such field',

  idAdvice: 'Akita must get the same ID that your other integrations send.',
  idConsequence: 'With another one it makes a second account for each customer.',

  needed: {
    missing: 'Still needed: Internal ID',
    missingHelp: 'Choose “Internal ID” at the column that holds your customers’ IDs.',
    complete: 'All that is needed is matched',
    columnsOf: (label: string, columns: number) => (columns === 1 ? label : `${label} · ${number(columns)} columns`),
    leftOut: (columns: number) => `${counted(columns, 'column')} left out`,
    label: 'What is matched',
  },

  list: {
    search: 'Find a column',
    filter: 'Which columns to show',
    filters: { all: 'All', matched: 'Matched', 'left-out': 'Left out', 'to-check': 'Please check' },
    nothing: 'No column is like that.',
    caption: 'The columns of your file, and what each becomes in Akita',
    column: 'Column of your file',
    samples: 'Samples',
    field: 'Field in Akita',
    options: 'Options',
    noHeader: '(no header)',
    place: (letters: string, filled: number, rows: number) =>
      filled === 0 ? `Column ${letters}, empty` : `Column ${letters}, ${number(filled)} of ${number(rows)} filled`,
    fieldFor: (header: string) => `Field for ${quoted(header)}`,
    optionsFor: (header: string) => `Options of ${quoted(header)}`,
    alsoTo: 'Also match it to another field',
    alsoFor: (header: string) => `Another field for ${quoted(header)}`,
    noSamples: 'no values',
  },

  asText: {
    number: (sample: string) => `Looks like numbers, but is sent as text, just as it is shown: “${sample}”.`,
    date: (sample: string) => `Looks like dates, but is sent as text, just as it is shown: “${sample}”.`,
    repair: { number: 'Send as numbers', date: 'Send as dates' },
    repairFor: (repair: string, header: string) => `${repair}: ${quoted(header)}`,
  },

  why: {
    check: 'Please check',
    confirm: 'That is right',
    confirmFor: (header: string) => `That is right for ${quoted(header)}`,
    chosen: 'your choice',
    saved: 'from your saved mapping',
    earlier: 'from the earlier import of this file',
    empty: 'the column is empty',
    unknown: 'no sure suggestion',
    rival: (field: string) => `could be ‘${field}’ too`,
    labels: (headers: readonly string[]) => `its cells are the labels of ${listed(headers)}`,
  },

  problems: {
    takenTwice: (field: string, others: readonly string[]) =>
      `${field} takes one column only, and ${listed(others)} is matched to it as well.`,
    prefer: 'Use this column',
    preferFor: (header: string) => `Use this column: ${quoted(header)}`,
    nameNeeded: 'Give the attribute a name: open the options of this column.',
    nameRefused: (why: string) => `Change the name of the attribute: ${why}.`,
    roleNeeded: 'Give the ID of the role: open the options of this column.',
    incomplete: 'Something in the options of this column is not complete yet.',
  },

  missing: {
    title: 'Not in this file',
    body: (headers: readonly string[]) => `The mapping also has ${shortList(headers)}, which this file has not got.`,
    remove: 'Take out of the mapping',
  },

  preset: {
    title: (system: string, what: string) => `This looks like an export of ${what} from ${system}`,
    body: (by: readonly string[]) =>
      `It has ${shortList(by)}. Columns are matched as that system means them; change whatever you use otherwise.`,
    may: (field: string, reason: string) => `May be ‘${field}’: ${reason}.`,
    take: 'Match',
    takeFor: (header: string, field: string) => `Match ‘${header}’ to ‘${field}’`,
  },

  offer: {
    fits: (name: string) => `Your mapping “${name}” fits`,
    fitsToo: (name: string) => `Your mapping “${name}” fits too`,
    fitsInPart: (name: string) => `Your mapping “${name}” fits in part`,
    use: 'Use it',
    earlier: 'The matches of the earlier import of this file are in use.',
    usedInPart: (name: string) => `Your mapping “${name}” is used as far as it fits`,
    take: (name: string) => `Use it: the mapping “${name}”`,
    missing: (headers: readonly string[]) =>
      `Since last time ${shortList(headers)} ${headers.length === 1 ? 'is' : 'are'} gone.`,
    added: (headers: readonly string[]) =>
      `Since last time ${shortList(headers)} ${headers.length === 1 ? 'is' : 'are'} new.`,
    exact: 'The columns are the same.',
    leavesOut: (headers: readonly string[]) =>
      `It leaves out ${shortList(headers)}, which ${headers.length === 1 ? 'is' : 'are'} matched now.`,
  },

  earlier: {
    title: 'This file comes from an import that is not in this computer’s history',
    matches: 'Its matches cannot be taken over.',
    ids: 'Which IDs the other rows of that import have cannot be seen here: look again at each ID that you changed, and at the rows that were refused for an ID that stands in more than one row.',
    unrecognised: 'This file comes from an import that cannot be recognised',
    lacking: (header: string) =>
      `Its column “${header}” is missing. Best save it again from the report of that import, and correct it there.`,
  },

  save: {
    open: 'Save mapping as …',
    title: 'Save this mapping',
    body: 'It is offered again when a file with these columns comes.',
    name: 'Name',
    save: 'Save mapping',
    saved: (name: string) => `The mapping “${name}” is saved.`,
  },

  duplicates: {
    label: 'Duplicates: several rows with one ID',
    rules: {
      reject: 'The first is sent, the others need fixing',
      last: 'The last row is sent, the others are left out',
      merge: 'They become one account: lists are joined, the last value of each field counts',
    } satisfies Record<DuplicateRule, string>,
  },

  check: {
    button: (rows: number) => `Check ${counted(rows, 'row')}`,
    checking: (rows: number) => `Checking ${counted(rows, 'row')} …`,
    fixFirst: (columns: number) =>
      `${counted(columns, 'column')} ${columns === 1 ? 'needs' : 'need'} your attention first.`,
    missingFirst: 'The mapping has columns that are not in this file.',
    idFirst: 'The internal ID is still needed.',
    lookFirst: (columns: number) =>
      columns === 1 ? 'Please check 1 column first' : `Please check ${number(columns)} columns first`,
    unusableFirst: (fields: readonly string[]) =>
      fields.length === 1 ? `Correct the ${fields.join()} for all rows` : 'Correct the values for all rows',
  },
};
