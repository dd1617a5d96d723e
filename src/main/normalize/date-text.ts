import { monthNames } from './calendar.ts';
import { splitTime } from './time-of-day.ts';

/**
 * The text of a date taken apart.
 * `day`: year, month and day are told by the writing itself (ISO, a month's name).
 * `parts`: three numbers whose order has to be known from elsewhere, the year first or last.
 * `number`: a number alone, perhaps a serial number. `unreadable`: no date; `why` may say more.
 */
export type DateText =
  | {
      readonly kind: 'day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      /** The year was written with two digits. */
      readonly short: boolean;
      readonly hasTime: boolean;
    }
  | { readonly kind: 'parts'; readonly parts: readonly [string, string, string]; readonly hasTime: boolean }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'unreadable'; readonly why: string };

/** No date in text is longer; the longest is `Wednesday, 30th of September 2026 10:30:00.000 GMT+0100 (a zone’s name)`. */
const LONGEST = 100;

const weekday =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?:\.?,\s*|\.?\s+)/i;

const yearFirst = /^(\d{4})(\s*[./-]\s*|\s+)(\d{1,2})\2(\d{1,2})\.?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const threeNumbers = /^(\d{1,2})(\s*[./-]\s*|\s+)(\d{1,2})\2(\d{4}|\d{1,2})\.?$/;
// With a fraction only from four digits on: 45,000 may be a day in thousands or one with a time.
const aNumber = /^(?:\d+|\d{4,7}[.,]\d+)$/;

const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?';
const name = '([a-z]{3,9})\\.?';
const year = "['\u2019]?(\\d{4}|\\d{2})";
const gap = '[\\s./-]*';
const dayNameYear = new RegExp(`^${ordinal}${gap}(?:of\\s+)?${name}[\\s,./-]*${year}$`, 'i');
const nameDayYear = new RegExp(`^${name}${gap}${ordinal}(?:\\s*,\\s*|[\\s./-]+)${year}$`, 'i');
const yearNameDay = new RegExp(`^(\\d{4})[\\s,./-]*${name}${gap}${ordinal}$`, 'i');
const nameAndYear = new RegExp(`^${name}[\\s,./-]*${year}$`, 'i');
const aTime = /^\d{1,2}:\d{2}/;

const monthByName = new Map<string, number>([['sept', 9]]);
for (const [index, full] of monthNames.entries()) {
  monthByName.set(full.toLowerCase(), index + 1);
  monthByName.set(full.slice(0, 3).toLowerCase(), index + 1);
}

/** Excel reads 00 to 29 as 2000 to 2029 and 30 to 99 as 1930 to 1999. */
export function fullYear(digits: string): number {
  const written = Number(digits);
  if (digits.length > 2) return written;
  return written < 30 ? 2000 + written : 1900 + written;
}

const unreadable = (why = ''): DateText => ({ kind: 'unreadable', why });

function dayOf(year: string, month: number | undefined, day: string, hasTime: boolean): DateText {
  if (month === undefined) return unreadable();
  return { kind: 'day', year: fullYear(year), month, day: Number(day), short: year.length === 2, hasTime };
}

function takeNumbersApart(text: string, hasTime: boolean): DateText | null {
  const first = yearFirst.exec(text);
  if (first !== null) return dayOf(first[1] ?? '', Number(first[3]), first[4] ?? '', hasTime);
  const together = compact.exec(text);
  if (together !== null) return dayOf(together[1] ?? '', Number(together[2]), together[3] ?? '', hasTime);
  const three = threeNumbers.exec(text);
  if (three !== null) return { kind: 'parts', parts: [three[1] ?? '', three[3] ?? '', three[4] ?? ''], hasTime };
  return !hasTime && aNumber.test(text) ? { kind: 'number', number: Number(text.replace(',', '.')) } : null;
}

function takeNamesApart(text: string, hasTime: boolean): DateText {
  const month = (written: string | undefined): number | undefined => monthByName.get((written ?? '').toLowerCase());
  const dmy = dayNameYear.exec(text);
  if (dmy !== null) return dayOf(dmy[3] ?? '', month(dmy[2]), dmy[1] ?? '', hasTime);
  const mdy = nameDayYear.exec(text);
  if (mdy !== null) return dayOf(mdy[3] ?? '', month(mdy[1]), mdy[2] ?? '', hasTime);
  const ymd = yearNameDay.exec(text);
  if (ymd !== null) return dayOf(ymd[1] ?? '', month(ymd[2]), ymd[3] ?? '', hasTime);
  return unreadable(month(nameAndYear.exec(text)?.[1]) === undefined ? '' : 'the day is missing');
}

/** Takes the trimmed text of a date apart; whether the calendar has the day is for the caller to see. */
export function takeDateApart(text: string): DateText {
  if (text.length > LONGEST) return unreadable();
  const plain = takeNumbersApart(text, false);
  if (plain !== null) return plain;
  if (aTime.test(text)) return unreadable('it is a time without a day');
  const split = splitTime(text);
  if (split === null) return unreadable('there is no such time of day');
  const day = split.day.replace(weekday, '');
  return takeNumbersApart(day, split.hasTime) ?? takeNamesApart(day, split.hasTime);
}
