import path from 'node:path';
import { type AppError, retryOf } from '../shared/app-error.ts';

/** What a command ends with (design.md): all well, some rows not, nothing done, stopped before the end. */
export const exitStatus = { well: 0, someRowsNot: 1, refused: 2, stopped: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The one JSON document of a command. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

let isQuiet = false;

/** From now on only what is wrong is said: for cron, which mails whatever it hears. */
export function beQuiet(quiet: boolean): void {
  isQuiet = quiet;
}

/** Whether progress may be shown. */
export const mayTell = (): boolean => !isQuiet;

/** A line of words for people about what goes on; stdout is for JSON alone. */
export function say(line: string): void {
  if (!isQuiet) complain(line);
}

/** A line of words for people about what is wrong. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function sayError(error: AppError): ExitStatus {
  complain(error.message);
  if (retryOf(error) === 'later' && error.kind !== 'cancelled') complain('Trying again may help.');
  return error.kind === 'cancelled' ? exitStatus.stopped : exitStatus.refused;
}

/**
 * Where relative paths count from. `npm run cli` starts in the project's folder and says in INIT_CWD
 * where the user was; under any other npm script that variable speaks of that script, not of us.
 */
export function userPath(named: string): string {
  const start = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
  return path.resolve(start ?? process.cwd(), named);
}

/** `1,234` as people write it. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** `1 row`, `2 rows`. */
export const countOf = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `about 3 minutes`, from seconds; never more exact than it can be known. */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return countOf(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 90 * 60) return countOf(Math.round(seconds / 60), 'minute');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.round((seconds % 3600) / 60);
  return minutes === 0 ? countOf(hours, 'hour') : `${countOf(hours, 'hour')} ${countOf(minutes, 'minute')}`;
}
