import { type OpenRow, openRow } from './open-row.ts';
import { type RunState, recorded, stopRun } from './run-state.ts';
import { unreachableWhy } from './words.ts';

/** What the loop does now. `ms` is at most how long nothing can be done; an answer may end it sooner. */
export type Move =
  | { readonly kind: 'send'; readonly open: OpenRow; readonly again: boolean }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'done' };

/** Only an answer changes anything; the loop looks again after an hour all the same. */
const UNTIL_ANSWER_MS = 60 * 60 * 1000;

type Candidate = { readonly open: OpenRow; readonly again: boolean } | null;

const openCount = (run: RunState): number => run.inFlight.size + run.departing.length + run.waiting.length;

/** The next ready row of the plan; from here on it is marked as being sent. */
function takeFresh(run: RunState): Candidate {
  if (!run.mayHaveReady || openCount(run) >= run.maxOpen) return null;
  const taken = run.ports.journal.take();
  if (!recorded(run, taken)) return null;
  if (taken.value !== null) return { open: openRow(taken.value), again: false };
  run.mayHaveReady = false;
  return null;
}

function takeWaiting(run: RunState, open: OpenRow | undefined): Candidate {
  if (open === undefined) return null;
  run.waiting.splice(run.waiting.indexOf(open), 1);
  return { open, again: true };
}

/** In turn, or a bad row would be the only probe and an outage would never end. */
function takeProbe(run: RunState): Candidate {
  const nextWaiting = () => takeWaiting(run, run.waiting[0]);
  // Where something answers, another row may well get a good answer; where nothing does, no further row is brought into doubt.
  const probe = run.health.answered ? (takeFresh(run) ?? nextWaiting()) : (nextWaiting() ?? takeFresh(run));
  if (probe !== null) run.probe = probe.open;
  return probe;
}

function takeNext(run: RunState, now: number): Candidate {
  const due = run.waiting.find((open) => open.dueAt <= now);
  if (due !== undefined && !run.health.wantsOtherRows) return takeWaiting(run, due);
  return takeFresh(run) ?? takeWaiting(run, due);
}

/** When the next request may leave (monotonic ms): the pace, a wait that Akita asked for, the next probe of an outage. */
function earliestSend(run: RunState, now: number): number {
  const { nextProbeAt } = run.health;
  if (nextProbeAt === null) return run.ports.limit.nextAt(now);
  if (run.probe !== null) return Number.POSITIVE_INFINITY;
  return Math.max(nextProbeAt, run.ports.limit.nextAt(now));
}

function hasEnded(run: RunState): boolean {
  if (openCount(run) > 0) return false;
  if (!run.mayHaveReady) return true;
  const ready = run.ports.journal.hasReady();
  return !recorded(run, ready) || !ready.value;
}

function whenNothingToSend(run: RunState, now: number): Move {
  if (openCount(run) === 0 && !run.mayHaveReady) return { kind: 'done' };
  const nextDue = Math.min(...run.waiting.map((open) => open.dueAt));
  return { kind: 'wait', ms: nextDue - now };
}

function moveNow(run: RunState, now: number): Move {
  if (hasEnded(run)) return { kind: 'done' };
  const earliest = earliestSend(run, now);
  if (earliest > now) return { kind: 'wait', ms: earliest - now };
  const next = run.health.nextProbeAt === null ? takeNext(run, now) : takeProbe(run);
  return next === null ? whenNothingToSend(run, now) : { kind: 'send', ...next };
}

/** Decides what to do at `now` (monotonic ms). A row it gives to send is out of the queues; a retry is not recorded yet. */
export function nextMove(run: RunState, now: number): Move {
  const giveUpAt = run.health.giveUpAt(run.options.giveUpAfterMs) ?? Number.POSITIVE_INFINITY;
  if (now >= giveUpAt) {
    stopRun(run, 'unreachable', unreachableWhy(run.options.giveUpAfterMs ?? 0, run.health.answered, run.lastTrouble));
    run.giveUp.abort();
    return { kind: 'done' };
  }
  const move = moveNow(run, now);
  if (move.kind !== 'wait') return move;
  return { kind: 'wait', ms: Math.max(0, Math.min(move.ms, giveUpAt - now, UNTIL_ANSWER_MS)) };
}
