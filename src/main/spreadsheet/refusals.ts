import { failure } from '../../shared/app-error.ts';
import type { Refusal } from './file-bytes.ts';

/** What a workbook is refused for. */
export const damaged = (): Refusal =>
  failure(
    'file-damaged',
    'This workbook is damaged and cannot be read. Open it in your spreadsheet program, save it under a new name, and choose that file.',
  );

export const passwordProtected = (): Refusal =>
  failure(
    'password-protected',
    'This workbook is protected by a password. Save a copy without the password, and choose that file.',
  );

export const tooLarge = (most: string): Refusal =>
  failure(
    'file-too-large',
    `This workbook is too large to be read (more than ${most} when unpacked). Save the sheet as CSV, for which there is no limit, or split it.`,
  );

export const tooManyTexts = (): Refusal =>
  failure(
    'file-too-large',
    'The texts of this workbook take more than 512 MB. Save the sheet as CSV, for which there is no limit, or split it.',
  );

export const harmful = (): Refusal =>
  failure(
    'file-too-large',
    'This workbook unpacks to far more than a workbook holds, as only harmful files do. Ask whoever made it for a new export.',
  );

export const notSpreadsheet = (seems: string): Refusal =>
  failure(
    'not-a-spreadsheet',
    `This is not a spreadsheet. It seems to be ${seems}. Choose a CSV, TSV, XLSX, XLS, XLSB or ODS file.`,
  );
