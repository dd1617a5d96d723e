import { type Cell } from '../../shared/cell.ts';
import { type Reading, type Remark } from './reading.ts';
/** What is worth saying about text that is sent as it stands: spaces left out, characters damaged. */
export declare function remarksOnText(shown: string, text: string): readonly Remark[];
/** A name, or a trait or attribute of type text. */
export declare function readText(cell: Cell): Reading<string>;
