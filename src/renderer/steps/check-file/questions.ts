import { columnOfRef } from '../../../shared/column-ref.ts';
import { findingKey } from '../../../shared/finding-key.ts';
import type { MappingTarget } from '../../../shared/mapping.ts';
import type { Work } from '../../../shared/overview.ts';
import type { Issue } from '../../../shared/plan.ts';

/** Where a wrong guess would send wrong accounts, and nothing after it would show that. */
const questionCodes: ReadonlySet<string> = new Set([
  'finding-encoding-doubtful',
  'finding-header-doubtful',
  'finding-header-two-lines',
  'finding-totals-doubtful',
  'finding-notes-doubtful',
  'finding-totals-inside',
  'finding-lines-inside',
  'finding-other-table',
  'finding-rows-broken',
  'finding-cut-off',
  'finding-odd-rows-many',
]);

const dateCodes: ReadonlySet<string> = new Set([
  'finding-dates-ambiguous',
  'finding-dates-year-first',
  'finding-dates-contradict',
  'finding-serial-dates',
]);
const decimalCodes: ReadonlySet<string> = new Set(['finding-numbers-ambiguous', 'finding-numbers-contradict']);

type Answers = Pick<Work, 'profile' | 'mapping' | 'confirmed'>;

const orderIn = (to: MappingTarget): boolean => 'dateOrder' in to && to.dateOrder !== undefined;
const decimalIn = (to: MappingTarget): boolean => 'decimal' in to && to.decimal !== undefined;

/** The column that a finding speaks of, from the address of its example. */
export function columnOf({ cell, column }: Issue): number | null {
  const letters = /^[A-Z]+/.exec(cell ?? '')?.[0];
  if (letters === undefined || column === null) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Whether the user said of a column how its dates, or its numbers, are written. */
export function isChosen({ profile, mapping }: Answers, index: number, what: 'date-order' | 'decimal'): boolean {
  const chosen = what === 'decimal' ? decimalIn : orderIn;
  return mapping.matches.some(({ from, to }) => columnOfRef(from, profile.columns)?.index === index && chosen(to));
}

/** `confirmed`: the user said that it is right. `chosen`: an option of the column settles it. */
export type Answer = 'confirmed' | 'chosen';

export function answerTo(finding: Issue, work: Answers): Answer | null {
  if (work.confirmed.includes(findingKey(finding))) return 'confirmed';
  const index = columnOf(finding);
  if (index === null) return null;
  if (dateCodes.has(finding.code)) return isChosen(work, index, 'date-order') ? 'chosen' : null;
  return decimalCodes.has(finding.code) && isChosen(work, index, 'decimal') ? 'chosen' : null;
}

export const isQuestion = ({ code }: Issue): boolean => questionCodes.has(code);

/** What the user has to answer before the columns can be matched. */
export const openQuestions = (work: Answers): Issue[] =>
  work.profile.findings.filter((finding) => isQuestion(finding) && answerTo(finding, work) === null);

/** Whether the user should see how the file is read before anything else: something is doubtful, or a sheet was chosen among several. */
export function needsLook({ profile }: Pick<Work, 'profile'>): boolean {
  const sheets = profile.sheets.filter(({ rows, hidden }) => rows > 1 && !hidden);
  return sheets.length > 1 || profile.findings.some(({ severity }) => severity !== 'note');
}

const ranks = { error: 1, warning: 1, note: 2 } as const;
const rankOf = (finding: Issue): number => (isQuestion(finding) ? 0 : ranks[finding.severity]);

/** Questions first, then warnings, then what is only said. */
export const sorted = (findings: readonly Issue[]): Issue[] => [...findings].sort((a, b) => rankOf(a) - rankOf(b));
