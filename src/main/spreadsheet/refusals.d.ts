import type { Refusal } from './file-bytes.ts';
/** What a workbook is refused for. */
export declare const damaged: () => Refusal;
export declare const passwordProtected: () => Refusal;
export declare const tooLarge: () => Refusal;
export declare const notSpreadsheet: (seems: string) => Refusal;
