import { z } from 'zod';
/** How the user wants the file to be read; what is absent is detected. Row numbers as the spreadsheet program shows them. */
export declare const fileOptionsSchema: z.ZodObject<{
    sheet: z.ZodOptional<z.ZodString>;
    headerRow: z.ZodOptional<z.ZodInt>;
    encoding: z.ZodOptional<z.ZodString>;
    delimiter: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type FileOptions = z.infer<typeof fileOptionsSchema>;
/** `index` is 0-based, `samples` the first three different values as displayed, `filled` how many cells hold something. */
declare const columnProfileSchema: z.ZodObject<{
    index: z.ZodInt;
    header: z.ZodString;
    samples: z.ZodArray<z.ZodString>;
    filled: z.ZodInt;
}, z.core.$strict>;
export type ColumnProfile = z.infer<typeof columnProfileSchema>;
export declare const fileFormats: readonly ['csv', 'tsv', 'xlsx', 'xls', 'xlsb', 'ods'];
/**
 * What a first full pass over a file tells. `rows` counts the rows below the header up to the last that
 * is not blank. `encoding` and `delimiter` are null for workbooks, `sheet` is null for text files.
 * `report` is set when the file is one of our own exports: the plan it came from, so that its mapping can
 * come back; our own columns are then not among `columns`.
 */
export declare const fileProfileSchema: z.ZodObject<{
    file: z.ZodObject<{
        name: z.ZodString;
        bytes: z.ZodInt;
        sha256: z.ZodString;
    }, z.core.$strict>;
    format: z.ZodEnum<{
        csv: "csv";
        ods: "ods";
        tsv: "tsv";
        xls: "xls";
        xlsb: "xlsb";
        xlsx: "xlsx";
    }>;
    encoding: z.ZodNullable<z.ZodString>;
    delimiter: z.ZodNullable<z.ZodString>;
    sheets: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        rows: z.ZodInt;
        hidden: z.ZodBoolean;
    }, z.core.$strict>>;
    sheet: z.ZodNullable<z.ZodString>;
    headerRow: z.ZodInt;
    rows: z.ZodInt;
    columns: z.ZodArray<z.ZodObject<{
        index: z.ZodInt;
        header: z.ZodString;
        samples: z.ZodArray<z.ZodString>;
        filled: z.ZodInt;
    }, z.core.$strict>>;
    report: z.ZodNullable<z.ZodObject<{
        plan: z.ZodString;
    }, z.core.$strict>>;
    findings: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        severity: z.ZodEnum<{
            error: "error";
            note: "note";
            warning: "warning";
        }>;
        column: z.ZodNullable<z.ZodString>;
        message: z.ZodString;
        cell: z.ZodNullable<z.ZodString>;
        value: z.ZodString;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type FileProfile = z.infer<typeof fileProfileSchema>;
/** The columns of our own in an export, in this order, after the original ones. */
export declare const reportColumns: readonly ['Import status', 'What went wrong', 'How to fix it', 'Akita ID', 'Import reference'];
export {};
