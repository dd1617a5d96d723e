import type { RowStatus } from '../../shared/plan.ts';

/** Where a row stands, in the same words as the report's column “Import status”. */
export const statusText: Readonly<Record<RowStatus, string>> = {
  ready: 'Ready',
  invalid: 'Needs fixing',
  skipped: 'Left out',
  sending: 'Being sent',
  unknown: 'Not known',
  created: 'Created',
  updated: 'Updated',
  imported: 'Imported',
  unchanged: 'Unchanged',
  failed: 'Failed',
};

export const blankRowText = 'Blank';

/** How bad an issue is. */
export const severityText = { error: 'Needs fixing', warning: 'Warning', note: 'Note' } as const;
