import type { CellObject } from 'xlsx';
import type { Cell } from '../../shared/cell.ts';
/** Turns SheetJS' cells into ours. Number formats repeat, so what a format is, is remembered. */
export declare class CellConverter {
    #private;
    /** `isDate`: SheetJS' own rule for number formats. */
    constructor(isDate: (format: string) => boolean, date1904: boolean);
    convert(cell: CellObject | undefined): Cell;
}
