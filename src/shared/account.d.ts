import { z } from 'zod';
/** `{label, value}` as Akita shows them in the sidebar of an account (S). */
export declare const labelledValueSchema: z.ZodObject<{
    label: z.ZodString;
    value: z.ZodString;
}, z.core.$strict>;
export type LabelledValue = z.infer<typeof labelledValueSchema>;
/** A calendar day without a time zone, `YYYY-MM-DD` (S). */
export declare const isoDaySchema: z.ZodString;
/** Role 6 is always the Customer Success Manager (S). */
export declare const CSM_ROLE_ID = 6;
export declare const roleSchema: z.ZodObject<{
    role_id: z.ZodInt;
    email: z.ZodString;
}, z.core.$strict>;
/** A trait is a text, a number, yes or no, or null where the user chose to clear it (P; null: I). */
declare const traitValueSchema: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>;
export type TraitValue = z.infer<typeof traitValueSchema>;
/**
 * The body of one `POST /v1/accounts`. An attribute that is absent stays as it is in Akita (S);
 * null and the empty list are sent only where the user chose to clear (I).
 * The catch-all holds attributes that the vendor documents elsewhere, under the user's own name.
 */
export declare const accountSchema: z.ZodObject<{
    internal_id: z.ZodString;
    name: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    is_tracked: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
    is_churned: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
    customer_start_date: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    customer_end_date: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    emails: z.ZodOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        value: z.ZodString;
    }, z.core.$strict>>>;
    phones: z.ZodOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        value: z.ZodString;
    }, z.core.$strict>>>;
    urls: z.ZodOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        value: z.ZodString;
    }, z.core.$strict>>>;
    roles: z.ZodOptional<z.ZodArray<z.ZodObject<{
        role_id: z.ZodInt;
        email: z.ZodString;
    }, z.core.$strict>>>;
    tags: z.ZodOptional<z.ZodArray<z.ZodInt>>;
    traits: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
}, z.core.$catchall<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
export type Account = z.infer<typeof accountSchema>;
export {};
