import type { Cell } from '../../shared/cell.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type DecimalSign } from './number-text.ts';
import { type Reading } from './reading.ts';
/** Numbers for traits and attributes; never NaN, infinite or minus zero. */
export declare function compileNumber(chosen: DecimalSign | undefined, evidence: ColumnEvidence | undefined): (cell: Cell) => Reading<number>;
