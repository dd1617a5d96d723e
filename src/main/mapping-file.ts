import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { failure, type Outcome } from '../shared/app-error.ts';
import { ok } from '../shared/result.ts';
import type { GivenMapping } from './job-messages.ts';

/** A mapping file is a page or two; more than this is some other file. */
const MOST_MAPPING_BYTES = 4 * 2 ** 20;

/** The text of the mapping file at `file`, for a check. What stands in it is judged there. */
export function readMappingFile(file: string): Outcome<GivenMapping> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return failure('file-not-found', `There is no mapping file at ${file}. Check its name.`);
  if (!found.isFile() || found.size > MOST_MAPPING_BYTES) {
    return failure('mapping-invalid', `${file} is not a mapping file. Name a JSON file such as “check” prints.`);
  }
  try {
    return ok({ kind: 'text', text: readFileSync(file, 'utf8'), name: path.basename(file) });
  } catch {
    return failure('file-unreadable', `The mapping file ${file} cannot be read. Check its permissions.`);
  }
}
