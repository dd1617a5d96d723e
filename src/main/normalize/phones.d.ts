import { type Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** Phone numbers, kept as text; only line ends and ; part them, because a comma may announce an extension. */
export declare function readPhones(cell: Cell): Reading<readonly string[]>;
