import { appendFileSync, closeSync, openSync } from 'node:fs';
import { failure, type Outcome } from '../shared/app-error.ts';
import type { RunCounts, StopReason } from '../shared/plan.ts';
import { ok } from '../shared/result.ts';
import { complain, type ExitStatus, userPath } from './terminal.ts';

/** What one run leaves in the log: no key, no cell. */
export interface RunLine {
  readonly command: 'import' | 'resume';
  readonly profile: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly plan: string | null;
  readonly counts: RunCounts | null;
  readonly requests: number;
  readonly seconds: number;
  readonly stopped: StopReason | null;
  readonly status: ExitStatus;
  /** What was wrong, in words; null where nothing was. */
  readonly why: string | null;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Tried before anything is sent, as the reports are; makes the file, for this user alone. */
export function checkLog(file: string | undefined): Outcome<void> {
  if (file === undefined) return ok(undefined);
  try {
    closeSync(openSync(userPath(file), 'a', 0o600));
    return ok(undefined);
  } catch (error) {
    return failure(
      'cannot-write',
      `The log ${userPath(file)} cannot be written (${codeOf(error)}). Name another file with --log.`,
    );
  }
}

/** Adds one line of JSON; lines this short are written whole, whoever else writes into the file. */
export function writeLog(file: string | undefined, line: RunLine): void {
  if (file === undefined) return;
  try {
    appendFileSync(userPath(file), `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`, { mode: 0o600 });
  } catch (error) {
    complain(`The log ${userPath(file)} could not be written (${codeOf(error)}).`);
  }
}
