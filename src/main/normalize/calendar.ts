const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);

/** Whether the day is in the Gregorian calendar; months and days count from 1. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const padded = (n: number, width: number): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD`. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/** 25569 days lie between the day before 1 January 1900, as spreadsheet programs count, and 1 January 1970. */
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;
/** Spreadsheet programs take 1900 for a leap year: 60 is a day that never was, and the days before it are one off. */
const SERIAL_OF_NO_DAY = 60;
/** 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

/** The day of a serial number of the 1900 date system, fractions left out; null outside of 1 to {@link LAST_SERIAL}. */
export function dayOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL) || day === SERIAL_OF_NO_DAY) return null;
  const since1970 = day - SERIAL_OF_1970 + (day < SERIAL_OF_NO_DAY ? 1 : 0);
  return new Date(since1970 * DAY_MS).toISOString().slice(0, 10);
}
