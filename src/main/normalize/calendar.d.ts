export declare const monthNames: string[];
/** Whether the day is in the Gregorian calendar; months and days count from 1. */
export declare const isCalendarDay: (year: number, month: number, day: number) => boolean;
/** `YYYY-MM-DD`. */
export declare const isoDay: (year: number, month: number, day: number) => string;
/** 31 December 9999. */
export declare const LAST_SERIAL = 2958465;
/** The day of a serial number of the 1900 date system, fractions left out; null outside of 1 to {@link LAST_SERIAL}. */
export declare function dayOfSerial(serial: number): string | null;
