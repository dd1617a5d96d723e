import { DatabaseSync } from 'node:sqlite';
import type { AppError, Outcome } from '../../shared/app-error.ts';
/** What the disk or the file did to us, in words; anything else that was thrown is a bug and goes on. */
export declare function diskFailure(path: string, error: unknown): AppError;
/** Runs `work` on the database file `path`; what {@link diskFailure} knows becomes a value. */
export declare function onDisk<T>(path: string, work: () => T): Outcome<T>;
/** Rolls back what `work` did if it throws, so that a full disk leaves no half of it. */
export declare function inTransaction<T>(database: DatabaseSync, work: () => T): T;
/**
 * Opens a database that must survive a crash and a power cut: every commit is on the disk when it returns
 * (WAL with FULL, docs/decisions/0004-the-plan-is-the-journal.md). Deleted content is overwritten.
 */
export declare function openDurable(path: string): DatabaseSync;
