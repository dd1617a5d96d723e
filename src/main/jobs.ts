import { type ChildProcess, fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppError, failure, type Outcome } from '../shared/app-error.ts';
import { ok } from '../shared/result.ts';
import {
  type JobMessage,
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

/** The entry beside this file, with this file's own ending: `.ts` from source, `.js` when built. */
const jobProcessPath = (): string =>
  fileURLToPath(new URL(`./job-process${extname(import.meta.url)}`, import.meta.url));

/** At most 4 GiB, or 60 % of a smaller machine: a workbook that needs more would stop the whole computer. */
const memoryLimitMegabytes = (): number => Math.floor(Math.min(4096, (totalmem() / 2 ** 20) * 0.6));

/** Measured on a million rows: V8's default of 16 MB takes 40 MB more for the same speed, 4 MB a fifth more time. */
const YOUNG_MEGABYTES = 8;

const died = (code: number | null, signal: string | null): AppError => ({
  kind: 'job-died',
  message: `Reading stopped unexpectedly (${signal ?? `status ${code}`}); the file may need more memory than there is. Nothing was sent. Save the file as CSV, or split it, and try again.`,
});

/** {@link RunJob} over child_process.fork. */
export const forkJob: RunJob = (request, hooks) => {
  if (hooks.signal?.aborted) return Promise.resolve(cancelled());
  const child = fork(jobProcessPath(), {
    execArgv: [`--max-old-space-size=${memoryLimitMegabytes()}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
    // The job's own words come as messages; what the runtime prints when it dies is for developers alone.
    stdio: ['ignore', 'ignore', process.env.AKITA_IMPORTER_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  child.send(request);
  return settle(child, request.job, hooks);
};

const cancelled = (): { readonly ok: false; readonly error: AppError } =>
  failure('cancelled', 'Stopped before the end; nothing was sent.');

function settle<J extends JobRequest['job']>(
  child: ChildProcess,
  job: J,
  hooks: JobHooks,
): Promise<Outcome<JobResult<J>>> {
  return new Promise((resolve) => {
    let outcome: Outcome<JobResult<J>> | null = null;
    const cancel = () => child.kill('SIGKILL');
    hooks.signal?.addEventListener('abort', cancel, { once: true });
    child.on('message', (raw) => {
      const message: JobMessage = jobMessageSchema.parse(raw);
      if (message.kind === 'progress') hooks.onProgress?.(message);
      else if (message.kind === 'failed') outcome = { ok: false, error: message.error };
      else outcome = ok(jobResultSchemas[job].parse(message.result) as JobResult<J>);
    });
    child.on('error', () => resolve({ ok: false, error: died(null, 'it could not be started') }));
    child.on('exit', (code, signal) => {
      hooks.signal?.removeEventListener('abort', cancel);
      if (outcome !== null) resolve(outcome);
      else resolve(hooks.signal?.aborted ? cancelled() : { ok: false, error: died(code, signal) });
    });
  });
}
