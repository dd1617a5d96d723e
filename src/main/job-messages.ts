import { z } from 'zod';
import { appErrorSchema } from '../shared/app-error.ts';
import { fileOptionsSchema } from '../shared/file-profile.ts';
import { checkResultSchema, inspectionSchema, jobStepSchema } from '../shared/inspection.ts';

/**
 * What the process that does the heavy work is asked, and what it says. It reads files that may be
 * hostile or huge, so it is a process of its own: whatever kills it becomes an error message (tried.md).
 */
const fileSchema = z.strictObject({ path: z.string(), options: fileOptionsSchema, plansFolder: z.string() });

export const jobRequestSchema = z.discriminatedUnion('job', [
  z.strictObject({ job: z.literal('inspect'), file: fileSchema }),
  z.strictObject({
    job: z.literal('check'),
    file: fileSchema,
    /** The text of a mapping file and its name, for its messages; null takes the suggestion. */
    mapping: z.strictObject({ text: z.string(), name: z.string() }).nullable(),
    /** Refuse a suggestion that has matches in doubt. */
    onlySure: z.boolean(),
    plan: z.strictObject({ id: z.string(), path: z.string(), createdAt: z.string() }),
    /** Where to write a line of JSON for each row, or null. */
    rowsPath: z.string().nullable(),
  }),
  z.strictObject({
    job: z.literal('report'),
    planPath: z.string(),
    outPath: z.string(),
    which: z.enum(['all', 'problems']),
  }),
]);
export type JobRequest = z.infer<typeof jobRequestSchema>;

const reportResultSchema = z.strictObject({ rows: z.int() });

/** The result of each job, by its name. */
export const jobResultSchemas = {
  inspect: inspectionSchema,
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
