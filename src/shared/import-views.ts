import { z } from 'zod';
import { mappingSchema } from './mapping.ts';
import { rowStatuses, runCountsSchema, stopReasons } from './plan.ts';

/** An import as the window sees it: before, during and after. Times are ISO 8601 in UTC, `…Ms` are milliseconds. */

/** An import goes on where it was begun, because what is in one Akita is not in the other. */
const elsewhereSchema = z.strictObject({
  kind: z.enum(['began-in-practice', 'began-in-akita', 'other-server']),
  /** The address where it was begun. */
  server: z.string(),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/**
 * Before: what the button would do. `first`: nothing was ever imported to this server from here. `elsewhere`: it was
 * begun where the present settings do not lead, so that it cannot go on under them.
 */
export const importOfferSchema = z.strictObject({
  plan: z.string(),
  counts: runCountsSchema,
  practice: z.boolean(),
  server: z.string(),
  keyIsSet: z.boolean(),
  perMinute: z.int(),
  first: z.boolean(),
  elsewhere: elsewhereSchema.nullable(),
});
export type ImportOffer = z.infer<typeof importOfferSchema>;

/** Of the accounts that the button would send: how many have an ID that was sent to the same place before, and the first rows of them. */
export const knownIdsSchema = z.strictObject({ count: z.int(), rows: z.array(z.int()) });
export type KnownIds = z.infer<typeof knownIdsSchema>;

/**
 * What trying the rows again that were refused would send: `rows` of them, as they were read. `putRight` are left out: files
 * that were made from the report brought them to the same place since (`fileNames`, the latest first).
 */
export const retryOfferSchema = z.strictObject({
  rows: z.int(),
  putRight: z.strictObject({ rows: z.int(), fileNames: z.array(z.string()) }),
  known: knownIdsSchema,
  practice: z.boolean(),
  server: z.string(),
});
export type RetryOffer = z.infer<typeof retryOfferSchema>;

const sentRowSchema = z.strictObject({
  row: z.int(),
  internalId: z.string(),
  name: z.string().nullable(),
  status: z.enum(rowStatuses),
  message: z.string().nullable(),
});
export type SentRow = z.infer<typeof sentRowSchema>;

/**
 * During. `paused` may go on (the user paused, or `stopped` says what stopped it and `why` in words);
 * `stopped` was ended by the user, and can still be resumed from the first screen. `done` of `toSend` rows have their answer.
 * `perMinute` is measured over the last minute; `remainingMs` is null where it cannot be told yet.
 * `awaiting`: so many are left, all of them sent, and none had its answer for a while; null where that is not so.
 * `points` draw the progress over time: at most 120 of them. `recent`: the last rows, the newest first.
 * `pace`: requests a minute for now, fewer than set, and why; `slept`: when the computer woke last, and for how long it slept.
 */
export const runViewSchema = z.strictObject({
  plan: z.string(),
  fileName: z.string(),
  practice: z.boolean(),
  state: z.enum(['running', 'pausing', 'paused', 'stopping', 'stopped', 'finished']),
  counts: runCountsSchema,
  toSend: z.int(),
  done: z.int(),
  perMinute: z.number().nullable(),
  remainingMs: z.number().nullable(),
  awaiting: z.int().nullable(),
  waiting: z.strictObject({ reason: z.enum(['rate-limited', 'unreachable']), until: z.iso.datetime() }).nullable(),
  pace: z.strictObject({ perMinute: z.int(), why: z.enum(['others', 'rate-limited']) }).nullable(),
  slept: z.strictObject({ at: z.iso.datetime(), forMs: z.number() }).nullable(),
  recent: z.array(sentRowSchema),
  points: z.array(z.strictObject({ seconds: z.number(), done: z.int() })),
  startedAt: z.iso.datetime(),
  stopped: z.enum(stopReasons).nullable(),
  why: z.string().nullable(),
});
export type RunView = z.infer<typeof runViewSchema>;

/** Whether rows are on their way, or answers are waited for. */
export const isRunning = (run: RunView | null): run is RunView =>
  run !== null && (run.state === 'running' || run.state === 'pausing' || run.state === 'stopping');

/** A cause and how many rows it kept from Akita; `refused` in Akita's own words, else an issue of ours. */
const causeSchema = z.strictObject({
  kind: z.enum(['needs-fixing', 'refused']),
  column: z.string().nullable(),
  message: z.string(),
  count: z.int(),
  example: z.strictObject({ row: z.int(), value: z.string() }),
});
export type Cause = z.infer<typeof causeSchema>;

/** The import for real of what was practised: when it began, and whether it reached its end. */
export const realImportSchema = z.strictObject({ at: z.iso.datetime(), whole: z.boolean() });
export type RealImport = z.infer<typeof realImportSchema>;

/** `fileNames`: the files that brought the rows, the latest first. */
const putRightSchema = z.strictObject({
  failed: z.int(),
  invalid: z.int(),
  remaining: z.int(),
  fileNames: z.array(z.string()),
});
export type PutRightRows = z.infer<typeof putRightSchema>;

/**
 * A finished, stopped or discarded import in a list. `unknown`: how many of the remaining rows were sent, with the answer lost.
 * `ranMs`: for how long rows were sent; null where no run has ended yet. `keptUntil`: when it is removed by itself; null: never.
 * `real`: the latest one of its rows, where it is a practice import. `partOf`: the import whose report the file is, at the same
 * place; `putRight`: how many of its own rows that were refused, needed fixing or were not sent came to the same place since, by
 * such files. `state`: `unfinished` can be resumed.
 */
export const historyEntrySchema = z.strictObject({
  plan: z.string(),
  fileName: z.string(),
  state: z.enum(['unfinished', 'finished', 'discarded']),
  practice: z.boolean(),
  server: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  counts: runCountsSchema,
  real: realImportSchema.nullable(),
  partOf: z.string().nullable(),
  putRight: putRightSchema.nullable(),
  unknown: z.int(),
  ranMs: z.number().nullable(),
  sha256: z.string(),
  mappingName: z.string().nullable(),
  keptUntil: z.iso.datetime().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/**
 * After: counts that add up to the rows of the file (skipped = blank + leftOut), and what kept rows out.
 */
export const importReportSchema = historyEntrySchema.extend({
  blank: z.int(),
  leftOut: z.int(),
  requests: z.int(),
  stopped: z.enum(stopReasons).nullable(),
  mapping: mappingSchema,
  causes: z.array(causeSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;
