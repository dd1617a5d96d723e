import { z } from 'zod';

/** What changes the rows of a plan in its review, and what was done. `index` is a 0-based column. */

/** More cells or rows than anybody marks by hand; what concerns more goes by a cause or by find and replace. */
export const MOST_CHANGED_AT_ONCE = 20_000;

/** Longer text in a cell than any spreadsheet program can hold (32,767). */
const cellTextSchema = z.string().max(100_000);
const rowSchema = z.int().positive();
const indexSchema = z.int().nonnegative();

/** Repairs that give every cell of a cause another text. */
export const cellRepairs = [
  'trim',
  'add-https',
  'mend-link',
  'split-addresses',
  'first-address',
  'mend-address',
  'yes-no',
  'unscramble',
  'empty-filler',
  'empty',
] as const;
export type CellRepair = (typeof cellRepairs)[number];

/** Repairs that say how a whole column is read. */
const optionRepairs = ['day-first', 'month-first', 'year-first', 'decimal-point', 'decimal-comma'] as const;
export type OptionRepair = (typeof optionRepairs)[number];

const repairKinds = [...cellRepairs, ...optionRepairs, 'leave-out'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** The issues of one code in one column. */
const causeRefSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  index: indexSchema.nullable(),
});
export type CauseRef = z.infer<typeof causeRefSchema>;

/** What could be done about a cause with one click: to how many cells or rows, and what becomes of the first. */
const repairOfferSchema = z.strictObject({
  repair: z.enum(repairKinds),
  count: z.int(),
  example: z.strictObject({ before: z.string(), after: z.string() }).nullable(),
});
export type RepairOffer = z.infer<typeof repairOfferSchema>;
export const causeRepairsSchema = causeRefSchema.extend({ offers: z.array(repairOfferSchema) });
export type CauseRepairs = z.infer<typeof causeRepairsSchema>;

/** `index` null: in every column. `whole`: the cell holds nothing else. */
export const findSchema = z.strictObject({
  text: z.string().min(1).max(1000),
  index: indexSchema.nullable(),
  matchCase: z.boolean(),
  whole: z.boolean(),
});
export type Find = z.infer<typeof findSchema>;

const textAtSchema = z.strictObject({ row: rowSchema, index: indexSchema, text: cellTextSchema });
export type TextAt = z.infer<typeof textAtSchema>;

/** How many cells and rows hold what was looked for, and the first of them, as they are and as they would be. */
export const foundSchema = z.strictObject({
  cells: z.int(),
  rows: z.int(),
  first: z.array(textAtSchema.extend({ after: z.string() })),
});
export type Found = z.infer<typeof foundSchema>;

export const replacementSchema = cellTextSchema;

/** One change of the rows; all of it is taken back, or made again, as one. */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cells'),
    by: z.enum(['edit', 'paste', 'fill', 'empty']),
    cells: z.array(textAtSchema).min(1).max(MOST_CHANGED_AT_ONCE),
  }),
  /** `out`: leaves the rows out; else they count again. */
  z.strictObject({
    kind: z.literal('rows'),
    out: z.boolean(),
    rows: z.array(rowSchema).min(1).max(MOST_CHANGED_AT_ONCE),
  }),
  z.strictObject({ kind: z.literal('repair'), repair: z.enum(repairKinds), cause: causeRefSchema }),
  z.strictObject({ kind: z.literal('replace'), find: findSchema, replacement: replacementSchema }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
]);
export type Command = z.infer<typeof commandSchema>;

/** How a change came about. */
const changeKindSchema = z.enum([...repairKinds, 'edit', 'paste', 'fill', 'replace', 'take-in']);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** A change in short: how many cells and rows it concerns, and where the first of them is. */
export const changeSchema = z.strictObject({
  by: changeKindSchema,
  cells: z.int(),
  rows: z.int(),
  first: z.strictObject({ row: z.int(), index: z.int().nullable() }),
});
export type Change = z.infer<typeof changeSchema>;

/**
 * What a command did; `change` is null where there was nothing to do. `plan` is another ID than before where the whole plan
 * had to be made anew, because a column is read as a whole (day/month order, decimal sign) or very many rows changed; then
 * `rows` is null: every row may have changed. Otherwise `rows` are the numbers of the rows that changed, and of those that
 * shared or share their internal ID.
 */
export const changedSchema = z.strictObject({
  plan: z.string(),
  rows: z.array(z.int()).nullable(),
  change: changeSchema.nullable(),
});
export type Changed = z.infer<typeof changedSchema>;
