import { z } from 'zod';
/**
 * A cell as it was read. Text files have only strings; a workbook's other cells keep their stored
 * value beside the text that the spreadsheet program displays, because each field decides which of
 * the two it means (docs/fidelity: ids take the display, numbers and dates the stored value).
 * The keys are short because a plan stores every cell of the file. The empty cell is ''.
 */
declare const numberCellSchema: z.ZodObject<{
    n: z.ZodNumber;
    text: z.ZodString;
}, z.core.$strict>;
/** `date` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`, as displayed, in no time zone; a bare time is `THH:mm:ss`. */
declare const dateCellSchema: z.ZodObject<{
    date: z.ZodString;
    text: z.ZodString;
}, z.core.$strict>;
declare const booleanCellSchema: z.ZodObject<{
    bool: z.ZodBoolean;
}, z.core.$strict>;
/** `error` is the error as displayed (`#N/A`), or `no-value` for a formula that was saved without a result. */
declare const errorCellSchema: z.ZodObject<{
    error: z.ZodString;
}, z.core.$strict>;
export declare const cellSchema: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
    n: z.ZodNumber;
    text: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    date: z.ZodString;
    text: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    bool: z.ZodBoolean;
}, z.core.$strict>, z.ZodObject<{
    error: z.ZodString;
}, z.core.$strict>]>;
export type NumberCell = z.infer<typeof numberCellSchema>;
export type DateCell = z.infer<typeof dateCellSchema>;
export type BooleanCell = z.infer<typeof booleanCellSchema>;
export type ErrorCell = z.infer<typeof errorCellSchema>;
export type Cell = z.infer<typeof cellSchema>;
/** The text that a spreadsheet program displays in the cell. */
export declare function displayText(cell: Cell): string;
/** Text without the white space at its ends; no-break and zero-width characters count as white space. */
export declare function trimText(text: string): string;
/** Nothing in it but white space. A formula without a result is not blank: it has a value that we do not know. */
export declare function isBlank(cell: Cell): boolean;
/** Column letters as spreadsheet programs show them, from a 0-based index: 0 → A, 26 → AA. */
export declare function columnLetters(index: number): string;
/** `C17` from a 0-based column index and the row number that the spreadsheet program shows. */
export declare const cellAddress: (column: number, row: number) => string;
export {};
