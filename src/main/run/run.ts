import { type Move, nextMove } from './next-move.ts';
import type { OpenRow } from './open-row.ts';
import type { RunEvent, RunOptions, RunPorts, RunResult, RunSignals } from './run-ports.ts';
import { announceResumed, newRunState, putBack, type RunState, recorded, stopRun } from './run-state.ts';
import { settle } from './settle.ts';

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

/** One request, and what came of it. */
async function fly(run: RunState, open: OpenRow): Promise<void> {
  const sentAt = run.ports.clock.monotonic();
  run.throttle.take(sentAt);
  try {
    const answer = await run.ports.send(open.account, run.giveUp.signal);
    run.inFlight.delete(open);
    settle(run, open, answer, sentAt);
  } catch (thrown) {
    run.inFlight.delete(open);
    run.bug ??= { thrown };
  }
  run.wake();
}

function launch(run: RunState, { open, again }: Extract<Move, { kind: 'send' }>): void {
  if (again && !recorded(run, run.ports.journal.sendAgain(open.row, open.doubt))) return;
  if (run.announced?.reason === 'rate-limited') announceResumed(run);
  run.inFlight.set(open, fly(run, open));
}

async function loop(run: RunState): Promise<void> {
  while (run.stopped === null && run.bug === null) {
    const woken = new AbortController();
    run.wake = () => woken.abort();
    const move = nextMove(run, run.ports.clock.monotonic());
    if (move.kind === 'done') return;
    if (move.kind === 'send') launch(run, move);
    else await run.ports.clock.sleep(move.ms, woken.signal);
  }
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
  const run = newRunState(ports, options, onEvent);
  const undoStop = onAbort(signals.stop, () => stopRun(run, 'user', null));
  const undoHurry = onAbort(signals.hurry, () => run.giveUp.abort());
  try {
    await loop(run);
    for (const open of run.waiting.splice(0)) putBack(run, open);
    await Promise.all(run.inFlight.values());
  } finally {
    undoStop();
    undoHurry();
  }
  if (run.bug !== null) throw run.bug.thrown;
  return run.stopped ?? { stopped: null, why: null };
}
