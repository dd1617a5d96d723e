/**
 * The day and time of a stored serial number as the spreadsheet program shows them, to the second:
 * `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm:ss`, or `THH:mm:ss` for a number below 1, which is a time of no day.
 * Null where the number is no date.
 */
export declare function serialDate(serial: number, date1904: boolean): string | null;
