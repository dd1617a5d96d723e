import { z } from 'zod';

/** What a column that could be the internal ID is like; `row` is that of the spreadsheet program. */

const atSchema = z.strictObject({ row: z.int(), value: z.string() });

/** IDs that look alike: so many digits, or letters, digits and signs in one order; `like` is the first of them. */
const shapeSchema = z.strictObject({ digits: z.int().nullable(), rows: z.int(), like: atSchema });

/** rows = filled + blank. `repeated` rows have an ID that a row above has. `damaged` lost characters in a spreadsheet program. */
export const identitySchema = z.strictObject({
  rows: z.int(),
  filled: z.int(),
  blank: z.strictObject({ rows: z.int(), first: z.int().nullable() }),
  repeated: z.strictObject({ rows: z.int(), first: atSchema.extend({ before: z.int() }).nullable() }),
  damaged: z.strictObject({ rows: z.int(), first: atSchema.nullable() }),
  shapes: z.array(shapeSchema),
});
export type Identity = z.infer<typeof identitySchema>;
