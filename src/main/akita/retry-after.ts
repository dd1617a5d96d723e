/** Longer than this nobody means: a mistake there must not stop an import for a day. It is asked again after it. */
const LONGEST_WAIT_MS = 15 * 60 * 1000;

const SECONDS = /^\d+(?:\.\d+)?$/;
/** All three forms of an HTTP date begin with the day of the week; Date.parse alone would read nearly anything. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/** An HTTP date in ms since 1970. The oldest form says no time zone and means GMT. */
function parseHttpDate(text: string): number | null {
  if (!HTTP_DATE.test(text)) return null;
  const parsed = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(parsed) ? null : parsed;
}

/**
 * How long an answer asks to wait, in ms between 0 and {@link LONGEST_WAIT_MS}, or null (I).
 * A date counts from the answer's own `Date`, so that a wrong clock on either side does not matter.
 */
export function waitAsked(headers: Readonly<Record<string, string>>, now: number): number | null {
  const asked = headers['retry-after']?.trim() ?? '';
  if (SECONDS.test(asked)) return Math.min(Number(asked) * 1000, LONGEST_WAIT_MS);
  const until = parseHttpDate(asked);
  if (until === null) return null;
  const serverNow = parseHttpDate(headers.date?.trim() ?? '') ?? now;
  return Math.min(Math.max(0, until - serverNow), LONGEST_WAIT_MS);
}
