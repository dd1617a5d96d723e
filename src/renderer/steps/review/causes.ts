import type { CauseRef, CauseRepairs } from '../../../shared/change.ts';
import type { IssueCode } from '../../../shared/issue-catalog.ts';
import type { ReviewGroup, RowFilter } from '../../../shared/review.ts';

const severities = ['error', 'warning', 'note'] as const;

/** Rows with an error are not sent; one that changes the account of another customer is, so it must not be overlooked. */
const urgency = ({ code, severity }: ReviewGroup): number =>
  code === ('internal-id-overwrites' satisfies IssueCode) ? -1 : severities.indexOf(severity);

/** What changes another customer's account, then errors, warnings, notes; among these the largest first. */
export const causesInOrder = (groups: readonly ReviewGroup[]): ReviewGroup[] =>
  [...groups].sort((a, b) => urgency(a) - urgency(b) || b.count - a.count);

export const causeOf = ({ code, severity, index }: ReviewGroup): CauseRef => ({ code, severity, index });

export const filterOf = (group: ReviewGroup): RowFilter => ({ kind: 'issue', ...causeOf(group) });

/** What could be done about the cause. */
export const repairsOf = (repairs: readonly CauseRepairs[], group: ReviewGroup): CauseRepairs['offers'] =>
  repairs.find(
    ({ code, severity, index }) => code === group.code && severity === group.severity && index === group.index,
  )?.offers ?? [];

/** Whether the grid shows the rows of this cause. */
export const isCause = (filter: RowFilter, group: ReviewGroup): boolean =>
  filter.kind === 'issue' &&
  filter.code === group.code &&
  filter.severity === group.severity &&
  filter.index === group.index;

const ofSeveralRows = new Set<string>([
  'internal-id-duplicate',
  'row-merged',
  'row-superseded',
  'merge-conflict',
] satisfies IssueCode[]);

/** Whether the cause is that accounts have several rows, or what became of them. */
export const isOfSeveralRows = (code: string): boolean => ofSeveralRows.has(code);
