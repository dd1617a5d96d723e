import { z } from 'zod';
import { fileProfileSchema } from './file-profile.ts';
import { mappingSchema, targetSchema } from './mapping.ts';
import { checkCountsSchema, issueGroupSchema } from './plan.ts';

/**
 * Why a column is matched as it is; `index` is the column's; `basis` is `values` where the user should look twice;
 * `rivals` are the indexes of columns that could be the same single-valued field.
 */
const suggestionSchema = z.strictObject({
  index: z.int(),
  header: z.string(),
  field: z.string(),
  basis: z.enum(['alias', 'preset', 'values']),
  reason: z.string(),
  rivals: z.array(z.int()),
});
export type ShownSuggestion = z.infer<typeof suggestionSchema>;

/** What a column may be, which only a person can tell, and why it is not matched so by itself. */
const offerSchema = z.strictObject({ index: z.int(), header: z.string(), to: targetSchema, reason: z.string() });
export type ColumnOffer = z.infer<typeof offerSchema>;

/** The system whose export the file is, what of (“companies”), and the headers that told. */
const presetSchema = z.strictObject({
  key: z.string(),
  system: z.string(),
  export: z.string(),
  by: z.array(z.string()),
});
export type RecognisedPreset = z.infer<typeof presetSchema>;

/**
 * What is decided for a column as a whole, and what proves it. `decided` is null where the user has to choose: the values of the
 * mapping's own options (`dmy`, `.`), for `yes-no` the words that are understood. `proof` is a sentence.
 */
export const decisionSchema = z.strictObject({
  index: z.int(),
  header: z.string(),
  kind: z.enum(['date-order', 'decimal', 'two-digit-years', 'yes-no']),
  decided: z.string().nullable(),
  proof: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Whether the import that the file is a report of, and those before it, are on this computer: its own is not (`unknown`),
 * or only one further back (`gap`). `unrecognised`: it was a report until one of its columns was deleted, so nobody can
 * tell of which import. `none`: the file is no report.
 */
const earlierSchema = z.enum(['none', 'known', 'gap', 'unknown', 'unrecognised']);
export type EarlierImport = z.infer<typeof earlierSchema>;

/** Whether a person should say that it is right. The wrong ID makes a second account of every customer, so a choice among several asks. */
export const isGuess = ({ basis, field, rivals }: ShownSuggestion): boolean =>
  basis === 'values' || (field === 'internal_id' && rivals.length > 0);

/** What a file is, and how its columns would be matched. `mapping` is the suggested one, the one that was given, or the one that came back with our own problems file (`source`). */
export const inspectionSchema = z.strictObject({
  profile: fileProfileSchema,
  mapping: mappingSchema,
  source: z.enum(['suggested', 'given', 'earlier-import']),
  suggestions: z.array(suggestionSchema),
  columnOffers: z.array(offerSchema).default([]),
  preset: presetSchema.nullable().default(null),
  decisions: z.array(decisionSchema).default([]),
  earlier: earlierSchema,
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** A file whose rows were all checked, as its plan has it. */
export const checkResultSchema = inspectionSchema.extend({
  counts: checkCountsSchema,
  issues: z.array(issueGroupSchema),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

/** How far reading, checking or writing has come: `done` of `total` bytes or rows. */
export const jobStepSchema = z.strictObject({
  step: z.enum(['reading', 'checking', 'writing']),
  done: z.number(),
  total: z.number(),
});
export type JobStep = z.infer<typeof jobStepSchema>;
