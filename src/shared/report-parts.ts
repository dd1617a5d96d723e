import type { ImportReport } from './import-views.ts';

/** In the order of the sum: what is in Akita, what is not, what never was to be sent. */
export const partKinds = [
  'created',
  'updated',
  'imported',
  'unchanged',
  'failed',
  'invalid',
  'remaining',
  'leftOut',
  'blank',
] as const;
export type PartKind = (typeof partKinds)[number];

/** What the parts of a report are called, wherever they stand. */
export const partWords: Record<PartKind, string> = {
  created: 'Created',
  updated: 'Updated',
  imported: 'Imported',
  unchanged: 'Unchanged',
  failed: 'Failed',
  invalid: 'Needs fixing',
  remaining: 'Not sent',
  leftOut: 'Left out',
  blank: 'Blank',
};

/** Every row of the file is in one of the parts, so that they add up to its rows. */
export function amountOf(
  { counts, leftOut, blank }: Pick<ImportReport, 'counts' | 'leftOut' | 'blank'>,
  kind: PartKind,
) {
  if (kind === 'leftOut') return leftOut;
  return kind === 'blank' ? blank : counts[kind];
}
