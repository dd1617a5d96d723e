import { z } from 'zod';
import { issueSchema } from './plan.ts';

/** How the user wants the file to be read; what is absent is detected. Row numbers as the spreadsheet program shows them. */
export const fileOptionsSchema = z.strictObject({
  sheet: z.string().optional(),
  /** 0: the table has no header, and its columns are called “Column A” and so on. */
  headerRow: z.int().nonnegative().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().length(1).optional(),
  /** Rows that are no accounts are left out, and rows that may be none are kept, unless all of them are to be either. */
  footer: z.enum(['leave-out', 'keep']).optional(),
});
export type FileOptions = z.infer<typeof fileOptionsSchema>;

/** `index` is 0-based, `samples` the first three different values as displayed, `filled` how many cells hold something. */
export const columnProfileSchema = z.strictObject({
  index: z.int(),
  header: z.string(),
  samples: z.array(z.string()),
  filled: z.int(),
});
export type ColumnProfile = z.infer<typeof columnProfileSchema>;

/** A row as it stands in the file, for looking at: at most {@link PREVIEW_COLUMNS} cells of {@link PREVIEW_CHARACTERS}. */
const previewRowSchema = z.strictObject({ row: z.int(), cells: z.array(z.string()) });
export type PreviewRow = z.infer<typeof previewRowSchema>;
export const PREVIEW_COLUMNS = 50;
export const PREVIEW_CHARACTERS = 80;

/**
 * `head`: the first 20 rows that hold something, those above the header included. `foot`: the last 5 below the header.
 * `odd`: up to 5 that hold characters outside ASCII, where a wrong encoding shows.
 */
const previewSchema = z.strictObject({
  head: z.array(previewRowSchema),
  foot: z.array(previewRowSchema),
  odd: z.array(previewRowSchema),
});
export type Preview = z.infer<typeof previewSchema>;

/**
 * A row that is no account, or may be none: a sum, what a report says of itself or a note, the header once more, a second line
 * of names below it, the rest of the row above, or a row of another table. Mostly at the end of the table.
 */
const footerRowSchema = z.strictObject({
  row: z.int(),
  kind: z.enum(['totals', 'report', 'header', 'names', 'rest', 'table']),
  /** 0-based, of the first cell that holds something; `text` is what it holds. */
  column: z.int(),
  text: z.string(),
  /** It may be an account, and is read as one until the user says that it is none. */
  doubtful: z.boolean().optional(),
  /** It stands among the accounts, not below them. */
  inside: z.boolean().optional(),
});
export type FooterRow = z.infer<typeof footerRowSchema>;

/** `kept`: the user chose that these rows are read as accounts all the same. */
const footerSchema = z.strictObject({ kept: z.boolean(), rows: z.array(footerRowSchema) });

/** Whether a row is not read as an account. A header is none, whatever is chosen. */
export const isLeftOut = ({ kept }: { readonly kept: boolean }, { kind, doubtful }: FooterRow): boolean =>
  kind === 'header' || (!kept && doubtful !== true);

/** `html` and `spreadsheetml` (Excel 2003's XML) are mostly found under the name .xls. */
const fileFormats = ['csv', 'tsv', 'xlsx', 'xls', 'xlsb', 'ods', 'html', 'spreadsheetml'] as const;

/**
 * What a first full pass over a file tells. `rows` counts the rows below the header up to the last that
 * is not blank. `encoding` and `delimiter` are null for workbooks, `sheet` is null for text files.
 * `report` is set when the file is one of our own exports: the plan it came from, so that its mapping can
 * come back; our own columns are then not among `columns`. Columns without a header and without a cell are none.
 * `headerReason` is a sentence. `footer` is null where all rows are accounts. What has a default is not in
 * the plans of earlier versions.
 */
export const fileProfileSchema = z.strictObject({
  file: z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  format: z.enum(fileFormats),
  encoding: z.string().nullable(),
  /** What the text could be written in as well, the likeliest first; absent where there is no doubt. */
  otherEncodings: z.array(z.string()).optional(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  headerRow: z.int(),
  headerReason: z.string().default(''),
  footer: footerSchema.nullable().default(null),
  preview: previewSchema.default({ head: [], foot: [], odd: [] }),
  rows: z.int(),
  columns: z.array(columnProfileSchema),
  report: z.strictObject({ plan: z.string() }).nullable(),
  findings: z.array(issueSchema),
});
export type FileProfile = z.infer<typeof fileProfileSchema>;

/** Of which row of which import a row of an export tells. */
export interface RowOrigin {
  readonly plan: string;
  readonly row: number;
}

/** The columns of our own in an export, in this order, after the original ones. */
export const reportColumns = [
  'Import status',
  'What went wrong',
  'How to fix it',
  'Akita ID',
  'Import reference',
] as const;

/** The one column that a table lacks of those that an export adds; null where it has all of them, or lacks more. */
export function lackingReportColumn(columns: readonly Pick<ColumnProfile, 'header'>[]): string | null {
  const headers = new Set(columns.map(({ header }) => header));
  const [lacking, ...more] = reportColumns.filter((name) => !headers.has(name));
  return lacking === undefined || more.length > 0 ? null : lacking;
}
