import type { Refusal } from './file-bytes.ts';
/**
 * The longest record, in characters: 32 cells of 32,768, the most that a cell of Excel takes, or any number
 * of ordinary ones. Past it a quote was left open, and without a bound it would swallow the rest of the file.
 */
export declare const LONGEST_RECORD: number;
/** `row` counts records from 1. The array is the receiver's to keep. */
export type RecordVisitor = (row: number, cells: string[]) => void;
/**
 * Text in pieces of any size → records. It drives papaparse's core itself: its own streaming copies every
 * piece through objects, and hides where in the file an error is. Malformed quotes are refused and not
 * repaired: papaparse goes on to the next quote that fits, which may be rows further down.
 */
export declare class RecordReader {
    #private;
    /** `firstLine`: the number of the first line in a text editor, 2 after a `sep=` line. */
    constructor(delimiter: string, firstLine: number, visit: RecordVisitor);
    write(text: string): Refusal | undefined;
    /** After the last piece. */
    end(): Refusal | undefined;
}
