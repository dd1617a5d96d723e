import type { Cell } from '../../shared/cell.ts';
import { reportColumns } from '../../shared/file-profile.ts';
import { type ColumnKind, cellText } from './cell-text.ts';

/** A row of the spreadsheet with what became of it. */
export interface ReportRow {
  /** From the first column on; missing ones at the end are empty. */
  readonly cells: readonly Cell[];
  /** In words: Created, Updated, Imported, Unchanged, Failed, Needs fixing, Left out, Blank, Not sent. */
  readonly status: string;
  readonly whatWentWrong: string;
  readonly howToFix: string;
  readonly akitaId: string;
  /** `PLANID:ROW`. */
  readonly reference: string;
}

/** What a report is made from; `rows` is walked once. */
export interface ReportSource {
  readonly headers: readonly string[];
  /** How the cells of each column are to be written, in the order of the headers. */
  readonly columnKinds: readonly ColumnKind[];
  /** Columns with an empty header for the cells beyond the headers, in rows that are too long. */
  readonly extraColumns: number;
  /** How many rows there will be; for the progress alone. */
  readonly total: number;
  rows(): Iterable<ReportRow>;
}

/** A report as texts: what both file formats write. `original` counts the columns that are the user's own. */
export interface ReportTable {
  readonly original: number;
  readonly header: readonly string[];
  rows(): Iterable<readonly string[]>;
}

/** The user's columns in their order and spelling, the extra ones, then ours. */
export function reportTable(source: ReportSource): ReportTable {
  const original = source.headers.length + source.extraColumns;
  const extra = Array.from({ length: source.extraColumns }, () => '');
  return {
    original,
    header: [...source.headers, ...extra, ...reportColumns],
    *rows() {
      for (const row of source.rows()) yield rowTexts(row, original, source.columnKinds);
    },
  };
}

function rowTexts(row: ReportRow, original: number, kinds: readonly ColumnKind[]): string[] {
  const texts: string[] = [];
  for (let column = 0; column < original; column++) {
    texts.push(cellText(row.cells[column] ?? '', kinds[column] ?? 'any'));
  }
  texts.push(row.status, row.whatWentWrong, row.howToFix, row.akitaId, row.reference);
  return texts;
}
