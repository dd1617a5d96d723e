import { type Cell } from '../../shared/cell.ts';
/** A row that is not blank, with the number that the spreadsheet program shows. */
export interface FilledRow {
    readonly row: number;
    readonly cells: readonly Cell[];
}
/** How many filled rows are looked at: enough to see past a title block to the usual width of the table. */
export declare const HEADER_SAMPLE_ROWS = 30;
/**
 * Proposes the header among the first filled rows: the first one that fills at least half as many cells
 * as rows usually do, and at least two unless the table has one column. Title lines fill one or two.
 * Null only where there is no row at all.
 */
export declare function proposeHeaderRow(rows: readonly FilledRow[]): FilledRow | null;
