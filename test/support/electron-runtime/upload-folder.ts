import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folderOf = (pid: number): string => path.join(tmpdir(), `akita-stand-in-${pid}`);

/** Takes away what people dropped into a run, also after one that was killed. */
export function removeUploads(pid: number): void {
  rmSync(folderOf(pid), { recursive: true, force: true, maxRetries: 3 });
}

/** A folder for this run's eyes alone; fails rather than to use one that somebody else made. */
export function makeUploadFolder(): string {
  removeUploads(process.pid);
  const folder = folderOf(process.pid);
  mkdirSync(folder, { mode: 0o700 });
  process.on('exit', () => removeUploads(process.pid));
  return folder;
}
