import type { Account } from '../shared/account.ts';
import type { Outcome } from '../shared/app-error.ts';
import type { Result } from '../shared/result.ts';

/** Time. `now` is wall-clock milliseconds since 1970, for what people read; `monotonic` never jumps, for waiting. */
export interface Clock {
  now(): number;
  monotonic(): number;
  /** Resolves after `ms`, or at once when the signal is or gets aborted; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface HttpRequest {
  readonly url: string;
  readonly method: 'POST' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Covers the whole exchange, the body of the answer included. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Header names are lower case. `body` is cut at `maxBodyBytes`; `truncated` says that it was. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly truncated: boolean;
}

/**
 * Why there is no answer. `sent` is false only where the request surely never reached the server
 * (refused connection, unknown host, TLS failure); otherwise the server may have acted on it.
 */
export interface HttpFailure {
  readonly kind: 'unreachable' | 'timeout' | 'reset' | 'aborted' | 'redirect' | 'bad-body';
  readonly sent: boolean;
  /** A short technical cause for the log and the details of a message; no header, no body, no key. */
  readonly cause: string;
}

/** One HTTP exchange that follows no redirect and never throws. Electron's net and Node's fetch are behind it. */
export type HttpPort = (request: HttpRequest) => Promise<Result<HttpAnswer, HttpFailure>>;

/** Diagnostic lines for developers. Never given a key, a cell or a response body. */
export type Log = (level: 'info' | 'warn' | 'error', line: string) => void;

/** The server's own words about one attribute, such as `emails.0.value`. */
export interface FieldMessages {
  readonly field: string;
  readonly messages: readonly string[];
}

/** What an answer says of the limit: how many requests it is, those that are left, and ms until it is whole again (null where it is not told). */
export interface RateHint {
  readonly limit: number | null;
  readonly remaining: number;
  readonly resetMs: number | null;
}

/**
 * What came of one request for one account, in terms that the run decides by. No text in it holds the key.
 * - `accepted`: Akita has the account. `outcome` is what the answer alone tells: 201 is `created`, differing
 *   timestamps are `updated`, equal ones are `same-timestamps` (created, if never sent before), `unknown` has none.
 * - `refused`: this row will never be taken as it is; the message and fields are the server's own words.
 * - `key-refused`: no row would be taken.
 * - `rate-limited`: the row was not looked at; `waitMs` is what Akita asked for, null if nothing.
 * - `try-again`: no answer, or one that says nothing about the row. `answered`: something spoke HTTP to us.
 *   `maybeArrived`: the account may be in Akita all the same. `message` is a sentence for the report.
 */
export type Answer =
  | {
      readonly kind: 'accepted';
      readonly outcome: 'created' | 'updated' | 'same-timestamps' | 'unknown';
      readonly akitaId: string;
    }
  | {
      readonly kind: 'refused';
      readonly httpStatus: number;
      readonly message: string;
      readonly fields: readonly FieldMessages[];
    }
  | { readonly kind: 'key-refused'; readonly httpStatus: 401 | 403; readonly message: string }
  | { readonly kind: 'rate-limited'; readonly waitMs: number | null }
  | {
      readonly kind: 'try-again';
      readonly why: 'server-error' | 'timeout' | 'unreachable' | 'reset' | 'aborted' | 'nonsense';
      readonly answered: boolean;
      readonly maybeArrived: boolean;
      readonly message: string;
      readonly retryAfterMs: number | null;
    };

/** An {@link Answer}, and what it said of the limit if it said anything. */
export type SentAnswer = Answer & { readonly rate?: RateHint };

/** Sends one account in one request and never rejects; the signal gives the request up. */
export type SendAccount = (account: Account, signal: AbortSignal) => Promise<SentAnswer>;

/** Why a secret cannot be sealed on this computer, in words for the settings; null when it can. */
export type NoSealing = string | null;

/** Encrypts the key with what the system has for it. Nothing is ever written in plain text. */
export interface SecretBox {
  /** Known only once the application is ready. */
  whyNot(): Promise<NoSealing>;
  seal(secret: string): Promise<Uint8Array>;
  /** `reseal`: the system asks that the secret is sealed anew. Null where it cannot be opened (another user, another computer, a lost keyring). */
  open(sealed: Uint8Array): Promise<{ readonly secret: string; readonly reseal: boolean } | null>;
}

/** A small JSON document on the disk, written atomically. Whatever was damaged is kept aside under another name. */
export interface StateFile {
  read(name: string): unknown;
  /** `undefined` removes it. */
  write(name: string, value: unknown): Outcome<void>;
  /** Where a damaged file was kept, in words for the user, or null. */
  readonly notice: string | null;
}

/** The system's own dialogs; a path, or null when the user cancelled. */
export interface Dialogs {
  /** Asks for a spreadsheet, or for a mapping file. */
  openFile(kind?: 'spreadsheet' | 'mapping'): Promise<string | null>;
  saveFile(suggestedName: string): Promise<string | null>;
}

/** What the window's host does around it. */
export interface WindowHost {
  readonly dialogs: Dialogs;
  /** Keeps the computer awake until the returned function is called. */
  keepAwake(): () => void;
  /** On the task bar or the dock: 0 to 1, or null for none. */
  showProgress(fraction: number | null): void;
  /** Tells the user even when the window is hidden or behind others. */
  notify(title: string, body: string): void;
  openExternal(url: string): void;
  showInFolder(path: string): void;
}
