import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type OpenSpreadsheet, openSpreadsheet } from '../../../../src/main/spreadsheet/spreadsheet.ts';
import type { AppErrorKind, Outcome } from '../../../../src/shared/app-error.ts';
import type { Cell } from '../../../../src/shared/cell.ts';
import type { FileOptions, FileProfile } from '../../../../src/shared/file-profile.ts';

/** A folder for one test file, gone afterwards. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'akita-spreadsheet-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return {
    path: folder,
    /** A new file; returns its path. */
    file(content: string | Buffer, name = `file-${++count}.csv`): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

type NumberedRow = readonly [row: number, cells: readonly Cell[]];

export interface ReadFile {
  readonly profile: FileProfile;
  readonly rows: readonly NumberedRow[];
}

/** The value, or a failing test that says what went wrong. */
export function expectOk<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.kind}: ${outcome.error.message}`);
  return outcome.value;
}

/** Both passes over an opened file. */
export async function readBoth(opened: Outcome<OpenSpreadsheet>): Promise<ReadFile> {
  const { profile, readRows } = expectOk(opened);
  const rows: NumberedRow[] = [];
  expectOk(await readRows((row, cells) => rows.push([row, cells])));
  return { profile, rows };
}

export const readFile = async (path: string, options: FileOptions = {}): Promise<ReadFile> =>
  readBoth(await openSpreadsheet(path, options));

/** What opening a file fails with. */
export async function refusalOf(
  path: string,
  options: FileOptions = {},
): Promise<{ readonly kind: AppErrorKind; readonly message: string }> {
  const opened = await openSpreadsheet(path, options);
  if (opened.ok) throw new Error('the file was opened');
  return opened.error;
}
