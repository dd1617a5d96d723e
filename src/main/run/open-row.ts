import type { TakenRow } from './run-ports.ts';

/** Attempts that a row gets, the first one included. */
export const MAX_ATTEMPTS = 5;

/**
 * A row between its first request and its result, marked `sending` in the plan all the while.
 * `charged` and `held` list its bad attempts, true where something answered (see Health).
 */
export interface OpenRow extends TakenRow {
  doubt: boolean;
  charged: readonly boolean[];
  held: readonly boolean[];
  /** Monotonic ms before which it is not sent again. */
  dueAt: number;
}

export const openRow = (taken: TakenRow): OpenRow => ({ ...taken, charged: [], held: [], dueAt: 0 });

export const badAttempts = (open: OpenRow): number => open.charged.length + open.held.length;

/** Whether each of its bad attempts got an answer: then the server has spoken on it, and it fails. */
export const alwaysAnswered = (open: OpenRow): boolean => [...open.charged, ...open.held].every((answered) => answered);

/** A good answer came: what is held against the row was its own doing. */
export function charge(open: OpenRow): void {
  if (open.held.length === 0) return;
  open.charged = [...open.charged, ...open.held];
  open.held = [];
}

/** It is an outage: what is held against the row was not its doing. */
export function takeBack(open: OpenRow): void {
  open.held = [];
}
