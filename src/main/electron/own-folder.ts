import { chmodSync, mkdirSync } from 'node:fs';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

/** Makes the window's own folder if it is not there; only this user may look into it (0700). */
export function ownFolder(folder: string): Outcome<string> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    return ok(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return failure(
      'cannot-write',
      `The folder ${folder}, where Akita Importer keeps its settings, cannot be made or written (${code}). Check its permissions and the space on its disk, and start again.`,
    );
  }
}
