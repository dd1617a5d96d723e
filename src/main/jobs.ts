import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppError, failure, type Outcome } from '../shared/app-error.ts';
import { ok } from '../shared/result.ts';
import {
  type JobProgress,
  type JobRequest,
  type JobResult,
  jobMessageSchema,
  jobResultSchemas,
} from './job-messages.ts';

export interface JobHooks {
  readonly onProgress?: (progress: JobProgress) => void;
  /** Ends the job at once; its result is then the failure `cancelled`. */
  readonly signal?: AbortSignal;
}

/** Runs a job in a process of its own. Node forks; Electron has its utilityProcess behind the same port. */
export type RunJob = <J extends JobRequest['job']>(
  request: JobRequest & { job: J },
  hooks: JobHooks,
) => Promise<Outcome<JobResult<J>>>;

/** A job process that was started, whatever started it. */
export interface JobChild {
  send(request: JobRequest): void;
  onMessage(listener: (raw: unknown) => void): void;
  /** Tells once how it ended: `status 1`, `SIGKILL`, or why it never began. */
  onExit(listener: (how: string) => void): void;
  /** It said its last word; from here it ends by itself or is ended. */
  end(): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
}

/** The entry beside this file, with this file's own ending: `.ts` from source, `.js` when built. */
export const jobProcessPath = (): string =>
  fileURLToPath(new URL(`./job-process${extname(import.meta.url)}`, import.meta.url));

/** At most 4 GiB, or 60 % of a smaller machine: a workbook that needs more would stop the whole computer. */
const memoryLimitMegabytes = (): number => Math.floor(Math.min(4096, (totalmem() / 2 ** 20) * 0.6));

/** Measured on a million rows: with 8 MB more of what is soon garbage grows old, which takes 20 MB and a tenth more time. */
const YOUNG_MEGABYTES = 16;

/** How far, beyond what is in use, the old generation may grow before it is collected: V8 lets it grow to four times that. */
const GROWING_PERCENT = 30;

/** How much memory a job may take, as V8 is told it. */
export const jobMemoryFlags = (): string[] => [
  `--max-old-space-size=${memoryLimitMegabytes()}`,
  `--max-semi-space-size=${YOUNG_MEGABYTES}`,
  `--heap-growing-percent=${GROWING_PERCENT}`,
];

function startFork(): JobChild {
  const child = fork(jobProcessPath(), {
    execArgv: jobMemoryFlags(),
    // The job's own words come as messages; what the runtime prints when it dies is for developers alone.
    stdio: ['ignore', 'ignore', process.env.AKITA_IMPORTER_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return {
    send: (request) => child.send(request),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.on('error', () => listener('it could not be started'));
      child.on('exit', (code, signal) => {
        const tell = () => listener(signal ?? `status ${code}`);
        // The process may be gone before its last words were read: a long result would be lost.
        if (child.connected) child.once('disconnect', tell);
        else tell();
      });
    },
    end: () => undefined,
    kill: () => child.kill('SIGKILL'),
  };
}

const died = (how: string): { readonly ok: false; readonly error: AppError } =>
  failure(
    'job-died',
    `Reading stopped unexpectedly (${how}); the file may need more memory than there is. Nothing was sent. Save the file as CSV, or split it, and try again.`,
  );

const cancelled = (): { readonly ok: false; readonly error: AppError } =>
  failure('cancelled', 'Stopped before the end; nothing was sent.');

/** What a message tells: progress, the end, or nothing that a job says (it read a hostile file). */
function heard<J extends JobRequest['job']>(raw: unknown, job: J): JobProgress | Outcome<JobResult<J>> {
  const message = jobMessageSchema.safeParse(raw);
  if (!message.success) return died('it said something unexpected');
  if (message.data.kind === 'progress') return message.data;
  if (message.data.kind === 'failed') return { ok: false, error: message.data.error };
  const result = jobResultSchemas[job].safeParse(message.data.result);
  return result.success ? ok(result.data as JobResult<J>) : died('its result is not one');
}

function settle<J extends JobRequest['job']>(child: JobChild, job: J, hooks: JobHooks): Promise<Outcome<JobResult<J>>> {
  return new Promise((resolve) => {
    let outcome: Outcome<JobResult<J>> | null = null;
    const cancel = () => child.kill();
    hooks.signal?.addEventListener('abort', cancel, { once: true });
    child.onMessage((raw) => {
      if (outcome !== null) return;
      const said = heard(raw, job);
      if ('kind' in said) return hooks.onProgress?.(said);
      outcome = said;
      if (said.ok || said.error.kind !== 'job-died') child.end();
      else child.kill();
    });
    child.onExit((how) => {
      hooks.signal?.removeEventListener('abort', cancel);
      resolve(outcome ?? (hooks.signal?.aborted ? cancelled() : died(how)));
    });
  });
}

/** {@link RunJob} with processes that `start` starts. */
export const runJobIn =
  (start: () => JobChild): RunJob =>
  (request, hooks) => {
    if (hooks.signal?.aborted) return Promise.resolve(cancelled());
    const child = start();
    const settled = settle(child, request.job, hooks);
    child.send(request);
    return settled;
  };

/** {@link RunJob} over child_process.fork. */
export const forkJob: RunJob = runJobIn(startFork);
