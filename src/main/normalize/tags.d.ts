import { type Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
interface TagOptions {
    readonly separator?: string | undefined;
    readonly values?: Readonly<Record<string, number>> | undefined;
}
/**
 * Tag IDs, or names that the match knows. A text that is known as a whole is one tag,
 * so that a name such as `Gold, annual` is not parted at its comma.
 */
export declare function compileTags(options: TagOptions): (cell: Cell) => Reading<readonly number[]>;
export {};
