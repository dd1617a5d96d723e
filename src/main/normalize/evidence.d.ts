import { type Cell } from '../../shared/cell.ts';
import { type ColumnEvidence } from './column-evidence.ts';
/**
 * Collects, over all rows, what the text cells of each column prove about dates and numbers. Other kinds of
 * cells know their own value. Called for every cell of a file, so it looks at characters before anything else.
 */
export declare class EvidenceCollector {
    #private;
    /** By column: what takes the cells of the columns whose header is wanted, null for the others. */
    observers(headers: readonly string[], wanted: (header: string) => boolean): (((cell: Cell) => void) | null)[];
    observe(column: number, cell: Cell): void;
    /** By column index; a column that was never observed proves nothing. */
    all(): ColumnEvidence[];
}
