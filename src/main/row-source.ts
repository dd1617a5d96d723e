import path from 'node:path';
import type { AppError, Outcome } from '../shared/app-error.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import type { Mapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import { FirstPassWatch } from './findings/findings.ts';
import type { Job, Tell } from './job-parts.ts';
import type { StoredEdit } from './plan/edit-log.ts';
import type { StoredStep } from './plan/step-log.ts';
import { type OpenSpreadsheet, openSpreadsheet, type ReadingFacts } from './spreadsheet/spreadsheet.ts';

/** Where the rows of a plan come from, after a first pass over them. */
export interface RowSource {
  readonly profile: FileProfile;
  /** Where the spreadsheet is, or was. */
  readonly path: string;
  /** The practice import that the rows were taken from; null for those of a file. */
  readonly practised: string | null;
  readonly readRows: OpenSpreadsheet['readRows'];
  /** What a review changed in the cells. */
  readonly edits: () => Iterable<StoredEdit>;
  /** What it did, so that it can be taken back. */
  readonly steps: () => Iterable<StoredStep>;
  /** The rows that the user left out. */
  readonly leftOutByHand: () => readonly number[];
  readonly close: () => void;
}

/** A file after its first pass, with what watched it. */
interface OpenedFile {
  readonly source: RowSource;
  readonly watch: FirstPassWatch;
  /** The profile with what is found about the file when it is read with a mapping. */
  readonly profileWith: (mapping: Mapping) => FileProfile;
}

/** Opens a file; a refusal names it. `given` is the mapping, where it is known before. */
export async function openFile(
  file: Job<'inspect'>['file'],
  tell: Tell,
  given: Mapping | null = null,
): Promise<Outcome<OpenedFile>> {
  const watch = new FirstPassWatch(given);
  const observe = (headers: readonly string[]) => watch.observers(headers);
  const opened = await openSpreadsheet(file.path, file.options, { onProgress: tell('reading'), observe });
  if (!opened.ok) return { ok: false, error: naming(file.path, opened.error) };
  const { profile, readRows } = opened.value;
  const source: RowSource = {
    profile,
    path: file.path,
    practised: null,
    readRows,
    edits: () => [],
    steps: () => [],
    leftOutByHand: () => [],
    close: () => undefined,
  };
  const doubt = otherEncodings(opened.value.facts);
  const first = { ...opened.value, options: file.options };
  const profileWith = (mapping: Mapping) => ({ ...profile, ...doubt, findings: watch.findings(first, mapping) });
  return ok({ source, watch, profileWith });
}

function otherEncodings(facts: ReadingFacts): Pick<FileProfile, 'otherEncodings'> {
  const isDoubtful = facts.kind === 'text' && !facts.encoding.sure && facts.encoding.others.length > 0;
  return isDoubtful ? { otherEncodings: [...facts.encoding.others] } : {};
}

function naming(file: string, error: AppError): AppError {
  const name = path.basename(file);
  return error.message.includes(name) ? error : { ...error, message: `${name}: ${error.message}` };
}
