import type { CellObject, WorkBook } from 'xlsx';
import { type Outcome } from '../../shared/app-error.ts';
/** Cells by 0-based index; those without anything may be missing. */
export type SheetRow = readonly (CellObject | undefined)[];
/** A sheet as SheetJS read it. `rows` is the number of its last row that holds something. */
export interface ReadSheet {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: number;
    /** Rows by 0-based index. Whoever takes one may let go of it here. */
    readonly cells: (SheetRow | undefined)[];
}
/** All sheets of a workbook, charts included (they have no rows). SheetJS leaves out without a word what it could not read. */
export declare function readSheets(book: WorkBook): Outcome<readonly ReadSheet[]>;
/** The sheet that the user named, else the first visible one that holds something. */
export declare function chooseSheet(sheets: readonly ReadSheet[], name: string | undefined): Outcome<ReadSheet>;
