import { type Outcome } from '../../shared/app-error.ts';
import type { FileOptions } from '../../shared/file-profile.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
/** Opens a workbook. SheetJS runs once; the cells stay in memory for the second pass. */
export declare function openWorkbook(path: string, kind: 'zip' | 'compound', options: FileOptions, hooks: OpenHooks): Promise<Outcome<OpenSpreadsheet>>;
