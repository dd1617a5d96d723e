/** Days from 1899-12-30 to 1904-01-01, the day 0 of the other date system. */
const DAYS_TO_1904 = 1462;
const SECONDS_A_DAY = 86_400;
const MS_A_DAY = 86_400_000;
/**
 * What a second may lack that is meant to be whole: the parts of a day are binary fractions, exact to a millionth of a
 * second. Not more, or the last moment of a day, 23:59:59.999, with which databases end a contract, would be the next day.
 */
const INEXACT_SECONDS = 0.0001;
/** 9999-12-31, the last day of Excel. */
const LAST_SERIAL = 2_958_465;

const two = (number: number): string => String(number).padStart(2, '0');

function timeText(seconds: number): string {
  return `T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** `YYYY-MM-DD` of a whole serial number of the 1900 system, which has a 29 February 1900 that never was. */
function dayText(serial: number): string {
  if (serial === 60) return '1900-02-29';
  // Before that day the count is one ahead of the calendar. UTC only because it has no other rules than the calendar's.
  const day = serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + day * MS_A_DAY).toISOString().slice(0, 10);
}

/**
 * The day and time of a stored serial number as the spreadsheet program shows them, to the second:
 * `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm:ss`, or `THH:mm:ss` for a number below 1, which is a time of no day.
 * Null where the number is no date.
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0)) return null;
  const seconds = Math.floor(serial * SECONDS_A_DAY + INEXACT_SECONDS);
  if (serial < 1) return timeText(Math.min(seconds, SECONDS_A_DAY - 1));
  const day = Math.floor(seconds / SECONDS_A_DAY) + (date1904 ? DAYS_TO_1904 : 0);
  if (day > LAST_SERIAL) return null;
  const rest = seconds % SECONDS_A_DAY;
  return dayText(day) + (rest === 0 ? '' : timeText(rest));
}

/** The serial number of a day, with a time or without; null for days before the first one that programs display. */
export function dateSerial(date: string, date1904: boolean): number | null {
  const at = Date.parse(date.includes('T') ? `${date}Z` : date);
  const days = (at - Date.UTC(1899, 11, 30)) / MS_A_DAY;
  const serial = date1904 ? days - DAYS_TO_1904 : days - (days < 61 ? 1 : 0);
  return serial >= 1 ? serial : null;
}
