import type { AcceptedStatus } from '../../shared/plan.ts';
import { refusalInWords } from '../../shared/refusal.ts';
import { assertNever } from '../../shared/result.ts';
import type { Answer, SentAnswer } from '../ports.ts';
import { retryPauseMs } from './backoff.ts';
import { alwaysAnswered, badAttempts, charge, MAX_ATTEMPTS, type OpenRow, takeBack } from './open-row.ts';
import type { RowEvent, RowFailure } from './run-ports.ts';
import { announceResumed, announceWait, putBack, type RunState, recorded, stopRun } from './run-state.ts';
import { keyRefusedWhy, tooManyRefusedWhy } from './words.ts';

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

/** The rows that have no result yet: those in flight and those to be sent again. */
const openRows = (run: RunState): OpenRow[] => [
  ...run.inFlight.keys(),
  ...run.arrived.map(({ open }) => open),
  ...run.waiting,
];

/** Whatever Akita said, it works. */
function goodAnswer(run: RunState, now: number): void {
  for (const open of openRows(run)) charge(open);
  if (!run.health.good(now)) return;
  // They have waited long enough.
  for (const open of run.waiting) open.dueAt = now;
  announceResumed(run);
}

/** 201 → created; differing timestamps → updated; equal ones → created only if this ID was never taken before (tried.md). */
function acceptedStatus(answer: Of<'accepted'>, doubt: boolean, takenBefore: boolean): AcceptedStatus {
  if (doubt || answer.outcome === 'unknown') return 'imported';
  if (answer.outcome !== 'same-timestamps') return answer.outcome;
  return takenBefore ? 'imported' : 'created';
}

function rowEvent({ row, account }: OpenRow, status: RowEvent['status'], message: string | null): RowEvent {
  const { internal_id: internalId, name = null } = account;
  return { kind: 'row', row, internalId, name, status, message };
}

function settleAccepted(run: RunState, open: OpenRow, answer: Of<'accepted'>): void {
  const { journal, ledger } = run.ports;
  const id = open.account.internal_id;
  const before = ledger.wasAccepted(id);
  if (!recorded(run, before)) return;
  // Remembered first: a crash in between can turn "created" into "imported", never the other way round.
  if (!recorded(run, ledger.remember(open.account))) return;
  const status = acceptedStatus(answer, open.doubt, before.value);
  run.refusals.accepted();
  if (recorded(run, journal.accepted(open.row, status, answer.akitaId))) {
    run.emit(rowEvent(open, status, null));
  }
}

function settleFailed(run: RunState, open: OpenRow, failure: RowFailure): void {
  if (recorded(run, run.ports.journal.failed(open.row, failure))) {
    run.emit(rowEvent(open, 'failed', refusalInWords(failure)));
  }
}

function settleRefused(run: RunState, open: OpenRow, answer: Of<'refused'>): void {
  const failure = { message: answer.message, fields: answer.fields };
  settleFailed(run, open, failure);
  if (run.refusals.refused(answer) && run.options.mayBeRefused !== 'all') {
    stopRun(run, 'too-many-refused', tooManyRefusedWhy(refusalInWords(failure)));
  }
}

function settleRateLimited(
  run: RunState,
  open: OpenRow,
  answer: Of<'rate-limited'>,
  now: number,
  sentAt: number,
): void {
  if (run.stopped !== null) {
    putBack(run, open);
    return;
  }
  if (!run.rateLimit.isKnown(sentAt)) run.learned.rateLimited(now);
  const until = run.rateLimit.hit(now, sentAt, answer.waitMs);
  run.ports.limit.holdUntil(until);
  announceWait(run, 'rate-limited', until);
  open.dueAt = now;
  run.waiting.push(open);
}

function beginOutage(run: RunState): void {
  for (const open of openRows(run)) takeBack(open);
  announceWait(run, 'unreachable', run.health.nextProbeAt ?? 0);
}

/** Five bad attempts: the row failed if each got an answer, else it is left for later. */
function endOfAttempts(run: RunState, open: OpenRow, answer: Of<'try-again'>, now: number): void {
  if (alwaysAnswered(open)) {
    settleFailed(run, open, { message: answer.message, fields: [] });
    return;
  }
  putBack(run, open);
  if (run.health.gaveBack(now)) beginOutage(run);
}

/** To be sent again, after a pause that grows with its attempts or that the answer asked for. */
function sendLater(run: RunState, open: OpenRow, now: number, askedMs: number): void {
  const pause = retryPauseMs(Math.max(1, badAttempts(open)), run.ports.random());
  open.dueAt = now + Math.max(pause, askedMs);
  run.waiting.push(open);
}

function settleProbe(run: RunState, answer: Of<'try-again'>, now: number): void {
  run.health.probeFailed(now, answer.retryAfterMs ?? 0);
  announceWait(run, 'unreachable', run.health.nextProbeAt ?? now);
}

/** A bad answer, or none; `isProbe`: to the one request that tries whether an outage is over. */
function settleBad(run: RunState, open: OpenRow, answer: Of<'try-again'>, now: number, isProbe: boolean): void {
  open.doubt ||= answer.maybeArrived;
  if (run.stopped !== null) {
    putBack(run, open);
    return;
  }
  if (answer.why === 'aborted') {
    // The computer slept: nobody's fault, and nothing to wait for.
    open.dueAt = now;
    run.waiting.push(open);
    return;
  }
  run.lastTrouble = answer.message;
  if (isProbe && run.health.nextProbeAt !== null) settleProbe(run, answer, now);
  if (run.health.bad(now, open.row, open.charged.length > 0, answer.answered)) beginOutage(run);
  const isOutage = run.health.nextProbeAt !== null;
  open.held = isOutage ? [] : [...open.held, answer.answered];
  if (badAttempts(open) >= MAX_ATTEMPTS) endOfAttempts(run, open, answer, now);
  else sendLater(run, open, now, answer.retryAfterMs ?? 0);
}

/** Anything that is about the row, the key or the rate. */
function settleGood(
  run: RunState,
  open: OpenRow,
  answer: Exclude<Answer, Of<'try-again'>>,
  now: number,
  sentAt: number,
): void {
  goodAnswer(run, now);
  if (answer.kind !== 'rate-limited') run.rateLimit.good(sentAt);
  switch (answer.kind) {
    case 'rate-limited':
      settleRateLimited(run, open, answer, now, sentAt);
      break;
    case 'accepted':
      settleAccepted(run, open, answer);
      break;
    case 'refused':
      settleRefused(run, open, answer);
      break;
    case 'key-refused':
      putBack(run, open);
      stopRun(run, 'key-refused', keyRefusedWhy(answer.httpStatus, answer.message));
      break;
    default:
      assertNever(answer);
  }
}

/** Records what came of one request and decides what becomes of its row. `sentAt` is monotonic ms. */
export function settle(run: RunState, open: OpenRow, answer: SentAnswer, sentAt: number): void {
  const now = run.ports.clock.monotonic();
  if (answer.rate !== undefined) run.learned.hint(answer.rate, run.inFlight.size, now);
  const isProbe = run.probe === open;
  if (isProbe) run.probe = null;
  if (answer.kind === 'try-again') settleBad(run, open, answer, now, isProbe);
  else settleGood(run, open, answer, now, sentAt);
}
