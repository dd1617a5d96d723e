import type { RunView } from '../../../shared/import-views.ts';
import { wholePercent } from '../../text/format.ts';
import { importText } from '../../text/import.ts';
import { roughTime } from '../../text/numbers.ts';

/** What was said last, and when. */
export interface Said {
  readonly tens: number;
  readonly atMs: number;
  readonly waiting: string | null;
}

interface Saying {
  readonly said: Said;
  /** Null: nothing that is worth the interruption. */
  readonly words: string | null;
}

/** Long enough to let people do something else. */
const EVERY_MS = 30_000;

const { during } = importText;

/** What a screen reader says of a run: every ten percent or thirty seconds, and at once when it begins to wait. */
export function worthSaying(last: Said, run: RunView, nowMs: number): Saying {
  const percent = wholePercent(run.done, run.toSend);
  const now: Said = { tens: Math.floor(percent / 10), atMs: nowMs, waiting: run.waiting?.reason ?? null };
  if (run.waiting !== null && now.waiting !== last.waiting) {
    return { said: now, words: during.announceWaiting[run.waiting.reason](run.practice) };
  }
  if (run.waiting !== null || (now.tens === last.tens && nowMs - last.atMs < EVERY_MS)) {
    return { said: { ...last, waiting: now.waiting }, words: null };
  }
  const left = run.remainingMs === null ? null : roughTime(run.remainingMs / 1000);
  return { said: now, words: during.announce(run.done, run.toSend, percent, left) };
}

/** Nothing is said at the start: the heading has just been read. */
export const startOfSaying = (run: RunView, nowMs: number): Said => ({
  tens: Math.floor(wholePercent(run.done, run.toSend) / 10),
  atMs: nowMs,
  waiting: null,
});
