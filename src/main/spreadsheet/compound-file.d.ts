import type { Outcome } from '../../shared/app-error.ts';
/** What is in an OLE compound file: an old Excel workbook, a new one under a password, or a document of Word and others. */
export declare function compoundFormat(bytes: Buffer): Outcome<'xls'>;
