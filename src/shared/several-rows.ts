import { z } from 'zod';

/** Several rows of one account, and what would become of them; `rows` of a group are the first ten. */

/** Values of a list: how many the rows have, and how many the account would have. */
const joinedSchema = z.strictObject({
  field: z.enum(['emails', 'phones', 'urls', 'tags']),
  of: z.int(),
  become: z.int(),
});

/** A value about which the rows disagree: `what` names it with all of them, `sent` is the last. */
const conflictSchema = z.strictObject({ what: z.string(), sent: z.string() });

const severalRowsSchema = z.strictObject({
  id: z.string(),
  rowCount: z.int(),
  rows: z.array(z.int()),
  joined: z.array(joinedSchema),
  conflicts: z.array(conflictSchema),
  /** Rows that need fixing for another reason: the others are not joined before that. */
  broken: z.array(z.int()),
});
export type SeveralRows = z.infer<typeof severalRowsSchema>;

/** `accounts` have more than one row, `rows` in all; `groups` are those that were asked for, in file order. */
export const mergePreviewSchema = z.strictObject({
  accounts: z.int(),
  rows: z.int(),
  groups: z.array(severalRowsSchema),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;
