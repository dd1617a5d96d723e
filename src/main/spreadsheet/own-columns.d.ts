import type { Cell } from '../../shared/cell.ts';
/** Where the columns of our own stand in an export that was dropped back in. */
export interface OwnColumns {
    readonly indexes: ReadonlySet<number>;
    /** The column `Import reference`. */
    readonly reference: number;
}
/** The columns of our own, if all of them are there; the last ones of their names, since ours come after the original ones. */
export declare function findOwnColumns(headers: readonly string[]): OwnColumns | null;
/**
 * Which header cells are columns of the original table: all but ours, and but the empty ones directly before
 * ours, which the export put there for rows that had more cells than the table has columns.
 */
export declare function originalIndexes(headers: readonly string[], own: OwnColumns): readonly number[];
/** The plan that a cell of the column `Import reference` (`PLANID:ROW`) names, or null. */
export declare const planOfReference: (text: string) => string | null;
/** The export to CSV puts an apostrophe before cells that would run as a formula, or that begin with one. */
export declare const withoutApostrophe: (cell: Cell) => Cell;
