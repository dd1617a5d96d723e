import { type Cell } from '../../shared/cell.ts';
import type { DateOrder } from '../../shared/mapping.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type Reading } from './reading.ts';
/** Dates as `YYYY-MM-DD`, the day as it is written: no time zone arithmetic, no day or month guessed. */
export declare function compileDate(chosen: DateOrder | undefined, evidence: ColumnEvidence | undefined): (cell: Cell) => Reading<string>;
