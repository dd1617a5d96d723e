import { z } from 'zod';
/** Where a row stands. `sending` means: its request may be on the way, and its answer is not recorded. */
export declare const rowStatuses: readonly ['ready', 'invalid', 'skipped', 'sending', 'created', 'updated', 'imported', 'unchanged', 'failed'];
export type RowStatus = (typeof rowStatuses)[number];
/** Why a row is skipped: nothing in it, or another row with its internal ID carries the account. */
export type SkipReason = 'blank' | 'folded-in';
/** How a request that Akita accepted turned out; `imported` when created and updated cannot be told apart. */
export type AcceptedStatus = 'created' | 'updated' | 'imported';
/**
 * One issue, the same shape everywhere. `column` is the header or null, `cell` such as `C17` or null,
 * `value` the text of the cell (shortened), `message` what is wrong and what to do.
 */
export declare const issueSchema: z.ZodObject<{
    code: z.ZodString;
    severity: z.ZodEnum<{
        error: "error";
        note: "note";
        warning: "warning";
    }>;
    column: z.ZodNullable<z.ZodString>;
    message: z.ZodString;
    cell: z.ZodNullable<z.ZodString>;
    value: z.ZodString;
}, z.core.$strict>;
export type Issue = z.infer<typeof issueSchema>;
/** Issues of one code, severity and column, with the first of them as the example. */
export declare const issueGroupSchema: z.ZodObject<{
    code: z.ZodString;
    severity: z.ZodEnum<{
        error: "error";
        note: "note";
        warning: "warning";
    }>;
    column: z.ZodNullable<z.ZodString>;
    message: z.ZodString;
    cell: z.ZodNullable<z.ZodString>;
    value: z.ZodString;
    count: z.ZodInt;
    example: z.ZodObject<{
        row: z.ZodInt;
        value: z.ZodString;
    }, z.core.$strict>;
}, z.core.$strict>;
export type IssueGroup = z.infer<typeof issueGroupSchema>;
/** rows = ready + invalid + skipped; `warnings` counts the ready rows that have one. */
export declare const checkCountsSchema: z.ZodObject<{
    rows: z.ZodInt;
    ready: z.ZodInt;
    invalid: z.ZodInt;
    skipped: z.ZodInt;
    warnings: z.ZodInt;
}, z.core.$strict>;
export type CheckCounts = z.infer<typeof checkCountsSchema>;
/** rows = created + updated + imported + unchanged + failed + invalid + skipped + remaining. */
export interface RunCounts {
    readonly rows: number;
    readonly created: number;
    readonly updated: number;
    readonly imported: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly invalid: number;
    readonly skipped: number;
    readonly remaining: number;
}
/** Why a run ended before its last row. */
export declare const stopReasons: readonly ['key-refused', 'unreachable', 'user', 'disk-full', 'too-many-refused'];
export type StopReason = (typeof stopReasons)[number];
/** A checked row as `--rows` writes it; `account` is null unless the row is ready. */
export declare const checkedRowSchema: z.ZodObject<{
    row: z.ZodInt;
    status: z.ZodEnum<{
        invalid: "invalid";
        ready: "ready";
        skipped: "skipped";
    }>;
    account: z.ZodNullable<z.ZodObject<{
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
    }, z.core.$catchall<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>>;
    issues: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        severity: z.ZodEnum<{
            error: "error";
            note: "note";
            warning: "warning";
        }>;
        column: z.ZodNullable<z.ZodString>;
        message: z.ZodString;
        cell: z.ZodNullable<z.ZodString>;
        value: z.ZodString;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type CheckedRow = z.infer<typeof checkedRowSchema>;
