import { z } from 'zod';
import type { Result } from './result.ts';
/**
 * Everything that can be expected to go wrong outside of a single row, as a closed union.
 * `retry` says whether the same call may work later: `never` as it stands, `after-change` once the
 * user changed what the message names, `later` by waiting alone.
 */
declare const retryByKind: {
    readonly 'wrong-usage': 'after-change';
    readonly 'file-not-found': 'after-change';
    readonly 'file-is-folder': 'after-change';
    readonly 'file-unreadable': 'after-change';
    readonly 'file-empty': 'after-change';
    readonly 'file-changed': 'later';
    readonly 'file-too-large': 'never';
    readonly 'file-damaged': 'never';
    readonly 'not-a-spreadsheet': 'never';
    readonly 'password-protected': 'after-change';
    readonly 'sheet-not-found': 'after-change';
    readonly 'header-missing': 'after-change';
    readonly 'rows-missing': 'after-change';
    readonly 'unclosed-quote': 'after-change';
    readonly 'encoding-unknown': 'after-change';
    readonly 'mapping-invalid': 'after-change';
    readonly 'mapping-column-missing': 'after-change';
    readonly 'mapping-doubtful': 'after-change';
    readonly 'internal-id-not-matched': 'after-change';
    readonly 'key-missing': 'after-change';
    readonly 'address-invalid': 'after-change';
    readonly 'cannot-write': 'after-change';
    readonly 'disk-full': 'after-change';
    readonly 'plan-not-found': 'after-change';
    readonly 'plan-damaged': 'never';
    readonly 'plan-newer': 'after-change';
    readonly 'plan-not-resumable': 'after-change';
    readonly 'port-in-use': 'after-change';
    readonly 'job-died': 'later';
    readonly cancelled: 'later';
};
export type AppErrorKind = keyof typeof retryByKind;
/** `message`: full sentences for the user that say what is wrong, where, and what to do. Never holds the key. */
export declare const appErrorSchema: z.ZodObject<{
    kind: z.ZodEnum<{
        "address-invalid": "address-invalid";
        cancelled: "cancelled";
        "cannot-write": "cannot-write";
        "disk-full": "disk-full";
        "encoding-unknown": "encoding-unknown";
        "file-changed": "file-changed";
        "file-damaged": "file-damaged";
        "file-empty": "file-empty";
        "file-is-folder": "file-is-folder";
        "file-not-found": "file-not-found";
        "file-too-large": "file-too-large";
        "file-unreadable": "file-unreadable";
        "header-missing": "header-missing";
        "internal-id-not-matched": "internal-id-not-matched";
        "job-died": "job-died";
        "key-missing": "key-missing";
        "mapping-column-missing": "mapping-column-missing";
        "mapping-doubtful": "mapping-doubtful";
        "mapping-invalid": "mapping-invalid";
        "not-a-spreadsheet": "not-a-spreadsheet";
        "password-protected": "password-protected";
        "plan-damaged": "plan-damaged";
        "plan-newer": "plan-newer";
        "plan-not-found": "plan-not-found";
        "plan-not-resumable": "plan-not-resumable";
        "port-in-use": "port-in-use";
        "rows-missing": "rows-missing";
        "sheet-not-found": "sheet-not-found";
        "unclosed-quote": "unclosed-quote";
        "wrong-usage": "wrong-usage";
    }>;
    message: z.ZodString;
}, z.core.$strict>;
export type AppError = z.infer<typeof appErrorSchema>;
export type Outcome<T> = Result<T, AppError>;
export declare const retryOf: (error: AppError) => 'never' | 'after-change' | 'later';
/** A failed {@link Outcome} with its sentence. */
export declare const failure: (kind: AppErrorKind, message: string) => {
    readonly ok: false;
    readonly error: AppError;
};
export {};
