import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import type { StateFile } from '../ports.ts';

type Document = Record<string, unknown>;

/** electron-store, or its base `conf`: one JSON document, written atomically. */
export interface JsonStore {
  store: Document;
}

export interface StoreOptions {
  readonly name: string;
  readonly cwd: string;
  readonly configFileMode: number;
  readonly clearInvalidConfig: false;
  readonly accessPropertiesByDotNotation: false;
}

export interface StateFileParts {
  /** A folder that only this user may look into. */
  readonly folder: string;
  readonly openStore: (options: StoreOptions) => JsonStore;
  readonly now: () => Date;
}

const NAME = 'window';

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a store may be opened on it: the library would take a list, or a file that it cannot read, for an empty one. */
function isWhole(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    return isDocument(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
}

/** Moves a damaged file out of the way under a name that is free, and tells where it is. */
function keepAside(file: string, now: Date): string {
  const time = now.toISOString().replace(/[:.]/g, '-');
  const kept = path.join(path.dirname(file), `${NAME}.damaged-${time}.json`);
  renameSync(file, kept);
  return `The file with your settings was damaged, so Akita Importer started with new ones. The old file was kept as ${kept}. Your imports and their reports are not affected.`;
}

function writeFailure(error: unknown, file: string): Outcome<void> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return failure('disk-full', 'The disk is full, so this could not be kept. Make room on it, and try again.');
  }
  return failure('cannot-write', `This could not be kept: ${file} cannot be written (${code}). Check its permissions.`);
}

/** Opens the window's {@link StateFile}, or says why its folder cannot be used. */
export function openStateFile({ folder, openStore, now }: StateFileParts): Outcome<StateFile> {
  const file = path.join(folder, `${NAME}.json`);
  try {
    const notice = isWhole(file) ? null : keepAside(file, now());
    const store = openStore({
      name: NAME,
      cwd: folder,
      configFileMode: 0o600,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
    });
    return ok(stateFileOver(store, file, notice));
  } catch (error) {
    const failed = writeFailure(error, file);
    return failed.ok ? failure('cannot-write', `${file} cannot be opened.`) : failed;
  }
}

/** What was read at the start is kept in memory, so that a file which is damaged meanwhile takes nothing with it. */
function stateFileOver(store: JsonStore, file: string, notice: string | null): StateFile {
  let document: Document = { ...store.store };
  return {
    notice,
    read: (name) => (Object.hasOwn(document, name) ? structuredClone(document[name]) : undefined),
    write(name, value) {
      const { [name]: _, ...others } = document;
      const next = value === undefined ? others : { ...others, [name]: value };
      try {
        store.store = next;
        document = structuredClone(next);
        return ok(undefined);
      } catch (error) {
        return writeFailure(error, file);
      }
    },
  };
}
