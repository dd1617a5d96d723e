/** Excel's own hint: a first line `sep=;`. `length` counts its characters with the line end. */
export interface SeparatorLine {
    readonly delimiter: string;
    readonly length: number;
}
export declare function separatorLine(text: string): SeparatorLine | null;
/** Signs that would break the reading of records, and no file uses. */
export declare const isPossibleDelimiter: (sign: string) => boolean;
/** The delimiter of a text from its beginning; a comma for a table of one column. `complete`: it is the whole text. */
export declare function detectDelimiter(sample: string, complete: boolean): string;
