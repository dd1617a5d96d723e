import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { type Account, accountSchema } from '../../shared/account.ts';
import type { Outcome } from '../../shared/app-error.ts';
import type { AcceptedStatus } from '../../shared/plan.ts';
import { type Refusal, refusalInWords } from '../../shared/refusal.ts';
import type { PlanStore } from './plan-store.ts';
import { onDisk } from './sqlite.ts';

/** A row that was taken to be sent; `doubt`: an earlier request for it may have arrived. */
export interface TakenRow {
  readonly row: number;
  readonly account: Account;
  readonly doubt: boolean;
}

const readySchema = z.object({ number: z.int(), account: z.string(), doubt: z.int() });

/**
 * The plan as the journal of its run: every step is on the disk when it returns, so that a run that is
 * killed at any moment goes on from what stands here.
 */
export class PlanJournal {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #only: readonly number[] | null;
  readonly #next: StatementSync;
  readonly #one: StatementSync;
  readonly #sending: StatementSync;
  readonly #sendAgain: StatementSync;
  readonly #accepted: StatementSync;
  readonly #failed: StatementSync;
  readonly #putBack: StatementSync;
  /** Rows up to this one were looked at in this round; rows put back are found in the next round. */
  #cursor = 0;

  /** `only`: the rows that are to be sent, in file order; null for all. */
  constructor(store: PlanStore, only: readonly number[] | null = null) {
    this.#only = only;
    this.#path = store.path;
    this.#database = store.database;
    const prepare = (sql: string) => store.database.prepare(sql);
    this.#next = prepare(
      `SELECT number, account, doubt FROM row WHERE number = (
         SELECT min(first) FROM (
           SELECT min(number) AS first FROM row WHERE status = 'ready' AND number > ?1
           UNION ALL SELECT min(number) FROM row WHERE status = 'unknown' AND number > ?1))`,
    );
    this.#one = prepare("SELECT number, account, doubt FROM row WHERE number = ? AND status IN ('ready', 'unknown')");
    this.#sending = prepare("UPDATE row SET status = 'sending', sends = sends + 1 WHERE number = ?");
    this.#sendAgain = prepare('UPDATE row SET sends = sends + 1, doubt = max(doubt, ?) WHERE number = ?');
    this.#accepted = prepare('UPDATE row SET status = ?, akita_id = ?, doubt = 0, refusal = NULL WHERE number = ?');
    this.#failed = prepare("UPDATE row SET status = 'failed', refusal = ? WHERE number = ?");
    this.#putBack = prepare(
      "UPDATE row SET status = iif(max(doubt, ?1) = 1, 'unknown', 'ready'), doubt = max(doubt, ?1) WHERE number = ?2",
    );
  }

  /** Does `work` as one change: on the disk when this returns, or, where it fails or `work` gives false, not done. */
  step(work: () => boolean): Outcome<void> {
    return onDisk(this.#path, () => {
      this.#database.exec('BEGIN IMMEDIATE');
      let isWhole = false;
      try {
        isWhole = work();
      } finally {
        // A full disk may have ended the transaction already.
        if (this.#database.isTransaction) this.#database.exec(isWhole ? 'COMMIT' : 'ROLLBACK');
      }
    });
  }

  /** Rows that a killed run left behind as `sending` may have arrived: what became of them is unknown. */
  recover(store: PlanStore): Outcome<void> {
    return onDisk(this.#path, () => {
      store.database.exec("UPDATE row SET status = 'unknown', doubt = 1 WHERE status = 'sending'");
    });
  }

  take(): Outcome<TakenRow | null> {
    return onDisk(this.#path, () => {
      const found = this.#after(this.#cursor) ?? this.#after(0);
      if (found === undefined) return null;
      const { number, account, doubt } = readySchema.parse(found);
      this.#sending.run(number);
      this.#cursor = number;
      return { row: number, account: accountSchema.parse(JSON.parse(account)), doubt: doubt === 1 };
    });
  }

  hasReady(): Outcome<boolean> {
    return onDisk(this.#path, () => this.#after(0) !== undefined);
  }

  sendAgain(row: number, doubt: boolean): Outcome<void> {
    return onDisk(this.#path, () => void this.#sendAgain.run(doubt ? 1 : 0, row));
  }

  accepted(row: number, status: AcceptedStatus, akitaId: string): Outcome<void> {
    return onDisk(this.#path, () => void this.#accepted.run(status, akitaId, row));
  }

  failed(row: number, refusal: Refusal): Outcome<void> {
    return onDisk(this.#path, () => void this.#failed.run(refusalInWords(refusal), row));
  }

  putBack(row: number, doubt: boolean): Outcome<void> {
    return onDisk(this.#path, () => void this.#putBack.run(doubt ? 1 : 0, row));
  }

  #after(number: number): unknown {
    if (this.#only === null) return this.#next.get(number);
    for (const row of this.#only) {
      const found = row > number ? this.#one.get(row) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
