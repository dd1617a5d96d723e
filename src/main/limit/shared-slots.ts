import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { CATCH_UP_MS, WINDOW_MS } from './throttle.ts';

/** A step of another import takes milliseconds; whoever waits longer than this goes on alone. */
const BUSY_TIMEOUT_MS = 2000;

const timeSchema = z.object({ at: z.number() });
const laneSchema = z.object({ next_slot: z.number() });

/** SQLITE_BUSY in its low byte. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5;

/** What the disk or the file did; anything else that was thrown is a bug and goes on. */
function onDisk<T>(path: string, work: () => T): Outcome<T> {
  try {
    return ok(work());
  } catch (error) {
    if (!(error instanceof Error && ('errcode' in error || 'code' in error))) throw error;
    return failure('cannot-write', `The file ${path} cannot be used: ${error.message}.`);
  }
}

/**
 * What all imports of this computer with one key and server (`lane`) have sent in the last window, in a small SQLite
 * file. Its times are those of the system's monotonic clock, which all programs share until the computer starts anew; one
 * that lies ahead is of the time before that, and counts as if it were now. Nothing in it needs to survive a power cut.
 */
export class SharedSlots {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #lane: string;
  readonly #read: StatementSync;
  readonly #write: StatementSync;
  readonly #nth: StatementSync;
  readonly #add: StatementSync;
  readonly #late: StatementSync;
  readonly #drop: StatementSync;
  #nextSlot = Number.NEGATIVE_INFINITY;

  private constructor(path: string, database: DatabaseSync, lane: string) {
    this.#path = path;
    this.#database = database;
    this.#lane = lane;
    this.#read = database.prepare('SELECT next_slot FROM lane WHERE lane = ?');
    this.#write = database.prepare('INSERT OR REPLACE INTO lane (lane, next_slot) VALUES (?, ?)');
    this.#nth = database.prepare('SELECT at FROM sent WHERE lane = ? ORDER BY at DESC LIMIT 1 OFFSET ?');
    this.#add = database.prepare('INSERT INTO sent (lane, at) VALUES (?, ?)');
    this.#late = database.prepare('UPDATE sent SET at = ?1 WHERE id > (SELECT max(id) FROM sent) - ?2 AND lane = ?3');
    this.#drop = database.prepare('DELETE FROM sent WHERE lane = ? AND at < ?');
  }

  /** `lane`: what tells server and key apart, and does not give the key away. `now`: monotonic ms of the system. */
  static open(path: string, lane: string, now: number): Outcome<SharedSlots> {
    return onDisk(path, () => {
      closeSync(openSync(path, 'a', 0o600));
      const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
      database.exec(`
        PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
        CREATE TABLE IF NOT EXISTS lane (lane TEXT PRIMARY KEY, next_slot REAL NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sent (id INTEGER PRIMARY KEY, lane TEXT NOT NULL, at REAL NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS sent_by_time ON sent (lane, at);
      `);
      const slots = new SharedSlots(path, database, lane);
      slots.#comeDown(now);
      return slots;
    });
  }

  /** What SQLite throws within `work` as a value; `busy`: another program holds the file at this moment. */
  try(work: () => void): Outcome<void> & { readonly busy?: boolean } {
    try {
      work();
      return ok(undefined);
    } catch (error) {
      if (isBusy(error))
        return { ...failure('cannot-write', `The file ${this.#path} is held by another program.`), busy: true };
      return onDisk(this.#path, () => {
        throw error;
      });
    }
  }

  /** From here to {@link end} no other program changes anything. */
  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
    const lane = laneSchema.safeParse(this.#read.get(this.#lane));
    this.#nextSlot = lane.success ? lane.data.next_slot : Number.NEGATIVE_INFINITY;
  }

  end(): void {
    if (!this.#database.isTransaction) return;
    this.#write.run(this.#lane, this.#nextSlot === Number.NEGATIVE_INFINITY ? 0 : this.#nextSlot);
    this.#database.exec('COMMIT');
  }

  /** When the next of `perMinute` may leave. */
  nextAt(perMinute: number, now: number): number {
    const oldest = timeSchema.safeParse(this.#nth.get(this.#lane, perMinute - 1));
    const window = oldest.success ? oldest.data.at + WINDOW_MS : Number.NEGATIVE_INFINITY;
    return Math.max(this.#nextSlot, window, now);
  }

  take(now: number, intervalMs: number): void {
    this.#nextSlot = Math.max(this.#nextSlot, now - CATCH_UP_MS) + intervalMs;
    this.#add.run(this.#lane, now);
    this.#drop.run(this.#lane, now - WINDOW_MS);
  }

  /** The last `count` of this step left only `now`. */
  left(count: number, now: number): void {
    this.#late.run(now, count, this.#lane);
  }

  holdUntil(until: number): void {
    this.#nextSlot = Math.max(this.#nextSlot, until);
  }

  close(): void {
    this.#database.close();
  }

  /** Times ahead are of before the computer started anew, which may be a moment ago. */
  #comeDown(now: number): void {
    this.#database.prepare('UPDATE sent SET at = ?1 WHERE at > ?1').run(now);
    // A wait that Akita asked for is a quarter of an hour at most.
    this.#database.prepare('UPDATE lane SET next_slot = ?1 WHERE next_slot > ?1 + 900000').run(now);
  }
}

/** Slots that are shared; a file that cannot be used is told, and shares nothing. */
export function openSharedSlots(
  path: string,
  lane: string,
  now: number,
  lost: (why: string) => void,
): SharedSlots | null {
  const opened = SharedSlots.open(path, lane, now);
  if (opened.ok) return opened.value;
  lost(opened.error.message);
  return null;
}
