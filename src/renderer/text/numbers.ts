/** Numbers in sentences, the same on every screen. */

/** `3,412` */
export const number = (value: number): string => value.toLocaleString('en-US');

/** `1 row`, `3,412 rows` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time as people say it: `less than a minute`, `about 10 minutes`, `about 2 hours`, `about 6 days`. */
export function roughTime(seconds: number): string {
  if (seconds < MINUTE) return 'less than a minute';
  if (seconds < 90 * MINUTE) return `about ${counted(Math.round(seconds / MINUTE), 'minute')}`;
  if (seconds < 2 * DAY) return `about ${counted(Math.round(seconds / HOUR), 'hour')}`;
  return `about ${counted(Math.round(seconds / DAY), 'day')}`;
}
