interface SplitTime {
    /** The text in front of the time, without spaces at its end; the whole text where there is no time. */
    readonly day: string;
    /** A time other than midnight was there. */
    readonly hasTime: boolean;
}
/** Parts a time of day from the text of a date; null where there is one that no clock shows. */
export declare function splitTime(text: string): SplitTime | null;
export {};
