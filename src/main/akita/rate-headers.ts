import type { RateHint } from '../ports.ts';

/** Numbers beyond these say nothing that an import could go by. */
const MOST_REQUESTS = 1_000_000;
const LONGEST_RESET_MS = 60 * 60 * 1000;
/** A reset above this many seconds is a time since 1970, not a duration: 10^9 s are 31 years. */
const EPOCH_FROM_S = 1e9;

const WHOLE = /^\d{1,16}$/;

const wholeOf = (text: string | undefined): number | null => {
  const trimmed = text?.trim() ?? '';
  return WHOLE.test(trimmed) ? Number(trimmed) : null;
};

type Headers = Readonly<Record<string, string>>;

const either = (headers: Headers, name: string): number | null =>
  wholeOf(headers[`x-ratelimit-${name}`] ?? headers[`ratelimit-${name}`]);

function resetMs(headers: Headers, now: number): number | null {
  const seconds = either(headers, 'reset');
  if (seconds === null) return null;
  const ms = seconds >= EPOCH_FROM_S ? seconds * 1000 - now : seconds * 1000;
  return ms >= 0 && ms <= LONGEST_RESET_MS ? ms : null;
}

/**
 * What an answer says of the limit, in `X-RateLimit-*` or `RateLimit-*` (I: not documented by the vendor); null where it
 * says nothing usable. `now`: wall-clock ms, for a reset that is a time.
 */
export function rateHint(headers: Headers, now: number): RateHint | null {
  const remaining = either(headers, 'remaining');
  const reset = resetMs(headers, now);
  const limit = either(headers, 'limit');
  if (remaining === null || remaining > MOST_REQUESTS) return null;
  if (limit !== null && (limit === 0 || limit > MOST_REQUESTS || remaining > limit)) return null;
  return { limit, remaining, resetMs: reset };
}
