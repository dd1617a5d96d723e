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
