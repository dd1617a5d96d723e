import type { RunView, SentRow } from '../../shared/import-views.ts';
import type { RunCounts } from '../../shared/plan.ts';
import type { RunEvent } from '../plan-run.ts';
import type { Clock } from '../ports.ts';
import { CalmTime, isOverdue, RateMeter, timeLeft } from './run-pace.ts';
import { RunPoints } from './run-points.ts';

/** As many as a screen shows beside the progress. */
const RECENT_ROWS = 12;

/** An import as it begins, or goes on. */
export interface RunStart {
  readonly plan: string;
  readonly fileName: string;
  readonly practice: boolean;
  readonly perMinute: number;
  readonly counts: RunCounts;
}

type Wait = { readonly reason: 'rate-limited' | 'unreachable'; readonly untilWallMs: number };

/** All rows that were to be sent when the import began: those that have their answer, and those that are left. */
const toSendOf = ({ rows, invalid, skipped }: RunCounts): number => rows - invalid - skipped;

/** Folds the events of a run into what the window shows of it. */
export class RunProgress {
  readonly #start: RunStart;
  readonly #clock: Clock;
  readonly #startedAt: string;
  readonly #startedMs: number;
  readonly #meter = new RateMeter();
  readonly #time = new CalmTime();
  readonly #points: RunPoints;
  #counts: RunCounts;
  /** When the last answer came, in the time in which the run was sending. */
  #answeredMs = 0;
  #recent: SentRow[] = [];
  #pace: RunView['pace'] = null;
  #slept: RunView['slept'] = null;
  #wait: Wait | null = null;
  #waitSince = 0;
  /** All waits before the present one. */
  #waitedMs = 0;

  constructor(start: RunStart, clock: Clock) {
    this.#start = start;
    this.#clock = clock;
    this.#startedAt = new Date(clock.now()).toISOString();
    this.#startedMs = clock.monotonic();
    this.#counts = start.counts;
    this.#points = new RunPoints(this.#done());
  }

  /** True where people should see it at once. */
  take(event: RunEvent): boolean {
    if (event.kind === 'waiting') return this.#waitFor(event);
    if (event.kind === 'resumed') return this.#waitFor(null);
    if (event.kind === 'pace') return this.#paceIs(event);
    if (event.kind === 'slept') return this.#hasSlept(event.forMs);
    const { row, internalId, name, status, message } = event;
    this.#counts = { ...this.#counts, [status]: this.#counts[status] + 1, remaining: this.#counts.remaining - 1 };
    this.#recent = [{ row, internalId, name, status, message }, ...this.#recent].slice(0, RECENT_ROWS);
    this.#answeredMs = this.#activeMs();
    this.#meter.done(this.#answeredMs);
    return false;
  }

  /** The run has ended: the plan itself says what came of it. */
  settle(counts: RunCounts): void {
    this.#counts = counts;
    this.#waitFor(null);
  }

  view(state: RunView['state'], stopped: RunView['stopped'], why: string | null): RunView {
    const { plan, fileName, practice } = this.#start;
    const seconds = (this.#clock.monotonic() - this.#startedMs) / 1000;
    const done = this.#done();
    this.#points.add(seconds, done);
    const isUnderWay = state === 'running';
    const awaiting = isUnderWay ? this.#awaiting() : null;
    const isMoving = isUnderWay && awaiting === null;
    return {
      plan,
      fileName,
      practice,
      state,
      counts: this.#counts,
      toSend: toSendOf(this.#counts),
      done,
      perMinute: isMoving ? this.#perMinute() : null,
      remainingMs: isMoving ? this.#remainingMs() : null,
      awaiting,
      waiting: isUnderWay ? this.#waiting() : null,
      pace: isUnderWay ? this.#pace : null,
      slept: this.#slept,
      recent: this.#recent,
      points: this.#points.list(seconds, done),
      startedAt: this.#startedAt,
      stopped,
      why,
    };
  }

  #paceIs({ perMinute, why }: Extract<RunEvent, { kind: 'pace' }>): boolean {
    this.#pace = why === null ? null : { perMinute, why };
    return true;
  }

  #hasSlept(forMs: number): boolean {
    this.#slept = { at: new Date(this.#clock.now()).toISOString(), forMs };
    return true;
  }

  #done(): number {
    return toSendOf(this.#counts) - this.#counts.remaining;
  }

  /** How long the run was sending; while it waits, this stands still, or every wait would spoil the measured rate. */
  #activeMs(): number {
    const now = this.#wait === null ? this.#clock.monotonic() : this.#waitSince;
    return now - this.#startedMs - this.#waitedMs;
  }

  /** True where the reason is another: several answers on the way often ask for almost the same time. */
  #waitFor(wait: Wait | null): boolean {
    const now = this.#clock.monotonic();
    const before = this.#wait;
    if (before === null) this.#waitSince = now;
    else if (wait === null) this.#waitedMs += now - this.#waitSince;
    this.#wait = wait;
    return before?.reason !== wait?.reason;
  }

  #perMinute(): number | null {
    const measured = this.#wait === null ? this.#meter.perMinute(this.#activeMs()) : null;
    // Rows leave at this pace at most; their answers come in bunches, and more of them in a minute is no higher speed.
    return measured === null ? null : Math.min(measured, this.#start.perMinute);
  }

  #awaiting(): number | null {
    const { remaining } = this.#counts;
    if (this.#wait !== null) return null;
    return isOverdue(remaining, this.#start.perMinute, this.#activeMs() - this.#answeredMs) ? remaining : null;
  }

  #remainingMs(): number | null {
    const estimate = this.#wait?.reason === 'unreachable' ? null : this.#estimate();
    return this.#time.show(estimate, this.#clock.monotonic());
  }

  #estimate(): number | null {
    const activeMs = this.#activeMs();
    return timeLeft({
      left: this.#counts.remaining,
      limitPerMinute: this.#pace?.perMinute ?? this.#start.perMinute,
      measuredPerMinute: this.#meter.perMinute(activeMs),
      activeMs,
      waitMs: this.#wait === null ? 0 : Math.max(0, this.#wait.untilWallMs - this.#clock.now()),
    });
  }

  #waiting(): RunView['waiting'] {
    if (this.#wait === null) return null;
    return { reason: this.#wait.reason, until: new Date(this.#wait.untilWallMs).toISOString() };
  }
}
