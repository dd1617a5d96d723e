/**
 * Papaparse splits records at one kind of line end, and files have three, some all of them at once.
 * So each carriage return becomes white space and a line feed, which is told from the white space that
 * was there before by being longer than any such run. Papaparse drops white space after a closing quote;
 * elsewhere it is taken off again, and inside of quotes it is turned back into what it was.
 */
export interface MarkedText {
    readonly text: string;
    /** Stands before the line feed of what was CR LF, and of what was CR alone. */
    readonly crlf: string;
    readonly cr: string;
}
/** Text in which every record ends with a line feed. Null where no mark can be found. */
export declare function markLineEnds(text: string): MarkedText | null;
/** Text with the line ends that it had before it was marked. */
export declare function restoreLineEnds(text: string, marked: MarkedText): string;
/**
 * Takes the mark of its line end off the last cell of a record and restores line ends inside of cells.
 * A mark without its line feed can only come from the end of an unquoted record, so nothing else is cut.
 */
export declare function restoreRecord(cells: string[], marked: MarkedText, hasInnerLineEnds: boolean): void;
