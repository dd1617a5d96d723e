import { MANY_REFUSED } from './refusals.ts';

const REST = 'The rows that are left stay ready.';

/** Why the run stopped at a refused key. `message`: the server's own words, redacted. */
export function keyRefusedWhy(httpStatus: 401 | 403, message: string): string {
  return `Akita refused the API key (${httpStatus}: ${message}). Check the key, then go on with this import. ${REST}`;
}

/** Why the run stopped after many refusals of one kind. `message`: the last one's words. */
export function tooManyRefusedWhy(message: string): string {
  return `Akita refused ${MANY_REFUSED} rows in succession for the same reason. The last one: “${message}” Mostly a column is matched wrongly, or lacks something that Akita wants. Correct that and check the file again; or go on, if these rows may be refused. ${REST}`;
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Why the run gave up after `ms` without a good answer. `last`: a sentence about the last attempt. */
export function unreachableWhy(ms: number, answered: boolean, last: string): string {
  const what = answered ? 'Akita gave no usable answer' : 'Akita could not be reached';
  return `${what} for ${duration(ms)}. The last attempt: ${last} ${REST}`;
}
