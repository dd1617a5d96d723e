/** A page that dies twice within this time would die again. */
const TOO_SOON_MS = 60_000;

/** What to do when the page's process has gone: nothing, show the page anew, or give up. */
export type CrashMove = 'nothing' | 'reload' | 'give-up';

/** `lastCrashAt` is null for the first one; both times are of a clock that never jumps. */
export function moveAfterCrash(reason: string, lastCrashAt: number | null, now: number): CrashMove {
  if (reason === 'clean-exit') return 'nothing';
  return lastCrashAt !== null && now - lastCrashAt < TOO_SOON_MS ? 'give-up' : 'reload';
}
