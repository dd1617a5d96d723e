import path from 'node:path';
import type { AppError, Outcome } from '../shared/app-error.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import { ok } from '../shared/result.ts';
import type { Job, Tell } from './job-parts.ts';
import type { StoredEdit } from './plan/edit-log.ts';
import { type OpenHooks, type OpenSpreadsheet, openSpreadsheet } from './spreadsheet/spreadsheet.ts';

/** Where the rows of a plan come from, after a first pass over them. */
export interface RowSource {
  readonly profile: FileProfile;
  /** Where the spreadsheet is, or was. */
  readonly path: string;
  readonly readRows: OpenSpreadsheet['readRows'];
  /** What a review changed in the cells. */
  readonly edits: () => Iterable<StoredEdit>;
  readonly close: () => void;
}

/** Opens a file; a refusal names it. */
export async function openFile(
  file: Job<'inspect'>['file'],
  tell: Tell,
  observe?: OpenHooks['observe'],
): Promise<Outcome<RowSource>> {
  const hooks = { onProgress: tell('reading'), ...(observe === undefined ? {} : { observe }) };
  const opened = await openSpreadsheet(file.path, file.options, hooks);
  if (!opened.ok) return { ok: false, error: naming(file.path, opened.error) };
  const { profile, readRows } = opened.value;
  return ok({ profile, path: file.path, readRows, edits: () => [], close: () => undefined });
}

function naming(file: string, error: AppError): AppError {
  const name = path.basename(file);
  return error.message.includes(name) ? error : { ...error, message: `${name}: ${error.message}` };
}
