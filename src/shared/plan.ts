import { z } from 'zod';
import { accountSchema } from './account.ts';

/**
 * Where a row stands. `sending`: its request may be on the way, and its answer is not recorded. `unknown`: it was sent
 * and its answer was lost, so that it is sent again.
 */
export const rowStatuses = [
  'ready',
  'invalid',
  'skipped',
  'sending',
  'unknown',
  'created',
  'updated',
  'imported',
  'unchanged',
  'failed',
] as const;
export type RowStatus = (typeof rowStatuses)[number];

/**
 * Why a row is `skipped`: nothing in it; its account is sent with another row; it is no account (a total, a line of the
 * report); the user left it out.
 */
export const skipReasons = ['blank', 'folded-in', 'footer', 'by-hand'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** How a request that Akita accepted turned out; `imported` when created and updated cannot be told apart. */
export type AcceptedStatus = 'created' | 'updated' | 'imported';

const severitySchema = z.enum(['error', 'warning', 'note']);

/**
 * One issue, the same shape everywhere. `column` is the header or null, `cell` such as `C17` or null,
 * `value` the text of the cell (shortened), `message` what is wrong and what to do.
 */
export const issueSchema = z.strictObject({
  code: z.string(),
  severity: severitySchema,
  column: z.string().nullable(),
  message: z.string(),
  cell: z.string().nullable(),
  value: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;

/** Issues of one code, severity and column, with the first of them as the example. */
export const issueGroupSchema = issueSchema.extend({
  count: z.int(),
  example: z.strictObject({ row: z.int(), value: z.string() }),
});
export type IssueGroup = z.infer<typeof issueGroupSchema>;

/** rows = ready + invalid + skipped; `warnings` counts the ready rows that have one. */
export const checkCountsSchema = z.strictObject({
  rows: z.int(),
  ready: z.int(),
  invalid: z.int(),
  skipped: z.int(),
  warnings: z.int(),
});
export type CheckCounts = z.infer<typeof checkCountsSchema>;

/** rows = created + updated + imported + unchanged + failed + invalid + skipped + remaining; what is `unknown` remains to be sent. */
export const runCountsSchema = z.strictObject({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  imported: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  invalid: z.int(),
  skipped: z.int(),
  remaining: z.int(),
});
export type RunCounts = z.infer<typeof runCountsSchema>;

/**
 * Why a run ended before its last row. `cannot-record`: the plan went, was exchanged, or cannot be written any more.
 * `tried`: the rows that were to be tried first are sent.
 */
export const stopReasons = [
  'key-refused',
  'unreachable',
  'user',
  'disk-full',
  'cannot-record',
  'too-many-refused',
  'tried',
] as const;
export type StopReason = (typeof stopReasons)[number];

/** A checked row as `--rows` writes it; `account` is null unless the row is ready. */
const checkedRowSchema = z.strictObject({
  row: z.int(),
  status: z.enum(['ready', 'invalid', 'skipped']),
  account: accountSchema.nullable(),
  issues: z.array(issueSchema),
});
export type CheckedRow = z.infer<typeof checkedRowSchema>;

/** Which host made a plan. */
export const planMakerSchema = z.enum(['window', 'command-line']);
