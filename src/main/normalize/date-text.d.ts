/**
 * The text of a date taken apart.
 * `day`: year, month and day are told by the writing itself (ISO, a month's name).
 * `parts`: three numbers whose order has to be known from elsewhere, the year first or last.
 * `number`: a number alone, perhaps a serial number. `unreadable`: no date; `why` may say more.
 */
export type DateText = {
    readonly kind: 'day';
    readonly year: number;
    readonly month: number;
    readonly day: number;
    /** The year was written with two digits. */
    readonly short: boolean;
    readonly hasTime: boolean;
} | {
    readonly kind: 'parts';
    readonly parts: readonly [string, string, string];
    readonly hasTime: boolean;
} | {
    readonly kind: 'number';
    readonly number: number;
} | {
    readonly kind: 'unreadable';
    readonly why: string;
};
/** Excel reads 00 to 29 as 2000 to 2029 and 30 to 99 as 1930 to 1999. */
export declare function fullYear(digits: string): number;
/** Takes the trimmed text of a date apart; whether the calendar has the day is for the caller to see. */
export declare function takeDateApart(text: string): DateText;
