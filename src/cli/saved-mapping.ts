import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { GivenMapping } from '../main/job-messages.ts';
import { failure, type Outcome } from '../shared/app-error.ts';
import { sameHeader } from '../shared/column-ref.ts';
import { parseJson } from '../shared/json.ts';
import { savedMappingSchema } from '../shared/overview.ts';
import { ok } from '../shared/result.ts';

/** What the window keeps in the data folder (`desktop/saved-mappings-file.ts`). */
const fileSchema = z.looseObject({ mappings: z.array(savedMappingSchema) });

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

/** A saved mapping, and the columns of the file that it was made for. */
export interface NamedMapping {
  readonly given: GivenMapping;
  readonly columns: readonly string[];
}

/** The columns that a file has since the mapping was saved; nothing of them is sent. */
export const newSince = ({ columns }: NamedMapping, headers: readonly string[]): string[] =>
  headers.filter((header) => header.trim() !== '' && !columns.some((column) => sameHeader(column, header)));

/** The mapping that the window saved under `name` (whatever its capitals) in the data folder `root`. */
export function readSavedMapping(root: string, name: string): Outcome<NamedMapping> {
  const file = path.join(root, 'mappings.json');
  const text = readText(file);
  if (text === null) {
    return failure(
      'file-not-found',
      `There are no saved mappings in ${root}. Save one in the window, or name a mapping file with --mapping.`,
    );
  }
  const parsed = parseJson(text, fileSchema);
  if (!parsed.ok) return failure('mapping-invalid', `The file of the saved mappings, ${file}, cannot be understood.`);
  const { mappings } = parsed.value;
  const found = mappings.find((one) => sameName(one.name, name));
  if (found !== undefined) return ok({ given: { kind: 'value', mapping: found.mapping }, columns: found.columns });
  const names = mappings.map((one) => `“${one.name}”`).join(', ');
  return failure('wrong-usage', `There is no saved mapping “${name}”. There are: ${names || 'none'}.`);
}
