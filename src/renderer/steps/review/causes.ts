import type { ReviewGroup, RowFilter } from '../../../shared/review.ts';

const severities = ['error', 'warning', 'note'] as const;

/** Errors first, then warnings, then notes; among these the largest first. */
export const causesInOrder = (groups: readonly ReviewGroup[]): ReviewGroup[] =>
  [...groups].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count);

export const filterOf = ({ code, severity, index }: ReviewGroup): RowFilter => ({
  kind: 'issue',
  code,
  severity,
  index,
});

/** Whether the grid shows the rows of this cause. */
export const isCause = (filter: RowFilter, group: ReviewGroup): boolean =>
  filter.kind === 'issue' &&
  filter.code === group.code &&
  filter.severity === group.severity &&
  filter.index === group.index;
