import { ok } from '../../shared/result.ts';
import { listenForStop } from '../stop-signals.ts';
import { DEFAULT_PER_MINUTE } from '../target.ts';
import { type ExitStatus, exitStatus, printJson, say, sayError } from '../terminal.ts';

export interface PracticeFlags {
  readonly port?: number;
  readonly rate?: number;
  readonly faults?: string;
}

/** `practice`: serves the practice Akita until stopped; its first line of output is its address and key. */
export async function practiceCommand(flags: PracticeFlags): Promise<ExitStatus> {
  // Loaded only here: no other command needs a web server.
  const { parseFaults, startPractice } = await import('../../main/practice/practice.ts');
  const faults = flags.faults === undefined ? ok([]) : parseFaults(flags.faults);
  if (!faults.ok) return sayError(faults.error);
  const port = flags.port === undefined ? {} : { port: flags.port };
  const started = await startPractice({ ...port, perMinute: flags.rate ?? DEFAULT_PER_MINUTE, faults: faults.value });
  if (!started.ok) return sayError(started.error);
  const { url, key, close } = started.value;
  printJson({ url, key });
  say(`The practice Akita answers at ${url}; ${url}/practice/accounts shows what arrived. Ctrl-C ends it.`);
  const stop = listenForStop(() => undefined);
  await new Promise<void>((resolve) => stop.stop.addEventListener('abort', () => resolve(), { once: true }));
  await close();
  stop.release();
  return exitStatus.well;
}
