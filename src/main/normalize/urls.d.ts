import { type Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** Web addresses, http and https only; the text stays as it is but for `https://` in front where there is no scheme. */
export declare function readUrls(cell: Cell): Reading<readonly string[]>;
