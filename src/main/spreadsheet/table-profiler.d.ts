import { type Outcome } from '../../shared/app-error.ts';
import { type Cell } from '../../shared/cell.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import type { ObserveColumns } from './open-spreadsheet.ts';
import { type TableShape } from './table.ts';
/** What the two kinds of files differ in. */
export interface TableHabits {
    /** The user's choice, as the spreadsheet program counts. */
    readonly headerRow: number | undefined;
    /** In a text file a header cell that is there is a column, even an empty one at the end of the record. */
    readonly emptyEndIsColumn: boolean;
    /** Only our exports as CSV need apostrophes. */
    readonly apostrophes: boolean;
    readonly observe: ObserveColumns | undefined;
}
/** What a first pass over the rows of a table tells. */
export interface TableProfile {
    readonly shape: TableShape;
    readonly rows: number;
    readonly columns: ColumnProfile[];
    readonly report: {
        readonly plan: string;
    } | null;
}
/** Takes the rows of a table one by one (blank ones may be left out), and ends with its header, columns and counts. */
export declare class TableProfiler {
    #private;
    constructor(habits: TableHabits);
    push(row: number, cells: readonly Cell[]): void;
    /** After the last row. */
    finish(): Outcome<TableProfile>;
}
