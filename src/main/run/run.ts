import { type Move, nextMove } from './next-move.ts';
import type { OpenRow } from './open-row.ts';
import type { RunEvent, RunOptions, RunPorts, RunResult, RunSignals } from './run-ports.ts';
import {
  announceResumed,
  cannotRecord,
  keepPace,
  newRunState,
  putBack,
  type RunState,
  recorded,
  stopRun,
} from './run-state.ts';
import { settle } from './settle.ts';
import { watchSleep } from './sleep-watch.ts';

export type {
  AcceptedLedger,
  RowFailure,
  RunEvent,
  RunJournal,
  RunOptions,
  RunPorts,
  RunResult,
  RunSignals,
  TakenRow,
} from './run-ports.ts';

/** So many requests leave together at most: what is on the disk for them takes some milliseconds. */
const MOST_A_STEP = 200;

/** Faster than this (100 a second), answers come in closer together than a disk can flush one after the other. */
const GATHER_FROM = 6000;
/** They are recorded together with those that come within this time. */
const GATHER_MS = 5;

/** One request; its answer is recorded with the others that came meanwhile. */
async function fly(run: RunState, open: OpenRow): Promise<void> {
  const sentAt = run.ports.clock.monotonic();
  try {
    const answer = await run.ports.send(open.account, run.giveUp.signal);
    run.arrived.push({ open, answer, sentAt });
  } catch (thrown) {
    run.bug ??= { thrown };
  }
}

function depart(run: RunState, open: OpenRow): void {
  const arrived = fly(run, open).then(() => {
    run.inFlight.delete(open);
    run.wake();
  });
  run.inFlight.set(open, arrived);
}

function settleArrived(run: RunState): void {
  for (let next = run.arrived.shift(); next !== undefined && !run.unrecorded; next = run.arrived.shift()) {
    settle(run, next.open, next.answer, next.sentAt);
  }
}

function prepare(run: RunState, { open, again }: Extract<Move, { kind: 'send' }>, now: number): void {
  const { journal, ledger } = run.ports;
  if (!recorded(run, ledger.forget(open.account.internal_id))) return;
  if (again && !recorded(run, journal.sendAgain(open.row, open.doubt))) return;
  if (run.announced?.reason === 'rate-limited') announceResumed(run);
  run.ports.limit.take(now);
  run.learned.sent(now);
  run.departing.push(open);
}

/** The rows whose time has come, up to what else there is to do. */
function prepareDue(run: RunState): Move {
  while (run.departing.length < MOST_A_STEP) {
    if (run.stopped !== null) return { kind: 'done' };
    const now = run.ports.clock.monotonic();
    const move = nextMove(run, now);
    if (move.kind !== 'send') return move;
    prepare(run, move, now);
  }
  return { kind: 'wait', ms: 0 };
}

/** Does `work` durably; only then its requests leave and its events are told. */
function step(run: RunState, work: () => void, onEvent: (event: RunEvent) => void): void {
  run.unrecorded = false;
  const done = run.ports.step(() => {
    work();
    return !run.unrecorded;
  });
  if (!done.ok) cannotRecord(run, done.error);
  const told = run.untold.splice(0);
  const leaving = run.departing.splice(0);
  if (run.unrecorded) return;
  for (const event of told) onEvent(event);
  run.ports.limit.left(leaving.length, run.ports.clock.monotonic());
  for (const open of leaving) depart(run, open);
}

async function loop(run: RunState, onEvent: (event: RunEvent) => void): Promise<void> {
  while (run.stopped === null && run.bug === null) {
    const woken = new AbortController();
    run.wake = () => woken.abort();
    const moves: Move[] = [];
    const work = () => {
      settleArrived(run);
      keepPace(run, run.ports.clock.monotonic());
      moves.push(prepareDue(run));
    };
    step(run, work, onEvent);
    const [move] = moves;
    if (move?.kind !== 'wait' || run.stopped !== null) return;
    await run.ports.clock.sleep(move.ms, woken.signal);
    if (run.options.perMinute > GATHER_FROM) await run.ports.clock.sleep(GATHER_MS);
  }
}

/** Records what the requests in flight bring, and leaves the rows that have no result for a later run. */
async function finish(run: RunState, onEvent: (event: RunEvent) => void): Promise<void> {
  const leave = () => {
    settleArrived(run);
    for (const open of run.waiting.splice(0)) if (!run.unrecorded) putBack(run, open);
  };
  step(run, leave, onEvent);
  while (run.inFlight.size > 0) {
    await Promise.race(run.inFlight.values());
    step(run, leave, onEvent);
  }
}

/** The requests that were on their way when the computer fell asleep have no one who waits for them any more. */
function afterSleep(run: RunState, sleptMs: number, onEvent: (event: RunEvent) => void): void {
  if (run.stopped !== null) return;
  run.ports.log('info', `the computer slept for ${Math.round(sleptMs / 1000)} s`);
  onEvent({ kind: 'slept', forMs: sleptMs });
  run.giveUp.abort();
  run.giveUp = new AbortController();
  run.health.woke(run.ports.clock.monotonic());
  run.wake();
}

/** Calls back now or when the signal is aborted; gives the undo. */
function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (signal?.aborted) callback();
  signal?.addEventListener('abort', callback, { once: true });
  return () => signal?.removeEventListener('abort', callback);
}

/**
 * Sends the ready rows of a plan until each has its result or something stops it, and records every answer before
 * its place is taken by another row. Whatever happens, a row is ready again or has its result when this returns;
 * only where the plan could not be written a row may stay `sending`, which reads as "in doubt" the next time.
 */
export async function runPlan(
  ports: RunPorts,
  options: RunOptions,
  signals: RunSignals,
  onEvent: (event: RunEvent) => void,
): Promise<RunResult> {
  const run = newRunState(ports, options);
  const undoStop = onAbort(signals.stop, () => stopRun(run, 'user', null));
  const ended = new AbortController();
  void watchSleep(ports.clock, (sleptMs) => afterSleep(run, sleptMs, onEvent), ended.signal);
  const undoHurry = onAbort(signals.hurry, () => run.giveUp.abort());
  try {
    await loop(run, onEvent).catch((thrown: unknown) => {
      run.bug ??= { thrown };
    });
    await finish(run, onEvent);
  } finally {
    ended.abort();
    undoStop();
    undoHurry();
  }
  if (run.bug !== null) throw run.bug.thrown;
  return run.stopped ?? { stopped: null, why: null };
}
