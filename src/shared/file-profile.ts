import { z } from 'zod';
import { issueSchema } from './plan.ts';

/** How the user wants the file to be read; what is absent is detected. Row numbers as the spreadsheet program shows them. */
export const fileOptionsSchema = z.strictObject({
  sheet: z.string().optional(),
  headerRow: z.int().positive().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().length(1).optional(),
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

const fileFormats = ['csv', 'tsv', 'xlsx', 'xls', 'xlsb', 'ods'] as const;

/**
 * What a first full pass over a file tells. `rows` counts the rows below the header up to the last that
 * is not blank. `encoding` and `delimiter` are null for workbooks, `sheet` is null for text files.
 * `report` is set when the file is one of our own exports: the plan it came from, so that its mapping can
 * come back; our own columns are then not among `columns`.
 */
export const fileProfileSchema = z.strictObject({
  file: z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  format: z.enum(fileFormats),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  headerRow: z.int(),
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
