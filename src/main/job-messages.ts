import { z } from 'zod';
import { appErrorSchema } from '../shared/app-error.ts';
import { fileOptionsSchema } from '../shared/file-profile.ts';
import { identitySchema } from '../shared/identity.ts';
import { checkResultSchema, inspectionSchema, jobStepSchema } from '../shared/inspection.ts';
import { mappingSchema } from '../shared/mapping.ts';
import { planMakerSchema } from '../shared/plan.ts';
import { wordMeaningSchema } from '../shared/words.ts';

/**
 * What the process that does the heavy work is asked, and what it says. It reads files that may be
 * hostile or huge, so it is a process of its own: whatever kills it becomes an error message (tried.md).
 */
const fileSchema = z.strictObject({ path: z.string(), options: fileOptionsSchema, plansFolder: z.string() });

/** The text of a mapping file with its name, for the messages, or a mapping itself. */
const givenMappingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string(), name: z.string() }),
  z.strictObject({ kind: z.literal('value'), mapping: mappingSchema }),
]);
export type GivenMapping = z.infer<typeof givenMappingSchema>;

/** Where the rows of a plan come from: a file, or an earlier plan with the edits of its review. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), file: fileSchema }),
  z.strictObject({ kind: z.literal('plan'), planPath: z.string() }),
]);

export const jobRequestSchema = z.discriminatedUnion('job', [
  z.strictObject({ job: z.literal('inspect'), file: fileSchema }),
  /** What a column (0-based) is like as the internal ID. */
  z.strictObject({ job: z.literal('identity'), file: fileSchema, index: z.int() }),
  /** The first two columns of a spreadsheet, as texts. */
  z.strictObject({ job: z.literal('lines'), file: fileSchema }),
  z.strictObject({
    job: z.literal('check'),
    source: sourceSchema,
    /** Null takes the suggestion, or the mapping of the plan that is the source. */
    mapping: givenMappingSchema.nullable(),
    /** Refuse a suggestion that has matches in doubt. */
    onlySure: z.boolean(),
    plan: z.strictObject({ id: z.string(), path: z.string(), createdAt: z.string(), madeBy: planMakerSchema }),
    /** Where to write a line of JSON for each row, or null. */
    rowsPath: z.string().nullable(),
  }),
  z.strictObject({
    job: z.literal('report'),
    planPath: z.string(),
    outPath: z.string(),
    /** What it is called until it is whole; the parent removes it where the job was killed. */
    temporaryPath: z.string(),
    which: z.enum(['all', 'problems']),
  }),
]);
export type JobRequest = z.infer<typeof jobRequestSchema>;

const reportResultSchema = z.strictObject({ rows: z.int() });

/** The result of each job, by its name. */
export const jobResultSchemas = {
  inspect: inspectionSchema,
  identity: identitySchema,
  lines: z.array(wordMeaningSchema),
  check: checkResultSchema,
  report: reportResultSchema,
} as const;
export type JobResult<J extends JobRequest['job']> = z.infer<(typeof jobResultSchemas)[J]>;

const progressSchema = jobStepSchema.extend({ kind: z.literal('progress') });
export type JobProgress = z.infer<typeof progressSchema>;

export const jobMessageSchema = z.discriminatedUnion('kind', [
  progressSchema,
  z.strictObject({ kind: z.literal('done'), result: z.unknown() }),
  z.strictObject({ kind: z.literal('failed'), error: appErrorSchema }),
]);
export type JobMessage = z.infer<typeof jobMessageSchema>;
