import { formatCount, formatDuration, mayTell } from './terminal.ts';

/** A bar on a terminal is redrawn at most this often; more only flickers. */
const REDRAW_MS = 100;
/** Without a terminal (a log file, cron) a line this often tells that the work goes on. */
const LINE_MS = 10_000;
/** Before this much was seen, a rate says nothing. */
const RATE_AFTER_MS = 2000;
const BAR_WIDTH = 24;

export interface Progress {
  /** `done` of `total`; `note` replaces the remaining time, such as while waiting. */
  show(done: number, total: number, note?: string): void;
  /** Ends the bar, so that the next words begin on a line of their own. */
  end(): void;
}

/** What a progress shows of itself: `Checking  45 %`, and for rows the rate and the remaining time. */
export interface ProgressWords {
  readonly label: string;
  /** `rows` shows counts, rate and remaining time; `share` only the percentage. */
  readonly unit: 'rows' | 'share';
}

const bar = (share: number): string => {
  const filled = Math.round(share * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`;
};

/** The words of one moment: pure, so that they can be tested. `elapsedMs` since `doneBefore` rows were done. */
export function describeProgress(
  words: ProgressWords,
  now: { done: number; total: number; elapsedMs: number; note?: string | undefined },
): string {
  const share = now.total === 0 ? 0 : Math.min(1, now.done / now.total);
  const percent = `${Math.floor(share * 100)} %`;
  if (words.unit === 'share') return `${words.label} ${percent}`;
  const counted = `${words.label} ${formatCount(now.done)} of ${formatCount(now.total)} (${percent})`;
  if (now.note !== undefined) return `${counted}, ${now.note}`;
  if (now.elapsedMs < RATE_AFTER_MS || now.done === 0) return counted;
  const perMs = now.done / now.elapsedMs;
  const left = formatDuration((now.total - now.done) / perMs / 1000);
  return `${counted}, ${formatCount(Math.round(perMs * 60_000))} a minute, ${left} left`;
}

/** Progress on stderr: a bar where there is a terminal, plain lines where there is none; nothing where it is to be quiet. */
export function startProgress(words: ProgressWords, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!mayTell()) return { show: () => undefined, end: () => undefined };
  const started = performance.now();
  let shownAt = stream.isTTY ? Number.NEGATIVE_INFINITY : started;
  let drawn = false;
  const show = (done: number, total: number, note?: string) => {
    const now = performance.now();
    if (now - shownAt < (stream.isTTY ? REDRAW_MS : LINE_MS) && !(stream.isTTY && done >= total)) return;
    shownAt = now;
    const text = describeProgress(words, { done, total, elapsedMs: now - started, note });
    if (!stream.isTTY) {
      stream.write(`${text}\n`);
      return;
    }
    const line = `${bar(total === 0 ? 0 : Math.min(1, done / total))} ${text}`;
    stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, stream.columns - 1))}`);
    drawn = true;
  };
  const end = () => {
    if (drawn) stream.write('\n');
    drawn = false;
  };
  return { show, end };
}
