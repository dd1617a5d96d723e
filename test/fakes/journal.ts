import type { AcceptedLedger, RowFailure, RunJournal, TakenRow } from '../../src/main/run/run.ts';
import type { Account } from '../../src/shared/account.ts';
import { failure, type Outcome } from '../../src/shared/app-error.ts';
import type { RowStatus } from '../../src/shared/plan.ts';
import { ok } from '../../src/shared/result.ts';

export interface JournalRow {
  status: RowStatus;
  doubt: boolean;
  sends: number;
  akitaId: string | null;
  failure: RowFailure | null;
}

/** A plan in memory, as strict as the real one: it throws on a change that a row's status does not allow. */
export class FakeJournal implements RunJournal {
  readonly rows = new Map<number, JournalRow>();
  readonly #ready: number[] = [];
  #writesLeft = Number.POSITIVE_INFINITY;

  /** Rows 2, 3, 4 … with internal IDs `C2`, `C3`, `C4` …; those in `doubtful` were sent in an earlier run. */
  constructor(count: number, doubtful: readonly number[] = []) {
    for (let row = 2; row < count + 2; row++) {
      const doubt = doubtful.includes(row);
      this.rows.set(row, { status: doubt ? 'unknown' : 'ready', doubt, sends: 0, akitaId: null, failure: null });
      this.#ready.push(row);
    }
  }

  /** A change that fails in the middle leaves the rows here as they are then; a run that goes on is no use after it. */
  readonly step = (work: () => boolean): Outcome<void> => {
    work();
    return ok(undefined);
  };

  /** The disk is full after this many further changes. */
  fillUpAfter(writes: number): void {
    this.#writesLeft = writes;
  }

  statuses(): Partial<Record<RowStatus, number>> {
    const counts: Partial<Record<RowStatus, number>> = {};
    for (const { status } of this.rows.values()) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  }

  requests(): number {
    return [...this.rows.values()].reduce((sum, row) => sum + row.sends, 0);
  }

  row(number: number): JournalRow {
    const row = this.rows.get(number);
    if (row === undefined) throw new Error(`no row ${number}`);
    return row;
  }

  take(): Outcome<TakenRow | null> {
    const number = this.#ready[0];
    if (number === undefined) return ok(null);
    return this.#write(() => {
      this.#ready.shift();
      const row = this.row(number);
      row.status = 'sending';
      row.sends += 1;
      return { row: number, account: { internal_id: `C${number}`, name: `Customer ${number}` }, doubt: row.doubt };
    });
  }

  hasReady(): Outcome<boolean> {
    return ok(this.#ready.length > 0);
  }

  sendAgain(number: number, doubt: boolean): Outcome<void> {
    return this.#change(number, (row) => {
      row.sends += 1;
      row.doubt = doubt;
    });
  }

  accepted(number: number, status: 'created' | 'updated' | 'imported', akitaId: string): Outcome<void> {
    return this.#change(number, (row) => Object.assign(row, { status, akitaId }));
  }

  failed(number: number, reason: RowFailure): Outcome<void> {
    return this.#change(number, (row) => Object.assign(row, { status: 'failed', failure: reason }));
  }

  putBack(number: number, doubt: boolean): Outcome<void> {
    return this.#change(number, (row) => {
      Object.assign(row, { status: doubt ? 'unknown' : 'ready', doubt });
      this.#ready.push(number);
    });
  }

  #change(number: number, change: (row: JournalRow) => unknown): Outcome<void> {
    const row = this.row(number);
    if (row.status !== 'sending') throw new Error(`row ${number} is ${row.status}, not sending`);
    return this.#write(() => {
      change(row);
    });
  }

  #write<T>(write: () => T): Outcome<T> {
    if (this.#writesLeft <= 0) return failure('disk-full', 'The disk is full.');
    this.#writesLeft -= 1;
    return ok(write());
  }
}

/** A ledger in memory. */
export class FakeLedger implements AcceptedLedger {
  readonly ids = new Set<string>();

  wasAccepted(internalId: string): Outcome<boolean> {
    return ok(this.ids.has(internalId));
  }

  remember({ internal_id }: Account): Outcome<void> {
    this.ids.add(internal_id);
    return ok(undefined);
  }

  forget(): Outcome<void> {
    return ok(undefined);
  }
}
