import { type Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** The company's own ID of the account: leading zeros kept, and refused where it lost digits. */
export declare function readInternalId(cell: Cell): Reading<string>;
