import { z } from 'zod';
import { accountSchema } from './account.ts';
import { changeSchema } from './change.ts';
import { duplicateRules } from './mapping.ts';
import { checkCountsSchema, issueGroupSchema, issueSchema, rowStatuses, skipReasons } from './plan.ts';

/** What the review screen asks of a plan, and what it gets. `column` and `index` are 0-based column indexes. */

/** Which rows to show: all, those in one state, or those with one kind of issue in one column. */
export const rowFilterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['all', 'ready', 'needs-fixing', 'warnings', 'left-out']) }),
  z.strictObject({
    kind: z.literal('issue'),
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    index: z.int().nullable(),
  }),
]);
export type RowFilter = z.infer<typeof rowFilterSchema>;

/** A mark on a cell, or on the whole row where `index` is null. */
const cellMarkSchema = z.strictObject({
  index: z.int().nullable(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
});
export type CellMark = z.infer<typeof cellMarkSchema>;

/** A row as the grid shows it: `cells` as displayed, by column index (missing ones are blank); `edited` are the columns changed here. */
const reviewRowSchema = z.strictObject({
  row: z.int(),
  status: z.enum(rowStatuses),
  skipReason: z.enum(skipReasons).nullable(),
  cells: z.array(z.string()),
  marks: z.array(cellMarkSchema),
  edited: z.array(z.int()),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

/** `total` counts all rows that the filter lets through, `rows` are those asked for. */
export const reviewPageSchema = z.strictObject({ rows: z.array(reviewRowSchema), total: z.int() });
export type ReviewPage = z.infer<typeof reviewPageSchema>;

/** A group of issues with the index of its column, so that it can become a {@link RowFilter}. */
const reviewGroupSchema = issueGroupSchema.extend({ index: z.int().nullable() });
export type ReviewGroup = z.infer<typeof reviewGroupSchema>;

/**
 * `leftOut` rows are skipped for a reason, `blank` ones because there is nothing in them: skipped = leftOut + blank. `edits`
 * cells were changed here, `leftOutByHand` rows left out; `asksForWords`: rows need
 * fixing for want of the meaning of a word; `undo` and `redo` are what would be taken back or made again next.
 */
export const reviewSummarySchema = z.strictObject({
  plan: z.string(),
  fileName: z.string(),
  columns: z.array(z.strictObject({ index: z.int(), header: z.string(), matchedTo: z.array(z.string()) })),
  counts: checkCountsSchema.extend({ blank: z.int(), leftOut: z.int() }),
  groups: z.array(reviewGroupSchema),
  edits: z.int(),
  leftOutByHand: z.int(),
  duplicates: z.enum(duplicateRules),
  asksForWords: z.boolean(),
  undo: changeSchema.nullable(),
  redo: changeSchema.nullable(),
});
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

/** An issue of a row with the index of its column, so that its cell can be found. */
const rowIssueSchema = issueSchema.extend({ index: z.int().nullable() });

/** One row in full: `account` is exactly what Akita will receive, null where the row is not sent. `original` is the cell before it was edited here, else null. */
export const rowDetailSchema = z.strictObject({
  row: z.int(),
  status: z.enum(rowStatuses),
  skipReason: z.enum(skipReasons).nullable(),
  account: accountSchema.nullable(),
  cells: z.array(z.strictObject({ header: z.string(), text: z.string(), original: z.string().nullable() })),
  issues: z.array(rowIssueSchema),
  sends: z.int(),
  akitaId: z.string().nullable(),
  refusal: z.string().nullable(),
});
export type RowDetail = z.infer<typeof rowDetailSchema>;
