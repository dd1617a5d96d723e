import { z } from 'zod';
import { CSM_ROLE_ID, isoDaySchema, labelledValueSchema } from './account.ts';
import { accountFields } from './account-fields.ts';

/** A column by its header; `index` (0-based) tells columns with the same header apart. */
const columnRefSchema = z.strictObject({ header: z.string(), index: z.int().nonnegative().optional() });
export type ColumnRef = z.infer<typeof columnRefSchema>;

export const dateOrders = ['dmy', 'mdy', 'ymd', 'serial'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Names that would change an object's own machinery instead of becoming a property of it. */
const machineryKeys = ['__proto__', 'constructor', 'prototype'];
const reservedAttributeKeys = new Set<string>([...accountFields.map((field) => field.key), 'traits', 'roles']);

const traitKeySchema = z
  .string()
  .trim()
  .min(1)
  .refine((key) => !machineryKeys.includes(key), { error: 'this name is reserved' });
const attributeKeySchema = traitKeySchema.refine((key) => !reservedAttributeKeys.has(key), {
  error: 'this name is a field of its own: match the column to that field',
});

/** Keys of `values` are compared trimmed and without case; an exact spelling wins. */
const wordsTo = <T extends z.ZodType>(target: T) => z.record(z.string().min(1), target);
const yesNoWordsSchema = wordsTo(z.boolean());
const emailWordsSchema = wordsTo(z.email());
const tagWordsSchema = wordsTo(z.int().positive());

const labelled = { label: z.string().trim().min(1).optional(), labelFrom: columnRefSchema.optional() };

/** `type` is text unless given; each type takes only its own options. `decimal` settles `number-ambiguous`. */
const valueTypeOptions = {
  type: z.enum(['text', 'number', 'date', 'yes/no']).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimal: z.enum(['.', ',']).optional(),
  values: yesNoWordsSchema.optional(),
};

export const targetSchema = z
  .discriminatedUnion('field', [
    z.strictObject({ field: z.literal('internal_id') }),
    z.strictObject({ field: z.literal('name') }),
    z.strictObject({ field: z.literal('is_tracked'), values: yesNoWordsSchema.optional() }),
    z.strictObject({ field: z.literal('is_churned'), values: yesNoWordsSchema.optional() }),
    z.strictObject({ field: z.literal('customer_start_date'), dateOrder: z.enum(dateOrders).optional() }),
    z.strictObject({ field: z.literal('customer_end_date'), dateOrder: z.enum(dateOrders).optional() }),
    z.strictObject({ field: z.literal('emails'), ...labelled }),
    z.strictObject({ field: z.literal('phones'), ...labelled }),
    z.strictObject({ field: z.literal('urls'), ...labelled }),
    z.strictObject({ field: z.literal('csm'), values: emailWordsSchema.optional() }),
    z.strictObject({ field: z.literal('role'), roleId: z.int().positive(), values: emailWordsSchema.optional() }),
    z.strictObject({
      field: z.literal('tags'),
      separator: z.string().min(1).optional(),
      values: tagWordsSchema.optional(),
    }),
    z.strictObject({ field: z.literal('trait'), key: traitKeySchema, ...valueTypeOptions }),
    z.strictObject({ field: z.literal('attribute'), key: attributeKeySchema, ...valueTypeOptions }),
  ])
  .check((context) => {
    const target = context.value;
    if (target.field !== 'trait' && target.field !== 'attribute') return;
    const needs = { dateOrder: 'date', decimal: 'number', values: 'yes/no' } as const;
    for (const [option, type] of Object.entries(needs)) {
      if (target[option as keyof typeof needs] !== undefined && target.type !== type) {
        context.issues.push({
          code: 'custom',
          input: target,
          path: [option],
          message: `this option goes with "type": "${type}"`,
        });
      }
    }
  });
export type MappingTarget = z.infer<typeof targetSchema>;

/** `blank`: `keep` sends nothing for a blank cell; `clear` sends null or an empty list (I: undocumented by the vendor). */
export const matchSchema = z.strictObject({
  from: columnRefSchema,
  to: targetSchema,
  blank: z.enum(['keep', 'clear']).optional(),
});
export type Match = z.infer<typeof matchSchema>;

/** Values for rows in which no matched cell has one. The internal ID can have none: it is different in each row. */
const constantsSchema = z.strictObject({
  name: z.string().min(1).optional(),
  is_tracked: z.boolean().optional(),
  is_churned: z.boolean().optional(),
  customer_start_date: isoDaySchema.optional(),
  customer_end_date: isoDaySchema.optional(),
  emails: z.array(labelledValueSchema).optional(),
  phones: z.array(labelledValueSchema).optional(),
  urls: z.array(labelledValueSchema).optional(),
  csm: z.email().optional(),
  tags: z.array(z.int().positive()).optional(),
  traits: z.record(traitKeySchema, z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type MappingConstants = z.infer<typeof constantsSchema>;

export const duplicateRules = ['reject', 'last', 'merge'] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

/** A mapping file, and a mapping wherever it crosses a process. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().optional(),
  matches: z.array(matchSchema),
  constants: constantsSchema.optional(),
  duplicates: z.enum(duplicateRules).optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/**
 * What a target is unique by: a single-valued field takes one match, so two matches with the same
 * identity are a mistake. Null for list fields, which take any number.
 */
export function targetIdentity(target: MappingTarget): string | null {
  switch (target.field) {
    case 'emails':
    case 'phones':
    case 'urls':
    case 'tags':
      return null;
    case 'csm':
      return `role ${CSM_ROLE_ID}`;
    case 'role':
      return `role ${target.roleId}`;
    case 'trait':
    case 'attribute':
      return `${target.field} ${target.key}`;
    default:
      return target.field;
  }
}

/** A match whose columns were found in a file. `label` is what list values get where `labelIndex` has none. */
export interface ResolvedMatch {
  readonly index: number;
  readonly header: string;
  readonly to: MappingTarget;
  readonly blank: 'keep' | 'clear';
  readonly label: string;
  readonly labelIndex: number | null;
}

/** A mapping applied to the columns of one file. */
export interface ResolvedMapping {
  readonly matches: readonly ResolvedMatch[];
  readonly constants: MappingConstants;
  readonly duplicates: DuplicateRule;
}
