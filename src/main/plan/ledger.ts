import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Account } from '../../shared/account.ts';
import type { Outcome } from '../../shared/app-error.ts';
import type { Mapping } from '../../shared/mapping.ts';
import { ok } from '../../shared/result.ts';
import { onDisk, openDurable } from './sqlite.ts';

/** The ledger of a practice server, which forgets as that server does. */
export const IN_MEMORY = ':memory:';

/** 16 of SHA-256's 32 bytes: no collision to be expected below 2^64 texts. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, 16);

/** Tells the keys of one server apart, and tells nothing of the key, which is long and random (I). */
export const fingerprintOf = (server: string, key: string): string => digest(`key\n${server}\n${key}`).toString('hex');

/** JSON whose properties stand in one order, so that what is equal reads equal. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, part]) => [name, canonical(part)]));
}

/** What accounts of one mapping are compared by; its name does not matter. */
export function digestOfMapping({ matches, constants, duplicates }: Mapping): string {
  const sorted = matches.map((match) => JSON.stringify(canonical(match))).sort();
  return digest(JSON.stringify(canonical({ matches: sorted, constants, duplicates }))).toString('hex');
}

/** Whose accounts a ledger speaks of: the origin of the server, the key's {@link fingerprintOf}, the {@link digestOfMapping}. */
export interface LedgerOf {
  readonly server: string;
  readonly fingerprint: string;
  readonly mapping: string;
}

/**
 * Remembers across all plans what each server has accepted from this computer. `accepted`: the internal IDs; an answer
 * with equal timestamps means "created" only for an ID that was never accepted before (tried.md). `sent`: the account
 * that was accepted last for an ID with a key, as long as nothing was sent for it since; a row just like it can be left out.
 * Holds digests alone, so that this file is no list of customers.
 */
export class Ledger {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #of: LedgerOf;
  readonly #find: StatementSync;
  readonly #accept: StatementSync;
  readonly #findSent: StatementSync;
  readonly #keep: StatementSync;
  readonly #forget: StatementSync;
  #isInStep = false;

  private constructor(path: string, database: DatabaseSync, of: LedgerOf) {
    this.#path = path;
    this.#database = database;
    this.#of = of;
    this.#find = database.prepare('SELECT 1 FROM accepted WHERE digest = ?');
    this.#accept = database.prepare('INSERT OR IGNORE INTO accepted (digest) VALUES (?)');
    this.#findSent = database.prepare('SELECT 1 FROM sent WHERE digest = ? AND account = ?');
    this.#keep = database.prepare('INSERT OR REPLACE INTO sent (digest, account) VALUES (?, ?)');
    this.#forget = database.prepare('DELETE FROM sent WHERE digest = ?');
  }

  static open(path: string, of: LedgerOf): Outcome<Ledger> {
    const opened = onDisk(path, () => {
      // Made here rather than by SQLite, which would let the group and others read it.
      if (path !== IN_MEMORY) closeSync(openSync(path, 'a', 0o600));
      const database = openDurable(path);
      database.exec(`
        CREATE TABLE IF NOT EXISTS accepted (digest BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sent (digest BLOB PRIMARY KEY, account BLOB NOT NULL) STRICT, WITHOUT ROWID;
      `);
      return database;
    });
    return opened.ok ? ok(new Ledger(path, opened.value, of)) : opened;
  }

  /** Does `work` as one change, which is on the disk when this returns; where it fails or `work` gives false, it is not done. */
  step(work: () => boolean): Outcome<boolean> {
    return onDisk(this.#path, () => {
      this.#isInStep = true;
      let isWhole = false;
      try {
        isWhole = work();
        return isWhole;
      } finally {
        this.#isInStep = false;
        if (this.#database.isTransaction) this.#database.exec(isWhole ? 'COMMIT' : 'ROLLBACK');
      }
    });
  }

  wasAccepted(internalId: string): Outcome<boolean> {
    return onDisk(this.#path, () => this.#find.get(this.#idDigest(internalId)) !== undefined);
  }

  /** Akita accepted the account. */
  remember(account: Account): Outcome<void> {
    return this.#change(() => {
      this.#accept.run(this.#idDigest(account.internal_id));
      this.#keep.run(this.#keyDigest(account.internal_id), this.#accountDigest(account));
    });
  }

  /** Something is about to be sent for the ID: until it is accepted, nobody knows what Akita has. */
  forget(internalId: string): Outcome<void> {
    return this.#change(() => void this.#forget.run(this.#keyDigest(internalId)));
  }

  /** Whether the account is just what was accepted last. */
  isUnchanged(account: Account): Outcome<boolean> {
    return onDisk(this.#path, () => {
      const found = this.#findSent.get(this.#keyDigest(account.internal_id), this.#accountDigest(account));
      return found !== undefined;
    });
  }

  close(): void {
    this.#database.close();
  }

  #change(work: () => void): Outcome<void> {
    return onDisk(this.#path, () => {
      // Only a step that changes something takes the file from the other imports of this computer.
      if (this.#isInStep && !this.#database.isTransaction) this.#database.exec('BEGIN IMMEDIATE');
      work();
    });
  }

  #idDigest = (internalId: string): Buffer => digest(`${this.#of.server}\n${internalId}`);

  #keyDigest = (internalId: string): Buffer => digest(`${this.#of.server}\n${this.#of.fingerprint}\n${internalId}`);

  #accountDigest = (account: Account): Buffer => digest(`${this.#of.mapping}\n${JSON.stringify(canonical(account))}`);
}
