import type { Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** Yes or no: the match's own words first, then the stored value of the cell, then the usual words. */
export declare function compileYesNo(values?: Readonly<Record<string, boolean>>): (cell: Cell) => Reading<boolean>;
