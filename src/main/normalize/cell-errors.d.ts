import { type Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** The error that the cell shows, '' for a formula that was saved without a result, null for any other cell. */
export declare function shownError(cell: Cell): string | null;
/** The reading of a cell that has no value of its own, blank or showing an error; null for any other cell. */
export declare function readingWithoutValue(cell: Cell): Reading<never> | null;
