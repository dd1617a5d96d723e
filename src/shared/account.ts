import { z } from 'zod';

/** `{label, value}` as Akita shows them in the sidebar of an account (S). */
export const labelledValueSchema = z.strictObject({ label: z.string().min(1), value: z.string().min(1) });
export type LabelledValue = z.infer<typeof labelledValueSchema>;

/** A calendar day without a time zone, `YYYY-MM-DD` (S). */
export const isoDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Role 6 is always the Customer Success Manager (S). */
export const CSM_ROLE_ID = 6;

const roleSchema = z.strictObject({ role_id: z.int().positive(), email: z.string().min(3) });

/** A trait is a text, a number, yes or no, or null where the user chose to clear it (P; null: I). */
const traitValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * The body of one `POST /v1/accounts`. An attribute that is absent stays as it is in Akita (S);
 * null and the empty list are sent only where the user chose to clear (I).
 * The catch-all holds attributes that the vendor documents elsewhere, under the user's own name.
 */
export const accountSchema = z
  .object({
    internal_id: z.string().min(1),
    name: z.string().min(1).nullable().optional(),
    is_tracked: z.boolean().nullable().optional(),
    is_churned: z.boolean().nullable().optional(),
    customer_start_date: isoDaySchema.nullable().optional(),
    customer_end_date: isoDaySchema.nullable().optional(),
    emails: z.array(labelledValueSchema).optional(),
    phones: z.array(labelledValueSchema).optional(),
    urls: z.array(labelledValueSchema).optional(),
    roles: z.array(roleSchema).optional(),
    tags: z.array(z.int()).optional(),
    traits: z.record(z.string(), traitValueSchema).optional(),
  })
  .catchall(traitValueSchema);
export type Account = z.infer<typeof accountSchema>;
