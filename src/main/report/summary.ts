import { accountFields } from '../../shared/account-fields.ts';
import type { ImportReport } from '../../shared/import-views.ts';
import type { Match } from '../../shared/mapping.ts';
import { amountOf, type PartKind, partKinds, partWords } from '../../shared/report-parts.ts';

type Line = readonly [what: string, value: string];

/** What a summary says, as texts: both formats write the same. */
export interface Summary {
  readonly title: string;
  readonly facts: readonly Line[];
  readonly parts: readonly { readonly kind: PartKind; readonly word: string; readonly amount: number }[];
  readonly rows: number;
  /** `120 + 30 + 5 = 155 rows` */
  readonly sum: string;
  /** What went wrong, and in how many rows. */
  readonly causes: readonly Line[];
  /** A column, and the field it went to. */
  readonly mapping: readonly Line[];
}

/** More would not fit a page beside the rest; the page cuts what is still too wide for it. */
const MOST_CAUSES = 6;
const MOST_MATCHES = 20;
const LONGEST = { title: 80, value: 160, cause: 240, match: 60 } as const;

const number = (value: number): string => value.toLocaleString('en-US');
const counted = (value: number, word: string): string => `${number(value)} ${word}${value === 1 ? '' : 's'}`;
const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** `2026-11-27 14:03 (UTC+01:00)`: this computer's clock, readable where another one holds. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const ahead = -at.getTimezoneOffset();
  const offset = `UTC${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())} (${offset})`;
}

function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${counted(hours, 'hour')} ${counted(minutes, 'minute')}`;
  return minutes > 0 ? `${counted(minutes, 'minute')} ${counted(seconds % 60, 'second')}` : counted(seconds, 'second');
}

function targetOf({ to }: Match): string {
  const label = accountFields.find(({ key }) => key === to.field)?.label ?? to.field;
  const detail = 'key' in to ? to.key : 'label' in to ? to.label : undefined;
  return detail === undefined ? label : `${label} (${detail})`;
}

/** At most so many, and a line that counts the rest. */
const first = (all: readonly Line[], most: number): Line[] =>
  all.length <= most ? [...all] : [...all.slice(0, most), [`and ${number(all.length - most)} more`, '']];

const where = ({ practice, server }: ImportReport): string =>
  practice ? 'the practice Akita on this computer; nothing went to Akita' : `Akita at ${server}`;

const states: Record<ImportReport['state'], string> = {
  finished: '',
  unfinished: ' (not finished yet)',
  discarded: ' (the rest was given up)',
};

/** Rows that files made from this import's report brought home since. */
function putRightSince({ putRight }: ImportReport): Line[] {
  if (putRight === null) return [];
  const { failed, invalid, remaining, fileNames } = putRight;
  const rows = failed + invalid + remaining;
  return rows === 0 ? [] : [['Put right since', `${counted(rows, 'row')}, by ${fileNames.join(', ')}`]];
}

const factsOf = (report: ImportReport): Line[] => [
  ['File', report.fileName],
  ['Fingerprint (SHA-256)', report.sha256],
  ['Sent to', where(report)],
  ['Began', localTime(report.startedAt)],
  ['Ended', report.finishedAt === null ? 'not yet' : `${localTime(report.finishedAt)}${states[report.state]}`],
  ['Time of sending', report.ranMs === null ? 'not yet known' : duration(report.ranMs)],
  ['Mapping', report.mappingName ?? 'not saved under a name'],
  ['Import', report.plan],
  ...(report.partOf === null ? [] : [['Comes from', `the report of import ${report.partOf}`] as const]),
  ...putRightSince(report),
];

/** An import on one page: what, when, by which mapping, and counts that add up to the rows of the file. */
export function summaryOf(report: ImportReport): Summary {
  const parts = partKinds
    .map((kind) => ({ kind, word: partWords[kind], amount: amountOf(report, kind) }))
    .filter(({ amount }) => amount > 0);
  const { rows } = report.counts;
  const causes = report.causes.map(
    ({ column, message, count }): Line => [
      shortened(column === null ? message : `${shortened(column, LONGEST.match)}: ${message}`, LONGEST.cause),
      number(count),
    ],
  );
  const matches = report.mapping.matches.map(
    (match): Line => [shortened(match.from.header, LONGEST.match), shortened(targetOf(match), LONGEST.match)],
  );
  return {
    title: `Import of “${shortened(report.fileName, LONGEST.title)}”`,
    facts: factsOf(report).map(([what, value]) => [what, shortened(value, LONGEST.value)]),
    parts,
    rows,
    sum: `${parts.map(({ amount }) => number(amount)).join(' + ') || '0'} = ${counted(rows, 'row')}`,
    causes: first(causes, MOST_CAUSES),
    mapping: first(matches, MOST_MATCHES),
  };
}
