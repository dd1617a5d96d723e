import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Outcome } from '../../shared/app-error.ts';
import type { RowOrigin } from '../../shared/file-profile.ts';
import { type DuplicateRules, settleDuplicates } from './duplicates.ts';
import { EditLog, type StoredEdit } from './edit-log.ts';
import type { PlanInfo } from './plan-info.ts';
import { createCountIndexes, createRowIndexes, createTables } from './plan-schema.ts';
import { RowOrigins } from './row-origins.ts';
import { type RowToWrite, RowWriter } from './row-writer.ts';
import { onDisk } from './sqlite.ts';
import { StepLog, type StoredStep } from './step-log.ts';

/**
 * Writes a new plan under a temporary name and gives it its own name only when it is whole and on the disk:
 * a plan that exists is complete. Until then nothing needs a journal, which makes the bulk load fast.
 */
export class PlanBuilder {
  readonly #path: string;
  readonly #temporary: string;
  readonly #database: DatabaseSync;
  readonly #rows: RowWriter;
  readonly #edits: EditLog;
  readonly #steps: StepLog;
  readonly #origins: RowOrigins;

  private constructor(path: string) {
    this.#path = path;
    this.#temporary = temporaryName(path);
    closeSync(openSync(this.#temporary, 'wx', 0o600));
    this.#database = new DatabaseSync(this.#temporary);
    // 16 KiB pages hold a dozen rows of an average spreadsheet (8 KiB ones took a third longer to fill);
    // 8 MiB of cache bound the memory of the sorts.
    this.#database.exec(
      'PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192; PRAGMA locking_mode = EXCLUSIVE;',
    );
    this.#database.exec(createTables);
    this.#database.exec('BEGIN');
    this.#rows = new RowWriter(this.#database);
    this.#edits = new EditLog(this.#database);
    this.#steps = new StepLog(this.#database);
    this.#origins = new RowOrigins(this.#database);
  }

  /** `path`: where the finished plan will stand; its folder exists. */
  static create(path: string): Outcome<PlanBuilder> {
    return onDisk(path, () => new PlanBuilder(path));
  }

  /** Adds a row. Throws what `diskFailure` knows. */
  add(row: RowToWrite): void {
    this.#rows.add(row);
  }

  /** Keeps an edit of an earlier plan whose rows these are. */
  addEdit(edit: StoredEdit): void {
    this.#edits.add(edit);
  }

  /** Keeps a change of an earlier plan whose rows these are, so that it can still be taken back. */
  addStep(step: StoredStep): void {
    this.#steps.copy(step);
  }

  /** Keeps which row of an earlier import this one is. */
  addOrigin(row: number, origin: RowOrigin): void {
    this.#origins.add(row, origin);
  }

  /** Settles the duplicates, stores what the plan knows of itself, and puts the plan in its place. */
  finish(info: PlanInfo, duplicates: DuplicateRules): Outcome<void> {
    return onDisk(this.#path, () => {
      this.#database.exec(createRowIndexes);
      settleDuplicates(this.#database, duplicates);
      this.#database.exec(createCountIndexes);
      this.#database.prepare('INSERT INTO info (only, json) VALUES (1, ?)').run(JSON.stringify(info));
      this.#database.exec('COMMIT');
      this.#database.close();
      chmodSync(this.#temporary, 0o600);
      syncToDisk(this.#temporary);
      renameSync(this.#temporary, this.#path);
    });
  }

  /** Leaves nothing behind. */
  abandon(): void {
    if (this.#database.isOpen) this.#database.close();
    discardUnfinishedPlan(this.#path);
  }
}

const UNFINISHED = '.unfinished';
const temporaryName = (path: string): string => `${path}${UNFINISHED}`;

/** A million rows are checked in some minutes; whatever was not written to for a day is at work no more. */
const ABANDONED_MS = 24 * 60 * 60_000;

/** Removes what killed builders left in the folder of the plans, for it holds cells; `now` in wall-clock ms. */
export function removeAbandonedPlans(plans: string, now: number): Outcome<void> {
  return onDisk(plans, () => {
    const unfinished = readdirSync(plans).filter((name) => name.endsWith(UNFINISHED));
    for (const file of unfinished.map((name) => path.join(plans, name))) {
      const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (now - changed > ABANDONED_MS) discardUnfinishedPlan(file.slice(0, -UNFINISHED.length));
    }
  });
}

/** Removes what a killed builder of the plan at `path` left behind. */
export function discardUnfinishedPlan(path: string): void {
  // SQLite's own files beside it too: a full disk makes it leave one.
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${temporaryName(path)}${suffix}`, { force: true });
}

function syncToDisk(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
