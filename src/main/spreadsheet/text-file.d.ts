import { type Outcome } from '../../shared/app-error.ts';
import type { FileOptions } from '../../shared/file-profile.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
/** Opens a text file with separators. `head` is its beginning; `chunkBytes` how much is read at a time. */
export declare function openTextFile(path: string, head: Buffer, options: FileOptions, hooks: OpenHooks, chunkBytes: number): Promise<Outcome<OpenSpreadsheet>>;
