import { type BigIntStats, statSync } from 'node:fs';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { onDisk } from './sqlite.ts';

const look = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

const isSame = (a: BigIntStats, b: BigIntStats): boolean => a.dev === b.dev && a.ino === b.ino;

/**
 * Notices that the file of a plan went, was exchanged or was cut while it is open. SQLite would go on writing into a
 * file that nobody finds any more, and the answers of Akita would be lost. It only looks: to open and close the file
 * beside SQLite would give up the locks of this process on it.
 */
export class OpenFileGuard {
  readonly #path: string;
  readonly #opened: BigIntStats;
  /** The log beside the plan, in which the last answers stand; it comes with the first change. */
  #log: BigIntStats | undefined;

  private constructor(path: string, opened: BigIntStats) {
    this.#path = path;
    this.#opened = opened;
  }

  /** For a plan that was just opened for changes. */
  static of(path: string): Outcome<OpenFileGuard> {
    const opened = onDisk(path, () => look(path));
    if (!opened.ok) return opened;
    if (opened.value !== undefined) return ok(new OpenFileGuard(path, opened.value));
    return failure('plan-not-found', `There is no plan at ${path}; it was removed just now.`);
  }

  /** Whether the plan is still where it was; a sentence where it is not. Takes some microseconds. */
  check(): Outcome<void> {
    const seen = onDisk(this.#path, () => this.#whatHappened());
    if (!seen.ok) return seen;
    if (seen.value === null) return ok(undefined);
    return failure(
      'cannot-write',
      `The file of this import, ${this.#path}, ${seen.value} while it ran, so that no further answer can be recorded. Nothing else was sent. Check the spreadsheet again to make a new plan: accounts that are in Akita already are updated, not made twice.`,
    );
  }

  #whatHappened(): string | null {
    const there = look(this.#path);
    if (there === undefined) return 'was removed or renamed';
    if (!isSame(there, this.#opened)) return 'was exchanged for another file';
    // A plan only grows.
    if (there.size < this.#opened.size) return 'was overwritten';
    const log = look(`${this.#path}-wal`);
    if (this.#log !== undefined && (log === undefined || !isSame(log, this.#log))) {
      return 'lost the file beside it whose name ends with -wal';
    }
    this.#log = log;
    return null;
  }
}
