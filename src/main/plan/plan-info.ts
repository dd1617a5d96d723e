import { z } from 'zod';
import { fileProfileSchema } from '../../shared/file-profile.ts';
import { decisionSchema } from '../../shared/inspection.ts';
import { mappingSchema } from '../../shared/mapping.ts';
import { planMakerSchema, stopReasons } from '../../shared/plan.ts';

/**
 * Written into each plan; a plan with a higher one is refused, not guessed at. 2: column evidence, edits of cells,
 * imports that were given up. 3: rows whose outcome is unknown. 4: changes that can be taken back, rows that were left out by hand.
 */
export const PLAN_VERSION = 4;

/** Where an import went: the origin of the server, or a practice server that lived only as long as its run. */
const destinationSchema = z.strictObject({ server: z.string(), practice: z.boolean(), perMinute: z.number() });
export type Destination = z.infer<typeof destinationSchema>;

/** What the rows of a column prove about its dates and numbers, as the normaliser counts it. */
const columnEvidenceSchema = z.strictObject({
  dayFirst: z.int(),
  monthFirst: z.int(),
  undecidedDates: z.int(),
  point: z.int(),
  comma: z.int(),
  undecidedNumbers: z.int(),
});

/**
 * What a plan knows of itself beside its rows. `draft`: checked, never sent. `started`: sending began and
 * did not reach the end, so it can be resumed. `finished`: nothing is left to send. `discarded`: the user gave up
 * what was left. Times are ISO 8601 in UTC; `width` counts the columns of the widest row.
 * `evidence`, by column, is what the rows were read with; null in a plan of version 1, which did not keep it.
 * `madeBy`: whose draft it is. The window offers its own again, or removes them; those of the command line are left.
 * `ranMs`: for how long rows were sent, without the time between the runs; not there before the first run has ended.
 * `practised`: the practice import that its rows were taken from, to be imported for real.
 * `stale`: an edit changed how a column is read as a whole, and the rows were not checked again since.
 */
export const planInfoSchema = z.strictObject({
  version: z.literal(PLAN_VERSION),
  id: z.string(),
  createdAt: z.string(),
  madeBy: planMakerSchema.default('command-line'),
  path: z.string(),
  profile: fileProfileSchema,
  mapping: mappingSchema,
  decisions: z.array(decisionSchema).default([]),
  width: z.int(),
  evidence: z.array(columnEvidenceSchema).nullable(),
  practised: z.string().optional(),
  stale: z.boolean(),
  state: z.enum(['draft', 'started', 'finished', 'discarded']),
  destination: destinationSchema.nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  ranMs: z.number().optional(),
  stopped: z.enum(stopReasons).nullable(),
});
export type PlanInfo = z.infer<typeof planInfoSchema>;

/** What a plan of an earlier version said of itself, in the terms of this version. */
export const fromEarlier = (info: object, version: number): object => ({
  ...info,
  version: PLAN_VERSION,
  ...(version === 1 ? { evidence: null, stale: false } : {}),
});

const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when an import is kept (wall-clock ms), by the rule of `keepDays`; null: until somebody deletes it. */
export function keptUntil({ state, finishedAt }: PlanInfo, keepDays: number | null): number | null {
  const hasEnded = state === 'finished' || state === 'discarded';
  return keepDays === null || !hasEnded || finishedAt === null ? null : Date.parse(finishedAt) + keepDays * DAY_MS;
}
