import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { FileOptions, FileProfile } from '../../shared/file-profile.ts';
import { ok } from '../../shared/result.ts';
import { compoundFormat } from './compound-file.ts';
import { CHUNK_BYTES, readChunks } from './file-bytes.ts';
import { namedOtherwise, type WorkbookKind } from './file-kind.ts';
import { openHtml } from './html/html-source.ts';
import { mergedHeader } from './merged-header.ts';
import { readOdsNotes } from './ods-notes.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
import { openBySheetJs } from './sheetjs-source.ts';
import { openSpreadsheetMl } from './spreadsheetml/spreadsheetml-source.ts';
import { BodyRows } from './table.ts';
import { type TableHabits, type TableProfile, TableProfiler } from './table-profiler.ts';
import type { WorkbookSource } from './workbook-source.ts';
import { openXlsx } from './xlsx/xlsx-source.ts';
import { openArchive } from './zip-archive.ts';
import { archiveFormat, guardArchive } from './zip-guard.ts';

async function fileFacts(path: string): Promise<Outcome<FileProfile['file']>> {
  const hash = createHash('sha256');
  const read = await readChunks(path, CHUNK_BYTES, (bytes) => {
    hash.update(bytes);
    return undefined;
  });
  return read.ok ? ok({ name: basename(path), bytes: read.value, sha256: hash.digest('hex') }) : read;
}

/** SheetJS is loaded here for its number formats alone. */
async function openZipped(path: string, sheet: string | undefined): Promise<Outcome<WorkbookSource>> {
  const opened = await openArchive(path);
  if (!opened.ok) return opened;
  await using archive = opened.value;
  const format = await archiveFormat(archive);
  if (!format.ok) return format;
  if (format.value === 'xlsx') return await openXlsx(path, archive, (await import('xlsx')).SSF, sheet);
  const guarded = await guardArchive(archive);
  if (!guarded.ok) return guarded;
  const notes = format.value === 'ods' ? await readOdsNotes(archive) : ok(undefined);
  return notes.ok ? await openBySheetJs(path, () => format, sheet, notes.value) : notes;
}

async function openSource(
  path: string,
  kind: WorkbookKind,
  sheet: string | undefined,
): Promise<Outcome<WorkbookSource>> {
  switch (kind) {
    case 'zip':
      return openZipped(path, sheet);
    case 'compound':
      return openBySheetJs(path, compoundFormat, sheet);
    case 'spreadsheetml':
      return openSpreadsheetMl(path, (await import('xlsx')).SSF, sheet);
    case 'html':
      return openHtml(path, sheet);
  }
}

/** Merged cells are told behind the rows: where they change the header, the pass is made again. */
async function withMergedHeader(
  profiled: Outcome<TableProfile>,
  ranges: readonly string[],
  source: WorkbookSource,
  habits: TableHabits,
  hooks: OpenHooks,
): Promise<Outcome<TableProfile>> {
  if (!profiled.ok || profiled.value.shape.own !== null) return profiled;
  const { shape } = profiled.value;
  const found = { ...profiled.value, headerRow: shape.headerRow };
  const merged = mergedHeader(found, ranges, habits.headerRow !== undefined);
  if (merged === null) return profiled;
  const profiler = new TableProfiler({ ...habits, mergedHeader: merged });
  const again = await source.again((row, cells) => profiler.push(row, cells), hooks.onProgress);
  return again.ok ? profiler.finish() : again;
}

/** Makes the first pass over the chosen sheet. */
async function profileSource(
  path: string,
  file: FileProfile['file'],
  source: WorkbookSource,
  options: FileOptions,
  hooks: OpenHooks,
): Promise<Outcome<OpenSpreadsheet>> {
  const habits = {
    headerRow: options.headerRow,
    footer: options.footer,
    emptyEndIsColumn: false,
    apostrophes: false,
    observe: hooks.observe,
  };
  const profiler = new TableProfiler(habits);
  const first = await source.first((row, cells) => profiler.push(row, cells), hooks.onProgress);
  if (!first.ok) return first;
  const profiled = await withMergedHeader(profiler.finish(), first.value.facts.merged.ranges, source, habits, hooks);
  if (!profiled.ok) return profiled;
  const { shape, notes, ...table } = profiled.value;
  const { format, sheet } = source;
  const profile: FileProfile = {
    file,
    format,
    encoding: null,
    delimiter: null,
    sheets: [...first.value.sheets],
    sheet,
    headerRow: shape.headerRow,
    ...table,
    findings: [],
  };
  const facts = { ...first.value.facts, named: namedOtherwise(path, format) };
  const readRows: OpenSpreadsheet['readRows'] = (visit, onProgress) => {
    const body = new BodyRows(shape, visit);
    return source.again((row, cells) => body.push(row, cells), onProgress);
  };
  return ok({ profile, facts, notes, readRows });
}

/** Opens a workbook, or what is called one: `kind` says what its first bytes are. */
export async function openWorkbook(
  path: string,
  kind: WorkbookKind,
  options: FileOptions,
  hooks: OpenHooks,
): Promise<Outcome<OpenSpreadsheet>> {
  if (options.encoding !== undefined || options.delimiter !== undefined) {
    return failure(
      'wrong-usage',
      'A workbook has no encoding and no separator. Leave them out, or choose a text file.',
    );
  }
  const source = await openSource(path, kind, options.sheet);
  if (!source.ok) return source;
  const file = await fileFacts(path);
  return file.ok ? profileSource(path, file.value, source.value, options, hooks) : file;
}
