import { z } from 'zod';
import { fileProfileSchema } from '../../shared/file-profile.ts';
import { mappingSchema } from '../../shared/mapping.ts';
import { stopReasons } from '../../shared/plan.ts';

/** Written into each plan; a plan with a higher one is refused, not guessed at. */
export const PLAN_VERSION = 1;

/** Where an import went: the origin of the server, or a practice server that lived only as long as its run. */
const destinationSchema = z.strictObject({ server: z.string(), practice: z.boolean(), perMinute: z.number() });
export type Destination = z.infer<typeof destinationSchema>;

/**
 * What a plan knows of itself beside its rows. `draft`: checked, never sent. `started`: sending began and
 * did not reach the end, so it can be resumed. `finished`: nothing is left to send.
 * Times are ISO 8601 in UTC; `width` counts the columns of the widest row.
 */
export const planInfoSchema = z.strictObject({
  version: z.literal(PLAN_VERSION),
  id: z.string(),
  createdAt: z.string(),
  path: z.string(),
  profile: fileProfileSchema,
  mapping: mappingSchema,
  width: z.int(),
  state: z.enum(['draft', 'started', 'finished']),
  destination: destinationSchema.nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  stopped: z.enum(stopReasons).nullable(),
});
export type PlanInfo = z.infer<typeof planInfoSchema>;
