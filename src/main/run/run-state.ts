import type { AppError, Outcome } from '../../shared/app-error.ts';
import type { StopReason } from '../../shared/plan.ts';
import type { SentAnswer } from '../ports.ts';
import { Health } from './health.ts';
import { LearnedPace } from './learned-pace.ts';
import type { OpenRow } from './open-row.ts';
import { RateLimitWait } from './rate-limit.ts';
import { Refusals } from './refusals.ts';
import type { RunEvent, RunOptions, RunPorts } from './run-ports.ts';

/** More than this in flight helps no server; 500 with the longest answers (30 s) still make 1,000 a minute. */
const MOST_OPEN = 500;
/** With very low rates the retries of a few rows must not keep all others waiting. */
const FEWEST_OPEN = 10;
/** Answers take up to half a minute, the time-out. */
const LONGEST_ANSWER_MINUTES = 0.5;

/** All that changes while a plan runs. One loop reads it, and each answer changes it; nothing runs in parallel. */
export interface RunState {
  readonly ports: RunPorts;
  readonly options: RunOptions;
  readonly emit: (event: RunEvent) => void;
  /** What is to be told once the step is on the disk. */
  readonly untold: RunEvent[];
  readonly rateLimit: RateLimitWait;
  readonly learned: LearnedPace;
  /** What was told of the pace last, in requests a minute. */
  toldPace: number;
  readonly health: Health;
  /** Enough to reach the rate whatever the latency. */
  readonly maxOpen: number;
  /** Rows to be sent again, in the order in which they came to be so. */
  readonly waiting: OpenRow[];
  readonly inFlight: Map<OpenRow, Promise<void>>;
  /** Rows whose requests leave when the step is on the disk. */
  readonly departing: OpenRow[];
  /** Answers that are not recorded yet. `sentAt` is monotonic ms. */
  readonly arrived: { readonly open: OpenRow; readonly answer: SentAnswer; readonly sentAt: number }[];
  readonly refusals: Refusals;
  /** Gives up the requests in flight; another one after each sleep of the computer. */
  giveUp: AbortController;
  /** The row by which an outage is probed, while its request is in flight. */
  probe: OpenRow | null;
  /** False once the plan had no ready row; a row put back makes it true. */
  mayHaveReady: boolean;
  /** The wait that was told last; `until` in monotonic ms. */
  announced: { readonly reason: 'rate-limited' | 'unreachable'; readonly until: number } | null;
  /** The last words of a server that is no help, for the sentence at the end. */
  lastTrouble: string;
  stopped: { readonly stopped: StopReason; readonly why: string | null } | null;
  /** The plan or the ledger took no change: nothing of the step counts. */
  unrecorded: boolean;
  /** An exception in what the run was given: a bug, thrown when the rest is in order. */
  bug: { readonly thrown: unknown } | null;
  /** Ends the loop's sleep, because something changed. */
  wake: () => void;
}

export function newRunState(ports: RunPorts, options: RunOptions): RunState {
  const now = ports.clock.monotonic();
  const enough = Math.ceil(options.perMinute * LONGEST_ANSWER_MINUTES);
  const untold: RunEvent[] = [];
  return {
    ports,
    options,
    emit: (event) => untold.push(event),
    untold,
    rateLimit: new RateLimitWait(),
    learned: new LearnedPace(options.perMinute, now),
    toldPace: options.perMinute,
    health: new Health(now),
    maxOpen: Math.min(MOST_OPEN, Math.max(FEWEST_OPEN, enough)),
    waiting: [],
    inFlight: new Map(),
    departing: [],
    arrived: [],
    refusals: new Refusals(),
    giveUp: new AbortController(),
    probe: null,
    mayHaveReady: true,
    announced: null,
    lastTrouble: '',
    stopped: null,
    unrecorded: false,
    bug: null,
    wake: () => {},
  };
}

/** Stops the run; the first reason counts. */
export function stopRun(run: RunState, stopped: StopReason, why: string | null): void {
  if (run.stopped !== null) return;
  run.stopped = { stopped, why };
  run.ports.log('info', `run stops: ${stopped}`);
  run.wake();
}

/** What cannot be recorded must not be sent: this stops the run, whatever else did. */
export function cannotRecord(run: RunState, { kind, message }: AppError): void {
  run.stopped = { stopped: kind === 'disk-full' ? kind : 'cannot-record', why: message };
  run.unrecorded = true;
  run.ports.log('error', `the plan could not be written: ${kind}`);
  run.wake();
}

/** Whether the plan took a change. */
export function recorded<T>(run: RunState, outcome: Outcome<T>): outcome is { readonly ok: true; readonly value: T } {
  if (!outcome.ok) cannotRecord(run, outcome.error);
  return outcome.ok;
}

/** Ready again, for this run or a later one. */
export function putBack(run: RunState, open: OpenRow): void {
  if (recorded(run, run.ports.journal.putBack(open.row, open.doubt))) run.mayHaveReady = true;
}

/** Tells that everything waits until `until` (monotonic ms), for people in wall-clock ms. */
export function announceWait(run: RunState, reason: 'rate-limited' | 'unreachable', until: number): void {
  if (run.announced?.reason === reason && run.announced.until === until) return;
  const { clock, log } = run.ports;
  const ms = until - clock.monotonic();
  run.announced = { reason, until };
  run.emit({ kind: 'waiting', reason, untilWallMs: clock.now() + ms });
  log('warn', `everything waits ${Math.round(ms)} ms: ${reason}`);
}

export function announceResumed(run: RunState): void {
  if (run.announced === null) return;
  run.announced = null;
  run.emit({ kind: 'resumed' });
  run.ports.log('info', 'the run goes on');
}

/** A change of the pace that is smaller is not worth a word. */
const WORTH_A_WORD = 0.05;

/** Lets requests leave as fast as the answers so far allow. */
export function keepPace(run: RunState, now: number): void {
  const { perMinute, why } = run.learned.at(now);
  run.ports.limit.setPace(perMinute);
  const most = run.options.perMinute;
  const isBack = perMinute === most && run.toldPace !== most;
  if (!isBack && Math.abs(perMinute - run.toldPace) < most * WORTH_A_WORD) return;
  run.toldPace = perMinute;
  run.emit({ kind: 'pace', perMinute: Math.round(perMinute), why });
}
