import { type Cell } from '../../shared/cell.ts';
/** Counts what the columns of a table hold. Runs once for every cell of a file: twenty million times for a large one. */
export declare class ColumnCounter {
    #private;
    constructor(observers: readonly (((cell: Cell) => void) | null)[]);
    /** Counts a row; says whether anything is in it. */
    count(cells: readonly Cell[]): boolean;
    of(column: number): {
        readonly samples: string[];
        readonly filled: number;
    };
}
