import type { Outcome } from '../shared/app-error.ts';
import type { Inspection } from '../shared/inspection.ts';
import { ok } from '../shared/result.ts';
import { chooseMapping } from './choose-mapping.ts';
import { check } from './job-check.ts';
import { identity } from './job-identity.ts';
import { readLines } from './job-lines.ts';
import { type JobMessage, type JobRequest, jobRequestSchema } from './job-messages.ts';
import { jobParent } from './job-parent.ts';
import type { Job, Tell } from './job-parts.ts';
import { report } from './job-report.ts';
import { earlierImportOf } from './plan/earlier-import.ts';
import { openFile } from './row-source.ts';

/** Messages more often than this would cost more than the work that they tell of. */
const PROGRESS_EVERY_MS = 100;

const parent = jobParent();
const send = (message: JobMessage): void => parent.send(message);

const tell: Tell = (step) => {
  let sentAt = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - sentAt < PROGRESS_EVERY_MS && done < total) return;
    sentAt = now;
    send({ kind: 'progress', step, done, total });
  };
};

async function inspect(request: Job<'inspect'>): Promise<Outcome<Inspection>> {
  const opened = await openFile(request.file, tell);
  if (!opened.ok) return opened;
  const { source: rows, watch, profileWith } = opened.value;
  const { mapping, source, suggestions, columnOffers, preset } = chooseMapping(rows.profile, request.file.plansFolder);
  const decisions = watch.decisions(rows.profile, mapping);
  const earlier = earlierImportOf(rows.profile, request.file.plansFolder);
  const explained = { suggestions: [...suggestions], columnOffers: [...columnOffers], preset };
  return ok({ profile: profileWith(mapping), mapping, source, ...explained, decisions, earlier });
}

function perform(request: JobRequest): Promise<Outcome<unknown>> {
  if (request.job === 'inspect') return inspect(request);
  if (request.job === 'identity') return identity(request, tell);
  if (request.job === 'lines') return readLines(request, tell);
  if (request.job === 'check') return check(request, tell);
  return report(request, tell);
}

async function answer(raw: unknown): Promise<void> {
  const outcome = await perform(jobRequestSchema.parse(raw));
  send(outcome.ok ? { kind: 'done', result: outcome.value } : { kind: 'failed', error: outcome.error });
  parent.leave();
}

/** A bug: Electron would only warn of it and let this process wait for ever. */
function die(error: unknown): void {
  console.error(error);
  process.exit(1);
}

// Ctrl-C goes to the whole process group; when to end is the parent's decision, told by closing the channel.
process.on('SIGINT', () => undefined);
parent.onRequest((raw) => void answer(raw).catch(die));
