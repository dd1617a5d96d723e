import type { Outcome } from '../../shared/app-error.ts';
import type { FileOptions } from '../../shared/file-profile.ts';
import { CHUNK_BYTES, readHead } from './file-bytes.ts';
import { fileKind } from './file-kind.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
import { notSpreadsheet } from './refusals.ts';
import { openTextFile } from './text-file.ts';
import { openWorkbook } from './workbook.ts';

export type { CellObserver, OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
export type { Noticed, ReadingFacts, TextFacts, WorkbookFacts } from './reading-facts.ts';
export type { TableNotes } from './table-notes.ts';

/** Enough to tell the kind of a file, its encoding and its separator: 200 rows of 300 bytes. */
const HEAD_BYTES = 64 * 1024;

/**
 * Makes one full pass over a spreadsheet file and says what is in it. The kind of a file is told by its
 * content, never by its name. Everything wrong with the file or the options is a failure in words.
 */
export async function openSpreadsheet(
  path: string,
  options: FileOptions,
  hooks: OpenHooks = {},
): Promise<Outcome<OpenSpreadsheet>> {
  const head = await readHead(path, HEAD_BYTES);
  if (!head.ok) return head;
  const kind = fileKind(head.value);
  switch (kind.kind) {
    case 'other':
      return notSpreadsheet(kind.seems);
    case 'text':
      return openTextFile(path, head.value, options, hooks, CHUNK_BYTES);
    default:
      return openWorkbook(path, kind.kind, options, hooks);
  }
}
