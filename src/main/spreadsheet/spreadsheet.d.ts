import type { Outcome } from '../../shared/app-error.ts';
import type { FileOptions } from '../../shared/file-profile.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
export type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
/**
 * Makes one full pass over a spreadsheet file and says what is in it. The kind of a file is told by its
 * content, never by its name. Everything wrong with the file or the options is a failure in words.
 */
export declare function openSpreadsheet(path: string, options: FileOptions, hooks?: OpenHooks): Promise<Outcome<OpenSpreadsheet>>;
