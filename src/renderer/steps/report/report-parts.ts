import type { ImportReport } from '../../../shared/import-views.ts';
import { reportText } from '../../text/report.ts';

/** In the order of the sum: what is in Akita, what is not, what never was to be sent. */
const partKinds = [
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

export interface ReportPart {
  readonly kind: PartKind;
  readonly word: string;
  readonly note: string;
  readonly amount: number;
}

function amountOf({ counts, leftOut, blank }: ImportReport, kind: PartKind): number {
  if (kind === 'leftOut') return leftOut;
  return kind === 'blank' ? blank : counts[kind];
}

/** Every row of the file is in one of the parts, so that they add up to its rows. */
export const reportParts = (report: ImportReport): ReportPart[] =>
  partKinds.map((kind) => ({
    kind,
    word: reportText.parts[kind],
    note: reportText.notes[kind](report.practice),
    amount: amountOf(report, kind),
  }));

/** Rows of the file that somebody wanted in Akita, and that are not there. */
export const notInAkita = ({ counts }: ImportReport): number => counts.failed + counts.invalid + counts.remaining;
