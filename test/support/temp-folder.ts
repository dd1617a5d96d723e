import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

// After the file rather than after each test: tests that run side by side cannot tell whose end it is.
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the running test's own, gone when its file is done. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'akita-test-'));
  folders.push(folder);
  return folder;
}
