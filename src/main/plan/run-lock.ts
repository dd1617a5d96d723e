import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Outcome } from '../../shared/app-error.ts';
import { onDisk } from './sqlite.ts';

/** An empty database beside the plan. The plan's own file cannot be locked for hours: its report is read meanwhile. */
export const runLockPath = (path: string): string => `${path}.lock`;

/** Fails on a file that is there without opening it: to close it again would give up the locks of this process on it. */
function makeIfMissing(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/**
 * Takes the plan at `path`, which exists, for one run, across all programs of this computer; gives what releases it.
 * The system takes the lock back from a program that is killed.
 */
export function takeRunLock(path: string): Outcome<() => void> {
  return onDisk(path, () => {
    const file = runLockPath(path);
    makeIfMissing(file);
    const database = new DatabaseSync(file);
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      throw error;
    }
    return () => database.close();
  });
}

/** Does what must not happen to a plan while it is run, by whatever program. */
export function whileNotRun<T>(path: string, work: () => Outcome<T>): Outcome<T> {
  const release = takeRunLock(path);
  if (!release.ok) return release;
  try {
    return work();
  } finally {
    release.value();
  }
}
