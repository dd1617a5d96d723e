import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { onDisk, openDurable } from './sqlite.ts';

/** The ledger of a practice server, which forgets as that server does. */
export const IN_MEMORY = ':memory:';

/**
 * Remembers which internal IDs each server has accepted from this computer, across all plans: an answer
 * with equal timestamps means "created" only for an ID that was never accepted before (tried.md).
 * Holds a digest of each ID, so that this file is no list of customers.
 */
export class Ledger {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #server: string;
  readonly #find: StatementSync;

  private constructor(path: string, database: DatabaseSync, server: string) {
    this.#path = path;
    this.#database = database;
    this.#server = server;
    this.#find = database.prepare('SELECT 1 FROM accepted WHERE digest = ?');
  }

  /** `server`: the origin that the IDs are sent to. */
  static open(path: string, server: string): Outcome<Ledger> {
    const opened = onDisk(path, () => {
      // Made here rather than by SQLite, which would let the group and others read it.
      if (path !== IN_MEMORY) closeSync(openSync(path, 'a', 0o600));
      const database = openDurable(path);
      database.exec('CREATE TABLE IF NOT EXISTS accepted (digest BLOB PRIMARY KEY) STRICT, WITHOUT ROWID');
      return database;
    });
    return opened.ok ? ok(new Ledger(path, opened.value, server)) : opened;
  }

  wasAccepted(internalId: string): Outcome<boolean> {
    return onDisk(this.#path, () => this.#find.get(this.#digest(internalId)) !== undefined);
  }

  remember(internalId: string): Outcome<void> {
    return onDisk(this.#path, () => {
      this.#database.prepare('INSERT OR IGNORE INTO accepted (digest) VALUES (?)').run(this.#digest(internalId));
    });
  }

  close(): void {
    this.#database.close();
  }

  /** 16 of SHA-256's 32 bytes: no collision to be expected below 2^64 IDs. */
  #digest(internalId: string): Buffer {
    return createHash('sha256').update(`${this.#server}\n${internalId}`).digest().subarray(0, 16);
  }
}
