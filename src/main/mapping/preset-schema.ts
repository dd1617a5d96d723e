import { z } from 'zod';
import { targetSchema } from '../../shared/mapping.ts';

/**
 * One way to know an export by its headers; all that it names has to be there. `headers` are compared as
 * `normaliseHeader` does, `exact` letter by letter, `prefix` with the beginning of any header, `pattern` (a regular
 * expression, without regard to case) with any header; `without` must not be there.
 */
const ruleSchema = z.strictObject({
  headers: z.array(z.string()).optional(),
  exact: z.array(z.string()).optional(),
  prefix: z.string().optional(),
  pattern: z.string().optional(),
  without: z.array(z.string()).optional(),
});
export type RecognitionRule = z.infer<typeof ruleSchema>;

/**
 * What the columns of a header are. `header`: as the source shows it; a `#` in it stands for nothing, or for 2, 3 and so on.
 * `pattern`: a regular expression for the headers of custom fields, whose group `name` goes where `{name}` stands.
 * `to`: what the column is matched to. `offer`: what it may be, which a person decides. `leave`: what it is instead of a
 * field, so that its name or its values do not make it one. `why`: beside it, in words that follow a colon.
 */
const columnSchema = z
  .strictObject({
    header: z.string().optional(),
    pattern: z.string().optional(),
    to: targetSchema.optional(),
    offer: targetSchema.optional(),
    leave: z.string().optional(),
    why: z.string().optional(),
  })
  .refine(({ header, pattern }) => (header === undefined) !== (pattern === undefined), {
    error: 'a column has a header or a pattern',
  })
  .refine(({ to, offer, leave }) => [to, offer, leave].filter((each) => each !== undefined).length === 1, {
    error: 'a column is matched, offered, or left',
  });
export type PresetColumn = z.infer<typeof columnSchema>;

/**
 * How the export of one system is matched: data, one file each in `presets/`. Where several columns are of one
 * single-valued field, the first in the list is taken. `source` tells where its headers were seen.
 */
export const presetSchema = z.strictObject({
  key: z.string(),
  system: z.string(),
  export: z.string(),
  source: z.string(),
  recognise: z.array(ruleSchema).min(1),
  columns: z.array(columnSchema).min(1),
});
export type Preset = z.infer<typeof presetSchema>;
