import { DatabaseSync } from 'node:sqlite';
import type { AppError, Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) that a user can do something about. */
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

const sentences: Record<number, readonly [AppError['kind'], string]> = {
  [SQLITE_BUSY]: ['plan-not-resumable', 'is in use by another run. Wait until that one has ended.'],
  [SQLITE_READONLY]: ['cannot-write', 'cannot be written. Check the permissions of the folder.'],
  [SQLITE_IOERR]: [
    'cannot-write',
    'cannot be read or written; the disk reports an error. Check the disk and its free space.',
  ],
  [SQLITE_CORRUPT]: ['plan-damaged', 'is damaged and cannot be used. Check the spreadsheet again to make a new plan.'],
  [SQLITE_NOTADB]: ['plan-damaged', 'is not a plan, or is damaged. Check the spreadsheet again to make a new plan.'],
  [SQLITE_FULL]: [
    'disk-full',
    'cannot grow: the disk is full. Free some space and try again; what was recorded is kept.',
  ],
  [SQLITE_CANTOPEN]: ['cannot-write', 'cannot be opened. Check that the folder exists and may be written.'],
};

/** The primary result code of an error thrown by node:sqlite, or null for any other error. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** The result code that SQLite would give for an error of the file system itself. */
function resultCodeOfSystem(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return SQLITE_FULL;
  return error.code === 'EROFS' || error.code === 'EACCES' ? SQLITE_READONLY : SQLITE_CANTOPEN;
}

/** What the disk or the file did to us, in words; anything else that was thrown is a bug and goes on. */
export function diskFailure(path: string, error: unknown): AppError {
  const known = sentences[resultCode(error) ?? resultCodeOfSystem(error) ?? -1];
  if (known === undefined) throw error;
  return { kind: known[0], message: `The file ${path} ${known[1]}` };
}

/** Runs `work` on the database file `path`; what {@link diskFailure} knows becomes a value. */
export function onDisk<T>(path: string, work: () => T): Outcome<T> {
  try {
    return ok(work());
  } catch (error) {
    return { ok: false, error: diskFailure(path, error) };
  }
}

/** All of `work` or, when it throws, nothing of it; on the disk when this returns. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** 5 s: longer than any commit of ours takes, short enough for a person to wait. */
const BUSY_TIMEOUT_MS = 5000;

/** Opens a database to look at it; a run that ends at this moment has it for itself for some milliseconds. */
export const openForReading = (path: string): DatabaseSync =>
  new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });

/**
 * Opens a database that must survive a crash and a power cut: every commit is on the disk when it returns
 * (WAL with FULL, docs/decisions/0004-the-plan-is-the-journal.md). Deleted content is overwritten.
 */
export function openDurable(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  return database;
}
