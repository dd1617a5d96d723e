import type { Account } from '../../shared/account.ts';
import type { Outcome } from '../../shared/app-error.ts';
import type { AcceptedStatus, StopReason } from '../../shared/plan.ts';
import type { Clock, FieldMessages, Log, SendAccount } from '../ports.ts';
import type { PaceReason } from './learned-pace.ts';

/** A row to be sent. `doubt`: an earlier request for it may have arrived, and its answer was lost. */
export interface TakenRow {
  readonly row: number;
  readonly account: Account;
  readonly doubt: boolean;
}

/** Why a row failed: a sentence, and the server's own words by field. */
export interface RowFailure {
  readonly message: string;
  readonly fields: readonly FieldMessages[];
}

/** What the run needs of a plan, within a step of {@link RunPorts.step}; a failure (a full disk) stops the run. */
export interface RunJournal {
  /**
   * Marks the next ready row `sending` and counts one send of it; null when none is ready.
   * `ready` or `unknown`, in file order; rows that were put back come after the others.
   */
  take(): Outcome<TakenRow | null>;
  /** Whether {@link take} would give a row. */
  hasReady(): Outcome<boolean>;
  /** One more request for a row that is `sending`: counts the send and keeps the doubt. */
  sendAgain(row: number, doubt: boolean): Outcome<void>;
  accepted(row: number, status: AcceptedStatus, akitaId: string): Outcome<void>;
  failed(row: number, failure: RowFailure): Outcome<void>;
  /** To be sent again: `unknown` where an earlier request may have arrived, else `ready`. */
  putBack(row: number, doubt: boolean): Outcome<void>;
}

/** What this server has accepted from this computer, in any run. */
export interface AcceptedLedger {
  wasAccepted(internalId: string): Outcome<boolean>;
  /** The account was accepted. */
  remember(account: Account): Outcome<void>;
  /** A request for this ID is about to leave: what the server has of it is not known until it is accepted. */
  forget(internalId: string): Outcome<void>;
}

/** When requests may leave; times are monotonic ms. Asked within a step of {@link RunPorts.step}. */
interface SendLimit {
  /** The earliest time of the next request. */
  nextAt(now: number): number;
  /** A request is to leave, at {@link nextAt} or later. */
  take(now: number): void;
  /** The last `count` that were taken left only `now`. */
  left(count: number, now: number): void;
  /** Nothing leaves before `until`. */
  holdUntil(until: number): void;
  /** From now on so many a minute, no more than the limit was made for. */
  setPace(perMinute: number): void;
}

export interface RunPorts {
  readonly limit: SendLimit;
  readonly journal: RunJournal;
  readonly ledger: AcceptedLedger;
  /**
   * Does `work` as one change of plan and ledger: all of it is durable when this returns. Where it fails, or where
   * `work` gives false, nothing of it is. One commit for what came and goes together costs what one row would.
   */
  readonly step: (work: () => boolean) => Outcome<void>;
  readonly send: SendAccount;
  readonly clock: Clock;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly log: Log;
}

export interface RunOptions {
  /** Requests in any 60 seconds that the limit was made for, a whole number from 1. */
  readonly perMinute: number;
  /** Without any good answer for this long the run stops as `unreachable`; null goes on trying. */
  readonly giveUpAfterMs: number | null;
  /** Whether many refusals of one kind in succession stop the run as `too-many-refused` (the default), or were agreed to. */
  readonly mayBeRefused?: 'ask' | 'all';
}

export interface RunSignals {
  /** Take no more rows; the requests in flight finish (30 s at most). */
  readonly stop: AbortSignal;
  /** Do not wait for them either: their rows are put back, in doubt. */
  readonly hurry?: AbortSignal;
}

/** A row that has its result; `message` says why it failed, else null. */
export interface RowEvent {
  readonly kind: 'row';
  readonly row: number;
  readonly internalId: string;
  readonly name: string | null;
  readonly status: AcceptedStatus | 'failed';
  readonly message: string | null;
}

export type RunEvent =
  | RowEvent
  | { readonly kind: 'waiting'; readonly reason: 'rate-limited' | 'unreachable'; readonly untilWallMs: number }
  | { readonly kind: 'resumed' }
  /** The computer slept; what was on its way then is sent again. */
  | { readonly kind: 'slept'; readonly forMs: number }
  /** From now on so many a minute, fewer than the user set for as long as `why` is not null. */
  | { readonly kind: 'pace'; readonly perMinute: number; readonly why: PaceReason | null };

/** `stopped` is null when every row has its result; `why` is a sentence, null where the user stopped it. */
export interface RunResult {
  readonly stopped: StopReason | null;
  readonly why: string | null;
}
