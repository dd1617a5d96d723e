import { accountFields } from '../../shared/account-fields.ts';
import type { ImportReport } from '../../shared/import-views.ts';
import type { Match } from '../../shared/mapping.ts';
import { amountOf, type PartKind, partKinds, partWords } from '../../shared/report-parts.ts';

/** What a summary says, as texts: both formats write the same. */
export interface Summary {
  readonly title: string;
  readonly facts: readonly (readonly [what: string, value: string])[];
  readonly parts: readonly { readonly kind: PartKind; readonly word: string; readonly amount: number }[];
  readonly rows: number;
  /** `120 + 30 + 5 = 155 rows` */
  readonly sum: string;
  readonly causes: readonly (readonly [what: string, rows: string])[];
  readonly mapping: readonly (readonly [column: string, field: string])[];
}

/** More would not fit a page beside the rest. */
const MOST_CAUSES = 6;
const MOST_MATCHES = 24;
const LONGEST = 160;

const number = (value: number): string => value.toLocaleString('en-US');
const counted = (value: number, word: string): string => `${number(value)} ${word}${value === 1 ? '' : 's'}`;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** `2026-11-27 14:03` of this computer's clock. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
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

/** At most so many, and a line for the rest. */
function first<T>(all: readonly T[], most: number, rest: (left: number) => T): T[] {
  return all.length <= most ? [...all] : [...all.slice(0, most - 1), rest(all.length - most + 1)];
}

const where = ({ practice, server }: ImportReport): string =>
  practice ? 'the practice Akita on this computer; nothing went to Akita' : `Akita at ${server}`;

const states: Record<ImportReport['state'], string> = {
  finished: '',
  unfinished: ' (not finished yet)',
  discarded: ' (the rest was given up)',
};

/** An import on one page: what, when, by which mapping, and counts that add up to the rows of the file. */
export function summaryOf(report: ImportReport): Summary {
  const parts = partKinds
    .map((kind) => ({ kind, word: partWords[kind], amount: amountOf(report, kind) }))
    .filter(({ amount }) => amount > 0);
  const { rows } = report.counts;
  const causes = report.causes.map(({ column, message, count }): readonly [string, string] => [
    shortened(column === null ? message : `${column}: ${message}`),
    number(count),
  ]);
  const matches = report.mapping.matches.map((match): readonly [string, string] => [
    shortened(match.from.header),
    shortened(targetOf(match)),
  ]);
  return {
    title: `Import of “${report.fileName}”`,
    facts: [
      ['File', report.fileName],
      ['Fingerprint (SHA-256)', report.sha256],
      ['Sent to', where(report)],
      ['Began', localTime(report.startedAt)],
      ['Ended', report.finishedAt === null ? 'not yet' : `${localTime(report.finishedAt)}${states[report.state]}`],
      ['Time of sending', report.ranMs === null ? 'not yet known' : duration(report.ranMs)],
      ['Mapping', report.mappingName ?? 'not saved under a name'],
      ['Import', report.plan],
    ],
    parts,
    rows,
    sum: `${parts.map(({ amount }) => number(amount)).join(' + ') || '0'} = ${counted(rows, 'row')}`,
    causes: first(causes, MOST_CAUSES, (left) => [`and ${left} more`, '']),
    mapping: first(matches, MOST_MATCHES, (left) => [`and ${left} more`, '']),
  };
}
