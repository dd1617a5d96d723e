import type { Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** The Akita user in a role, the Customer Success Manager among them: one e-mail, or a name that the match knows. */
export declare function compileRole(values?: Readonly<Record<string, string>>): (cell: Cell) => Reading<string>;
