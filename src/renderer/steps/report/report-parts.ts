import type { ImportReport } from '../../../shared/import-views.ts';
import { amountOf, type PartKind, partKinds, partWords } from '../../../shared/report-parts.ts';
import { reportText } from '../../text/report.ts';

export interface ReportPart {
  readonly kind: PartKind;
  readonly word: string;
  readonly note: string;
  readonly amount: number;
}

/** Every row of the file is in one of the parts, so that they add up to its rows. */
export const reportParts = (report: ImportReport): ReportPart[] =>
  partKinds.map((kind) => ({
    kind,
    word: partWords[kind],
    note: reportText.notes[kind](report.practice),
    amount: amountOf(report, kind),
  }));

/** Rows of the file that somebody wanted in Akita, and that are not there. */
export const notInAkita = ({ counts }: ImportReport): number => counts.failed + counts.invalid + counts.remaining;
