import { type Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** The label of a list value from a column of its own; a blank one gives way to the label of the match. */
export declare function readLabel(cell: Cell): Reading<string>;
