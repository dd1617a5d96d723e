import { type Cell } from '../../shared/cell.ts';
import { type OwnColumns } from './own-columns.ts';
/** How the rows of a file are to be read, found by the first pass over it. */
export interface TableShape {
    readonly headerRow: number;
    /** The last row that is not blank. */
    readonly lastRow: number;
    /** Set for an export of our own that was dropped back in. */
    readonly own: OwnColumns | null;
    /** In such an export as CSV, cells carry an apostrophe where they would run as a formula. */
    readonly apostrophes: boolean;
}
/** The cells as they were before our own export: without our columns, without its apostrophes. */
export declare function originalCells(shape: Pick<TableShape, 'own' | 'apostrophes'>, cells: readonly Cell[]): readonly Cell[];
/**
 * Passes on the rows below the header, in order, up to the last that is not blank. Rows that do not come
 * are blank ones: a workbook has no trace of them.
 */
export declare class BodyRows {
    #private;
    constructor(shape: TableShape, visit: (row: number, cells: readonly Cell[]) => void);
    push(row: number, cells: readonly Cell[]): void;
}
