import { counted } from './numbers.ts';

/** Amounts, shares, lengths and times as the screens write them: figures in English, clock times in the computer's own time zone. */

const DAY_MS = 24 * 60 * 60_000;

export const rows = (amount: number): string => counted(amount, 'row');
export const accounts = (amount: number): string => counted(amount, 'account');

/** Where accounts go in practice, and where they go otherwise, in the same words on every screen. */
export const akita = (practice: boolean): string => (practice ? 'the practice Akita' : 'Akita');

/** An address as people read it: `api.akitaapp.com`. */
export const host = (server: string): string => server.replace(/^https:\/\//, '');

/** A word or sentence with its first letter as a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Whole percent, rounded down so that 100 % means all of them; a first one of many shows as 0 %. */
export const wholePercent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.floor((part / whole) * 100);

/** Percent of a picture: a share that is there never reads 0 %, one that is not whole never 100 %. */
export function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%';
  const percent = Math.round((part / whole) * 100);
  if (percent === 0) return 'less than 1%';
  return percent === 100 && part < whole ? 'over 99%' : `${percent}%`;
}

/** How long something took: `2 hours 5 minutes`, `9 minutes 50 seconds`, `4 seconds`. */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const parts: readonly [number, string][] = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ];
  const filled = parts.filter(([amount]) => amount > 0).slice(0, 2);
  return filled.map(([amount, unit]) => counted(amount, unit)).join(' ');
}

const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const secondsFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** `14:03:10`. */
export const clockWithSeconds = (iso: string): string => secondsFormat.format(new Date(iso));

/** `25 Nov 2026, 15:20`. */
export function dateAndClock(iso: string): string {
  const date = new Date(iso);
  return `${dayFormat.format(date)}, ${clockFormat.format(date)}`;
}

/** `3 Dec 2026`. */
export const day = (iso: string): string => dayFormat.format(new Date(iso));

/** `15:20`, and the day where it is another one: `Friday 02:10`, `3 Dec 2026, 02:10`. */
export function clockFrom(now: Date, ms: number): string {
  const then = new Date(now.getTime() + ms);
  const time = clockFormat.format(then);
  if (dayFormat.format(then) === dayFormat.format(now)) return time;
  return ms < 6 * DAY_MS ? `${weekdayFormat.format(then)} ${time}` : `${dayFormat.format(then)}, ${time}`;
}
