import { z } from 'zod';
import { columnProfileSchema, fileOptionsSchema } from './file-profile.ts';
import { realImportSchema, runViewSchema } from './import-views.ts';
import { inspectionSchema } from './inspection.ts';
import { mappingSchema } from './mapping.ts';

/** What the window shows beside an import: the work in hand, the settings, the key. Main owns all of it, so that a reload of the page loses nothing. */

/** A file that the user chose: an opaque ID that main knows the path of; the page never sees or names a path. */
export const fileRefSchema = z.strictObject({ file: z.string(), name: z.string(), bytes: z.int() });
export type FileRef = z.infer<typeof fileRefSchema>;

/** What the window knows of the key. `kept`: encrypted by the system, or for this session only; `why` says, in words, why not encrypted. */
export const keyStateSchema = z.strictObject({
  set: z.boolean(),
  last4: z.string().nullable(),
  kept: z.enum(['encrypted', 'session']).nullable(),
  why: z.string().nullable(),
});
export type KeyState = z.infer<typeof keyStateSchema>;

/** `good` answered and took the key; `unsure` answered and did not refuse it; `warning`: something may have been created. */
export const keyTestSchema = z.strictObject({
  verdict: z.enum(['good', 'unsure', 'warning', 'refused', 'unreachable']),
  message: z.string(),
});
export type KeyTest = z.infer<typeof keyTestSchema>;

/** 6,000 a minute is 100 a second, far beyond any limit that a key has (P: 120). */
export const MOST_PER_MINUTE = 6000;

export const settingsSchema = z.strictObject({
  practice: z.boolean(),
  perMinute: z.int().min(1).max(MOST_PER_MINUTE),
  keyLimit: z.int().min(1).max(MOST_PER_MINUTE).default(120),
  keepDays: z.int().min(1).max(3650).nullable().default(90),
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * A saved mapping that fits the file that was opened: which of its columns are missing, and which the file has besides.
 * `fills`: the field of each column of the file that it uses, by the index of the column; null for a column of labels.
 */
const mappingOfferSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  missing: z.array(z.string()),
  added: z.array(z.string()),
  fills: z.array(z.strictObject({ index: z.int(), field: z.string().nullable() })),
});
export type MappingOffer = z.infer<typeof mappingOfferSchema>;

/** The practice import that rows were taken from, when that was begun, and whether its rows had been imported for real by then. */
export const practisedSchema = z.strictObject({
  plan: z.string(),
  at: z.iso.datetime(),
  real: realImportSchema.nullable().default(null),
});
export type Practised = z.infer<typeof practisedSchema>;

/**
 * The file in hand. `mapping` is the one being worked on; `plan` is set once its rows were checked with that mapping.
 * `wordsPlan` is set while nothing else was changed since than what words mean, which the next check uses.
 * `touched`: the user changed a match or a cell, which would be lost with it. `options`: how the user wants the file to be read.
 * `confirmed`: the findings of which the user said that all is right, by {@link findingKey}.
 */
export const workSchema = inspectionSchema.extend({
  file: fileRefSchema,
  offers: z.array(mappingOfferSchema),
  plan: z.string().nullable(),
  wordsPlan: z.string().nullable(),
  practised: practisedSchema.optional(),
  edits: z.int(),
  touched: z.boolean(),
  options: fileOptionsSchema,
  confirmed: z.array(z.string()),
});
export type Work = z.infer<typeof workSchema>;

/** A file that was in hand before another one, or in an earlier session. `sheet`: its name where the file has more than one. */
const draftSchema = z.strictObject({
  draft: z.uuid(),
  fileName: z.string(),
  folder: z.string(),
  sheet: z.string().nullable(),
  checked: z.boolean(),
  practised: practisedSchema.optional(),
  edits: z.int(),
  changedAt: z.iso.datetime(),
});
export type Draft = z.infer<typeof draftSchema>;

/** An import that did not reach its end: “Resume: 3,412 of 5,000 left”. */
const unfinishedSchema = z.strictObject({
  plan: z.string(),
  fileName: z.string(),
  practice: z.boolean(),
  remaining: z.int(),
  toSend: z.int(),
  startedAt: z.iso.datetime(),
});
export type Unfinished = z.infer<typeof unfinishedSchema>;

const mappingVersion = {
  savedAt: z.iso.datetime(),
  columns: z.array(columnProfileSchema.shape.header),
  mapping: mappingSchema,
};
const earlierMappingSchema = z.strictObject(mappingVersion);
export type EarlierMapping = z.infer<typeof earlierMappingSchema>;

export const savedMappingSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  ...mappingVersion,
  earlier: z.array(earlierMappingSchema).default([]),
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;

/** Everything that the window needs at its start; sent again whenever it changes. `notices` are sentences that need no answer. */
export const overviewSchema = z.strictObject({
  version: z.string(),
  platform: z.string(),
  server: z.string(),
  settings: settingsSchema,
  key: keyStateSchema,
  /** The file in hand. */
  work: workSchema.nullable(),
  /** The other files in work, the newest first. */
  drafts: z.array(draftSchema),
  unfinished: unfinishedSchema.nullable(),
  run: runViewSchema.nullable(),
  recent: z.array(
    z.strictObject({ file: z.string(), name: z.string(), folder: z.string(), openedAt: z.iso.datetime() }),
  ),
  notices: z.array(z.strictObject({ id: z.string(), message: z.string() })),
});
export type Overview = z.infer<typeof overviewSchema>;
