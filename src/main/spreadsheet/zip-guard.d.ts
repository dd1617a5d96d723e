import { type Outcome } from '../../shared/app-error.ts';
/**
 * The most that a workbook may unpack to. SheetJS turns a sheet's XML into one string, of which V8 makes none
 * longer than 2^29 - 24 characters (past that it returns no sheet and no error), and needs about 8 bytes of
 * memory for a byte of XML. 512 MiB are some 600,000 rows of 20 columns.
 */
export declare const MOST_UNPACKED: number;
/**
 * The format of a ZIP file that may be given to SheetJS, which unpacks everything, without a bound where the
 * directory and the entry disagree. So every entry is unpacked here once, in bounds (3 % of the reading time).
 */
export declare function guardedFormat(zip: Buffer): Outcome<'xlsx' | 'xlsb' | 'ods'>;
