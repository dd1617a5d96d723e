import { z } from 'zod';
import type { Result } from './result.ts';

/**
 * Everything that can be expected to go wrong outside of a single row, as a closed union.
 * `retry` says whether the same call may work later: `never` as it stands, `after-change` once the
 * user changed what the message names, `later` by waiting alone.
 */
const retryByKind = {
  'wrong-usage': 'after-change',
  'file-not-found': 'after-change',
  'file-is-folder': 'after-change',
  'file-unreadable': 'after-change',
  'file-empty': 'after-change',
  'file-changed': 'later',
  'file-too-large': 'never',
  'file-damaged': 'never',
  'not-a-spreadsheet': 'never',
  'password-protected': 'after-change',
  'sheet-not-found': 'after-change',
  'header-missing': 'after-change',
  'rows-missing': 'after-change',
  'unclosed-quote': 'after-change',
  'encoding-unknown': 'after-change',
  'mapping-invalid': 'after-change',
  'mapping-column-missing': 'after-change',
  'mapping-doubtful': 'after-change',
  /** A saved mapping has this name; the same call replaces it where it says so. */
  'name-taken': 'after-change',
  'internal-id-not-matched': 'after-change',
  'key-missing': 'after-change',
  'address-invalid': 'after-change',
  'cannot-write': 'after-change',
  'disk-full': 'after-change',
  'plan-not-found': 'after-change',
  'plan-damaged': 'never',
  'plan-newer': 'after-change',
  'plan-not-resumable': 'after-change',
  /** What the user agreed to is no longer what would be done. */
  'offer-changed': 'after-change',
  'port-in-use': 'after-change',
  'job-died': 'later',
  cancelled: 'later',
  /** A bug of ours; what happened stands in the log. */
  internal: 'later',
} as const;

export type AppErrorKind = keyof typeof retryByKind;

/** Kinds as a runtime list, so that the schema below and the docs are made from the one table. */
const appErrorKinds = Object.keys(retryByKind) as [AppErrorKind, ...AppErrorKind[]];

/** `message`: full sentences for the user that say what is wrong, where, and what to do. Never holds the key. */
export const appErrorSchema = z.strictObject({ kind: z.enum(appErrorKinds), message: z.string() });
export type AppError = z.infer<typeof appErrorSchema>;

export type Outcome<T> = Result<T, AppError>;

export const retryOf = (error: AppError): 'never' | 'after-change' | 'later' => retryByKind[error.kind];

/** A failed {@link Outcome} with its sentence. */
export const failure = (kind: AppErrorKind, message: string): { readonly ok: false; readonly error: AppError } => ({
  ok: false,
  error: { kind, message },
});
