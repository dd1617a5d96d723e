import { failure, type Outcome } from '../shared/app-error.ts';
import type { RunCounts, StopReason } from '../shared/plan.ts';
import { ok } from '../shared/result.ts';
import { createAkitaClient } from './akita/akita.ts';
import { type Limit, ownLimit, sharedLimit } from './limit/limit.ts';
import { digestOfMapping, fingerprintOf, IN_MEMORY, Ledger } from './plan/ledger.ts';
import { OpenFileGuard } from './plan/open-file-guard.ts';
import { type DataFolder, findPlan } from './plan/plan-folder.ts';
import type { Destination, PlanInfo } from './plan/plan-info.ts';
import { PlanStore } from './plan/plan-store.ts';
import type { PractisedAccount } from './plan/practised.ts';
import { PlanJournal } from './plan/run-journal.ts';
import { takeRunLock } from './plan/run-lock.ts';
import { RunTally } from './plan/run-tally.ts';
import { RunningTime } from './plan/running-time.ts';
import { inTransaction, onDisk } from './plan/sqlite.ts';
import { leaveOutUnchanged } from './plan/unchanged.ts';
import type { Clock, HttpPort, Log } from './ports.ts';
import { type RunEvent, type RunResult, runPlan } from './run/run.ts';

export type { RunEvent };

/**
 * Where the rows go: the built-in practice Akita, or a server at an origin with its key. The practice Akita
 * `remembers` what it took in this import, or in every one that is still on this computer.
 */
export type RunTarget =
  | { readonly kind: 'practice'; readonly perMinute: number; readonly remembers: 'this-import' | 'every-import' }
  | { readonly kind: 'akita'; readonly origin: string; readonly key: string; readonly perMinute: number };

export interface RunRequest {
  readonly plan: string;
  readonly target: RunTarget;
  /** How long nothing may answer before the run gives up; null waits for ever. */
  readonly giveUpAfterMs: number | null;
  /** Send these rows alone, and then stop as `tried`. */
  readonly only?: readonly number[];
  /** Leave out the rows that this server took from this computer just as they are. */
  readonly skipUnchanged?: boolean;
  /** Whether many refusals of one kind in a row stop the run as `too-many-refused` (the default), or were agreed to. */
  readonly mayBeRefused?: 'ask' | 'all';
}

export interface RunHooks {
  /** Take no more rows, let the requests on the way end. */
  readonly stop: AbortSignal;
  /** Do not wait for them either. */
  readonly hurry: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
  /** How many rows are about to be sent, and how the rows of the whole plan stand. */
  readonly onStart: (toSend: number, counts: RunCounts) => void;
}

/** `counts` and `requests` over the whole plan, `seconds` of this run; `why` tells in words why it stopped. */
export interface RunSummary {
  readonly plan: string;
  readonly counts: RunCounts;
  readonly requests: number;
  readonly seconds: number;
  readonly stopped: StopReason | null;
  readonly why: string | null;
}

interface Host {
  readonly clock: Clock;
  readonly http: HttpPort;
  readonly random: () => number;
  readonly log: Log;
  /** What the practice Akita took before, and knows again. */
  readonly practised: readonly PractisedAccount[];
}

/** A server to send to, for as long as the run lasts. */
interface Line {
  readonly origin: string;
  readonly key: string;
  readonly close: () => Promise<void>;
}

async function openLine(target: RunTarget, known: readonly PractisedAccount[]): Promise<Outcome<Line>> {
  if (target.kind === 'akita') return ok({ origin: target.origin, key: target.key, close: async () => undefined });
  // Loaded only where it is used: a web server is memory that a real import does not need.
  const { startPractice } = await import('./practice/practice.ts');
  const practice = await startPractice({ perMinute: target.perMinute, known });
  if (!practice.ok) return practice;
  return ok({ origin: practice.value.url, key: practice.value.key, close: practice.value.close });
}

/** The address of a practice server means nothing to the next one. */
const PRACTICE = 'practice';

function destinationOf(target: RunTarget): Destination {
  const server = target.kind === 'practice' ? PRACTICE : target.origin;
  return { server, practice: target.kind === 'practice', perMinute: target.perMinute };
}

function refuseOtherKindOfServer(store: PlanStore, target: RunTarget): Outcome<void> {
  const before = store.info.destination;
  if (before === null || before.practice === (target.kind === 'practice')) return ok(undefined);
  return failure(
    'plan-not-resumable',
    before.practice
      ? `The plan ${store.info.id} was a practice import, so part of it exists only in practice. Use “import” with the file to send it to Akita.`
      : `The plan ${store.info.id} was sent to ${before.server} and cannot go on in practice.`,
  );
}

/** What a run over a plan works with. */
interface Desk {
  readonly store: PlanStore;
  readonly ledger: Ledger;
  readonly guard: OpenFileGuard;
  readonly limit: Limit;
}

/** Plan and ledger change together. The ledger's part is on the disk first: see `settleAccepted`. */
function recordIn(journal: PlanJournal, { ledger, guard, limit }: Desk) {
  return (work: () => boolean): Outcome<void> => {
    const there = guard.check();
    if (!there.ok) return there;
    let remembered: Outcome<boolean> = ok(false);
    const recorded = journal.step(() => {
      remembered = limit.step(() => ledger.step(work));
      return remembered.ok && remembered.value;
    });
    return remembered.ok ? recorded : remembered;
  };
}

async function send(host: Host, desk: Desk, line: Line, request: RunRequest, hooks: RunHooks) {
  const { store, ledger, limit } = desk;
  const only = request.only ?? null;
  const journal = new PlanJournal(store, only);
  const recovered = journal.recover(store);
  if (!recovered.ok) return recovered;
  const left = request.skipUnchanged === true ? await leaveOutUnchanged(store, ledger, hooks.stop) : ok(undefined);
  if (!left.ok) return left;
  const started = host.clock.monotonic();
  const time = new RunningTime(store, host.clock);
  const client = createAkitaClient({ origin: line.origin, key: line.key, http: host.http, clock: host.clock });
  const counts = store.runCounts();
  const tally = new RunTally(counts, store.requests());
  hooks.onStart(only === null ? counts.remaining : only.length, counts);
  const ended = await runPlan(
    {
      journal,
      ledger,
      limit,
      step: recordIn(journal, desk),
      send: (account, signal) => {
        tally.sent();
        return client.send(account, signal);
      },
      clock: host.clock,
      random: host.random,
      log: host.log,
    },
    {
      perMinute: request.target.perMinute,
      giveUpAfterMs: request.giveUpAfterMs,
      mayBeRefused: request.mayBeRefused ?? 'ask',
    },
    { stop: hooks.stop, hurry: hooks.hurry },
    (event) => {
      if (event.kind === 'row') tally.settled(event.status);
      time.note();
      hooks.onEvent(event);
    },
  );
  const end = endOf(ended, only !== null, tally.counts.remaining);
  return ok({ ...end, tally, seconds: (host.clock.monotonic() - started) / 1000, ranMs: time.ms });
}

/** A run that left nothing to send was not stopped; one of some rows alone was, unless there were no others. */
function endOf(ended: RunResult, isOfSome: boolean, remaining: number): RunResult {
  if (remaining === 0 && ended.stopped === 'too-many-refused') return { stopped: null, why: null };
  return isOfSome && ended.stopped === null && remaining > 0 ? { stopped: 'tried', why: null } : ended;
}

/** Why a plan cannot be sent in which an edit changed how a column is read. */
export const notChecked = (fileName: string) =>
  failure(
    'wrong-usage',
    `The rows of “${fileName}” have to be checked again, because one of them was changed. Check them first.`,
  );

/** From here on no edit changes the plan; one that came at the last moment is seen. */
function begin(store: PlanStore, target: RunTarget, now: string): Outcome<void> {
  const begun = onDisk(store.path, () =>
    inTransaction(store.database, () => {
      const info = store.refresh();
      if (!info.ok) return info;
      if (info.value.stale) return notChecked(info.value.profile.file.name);
      const startedAt = info.value.startedAt ?? now;
      store.change({ state: 'started', destination: destinationOf(target), startedAt, stopped: null });
      return ok(undefined);
    }),
  );
  return begun.ok ? begun.value : begun;
}

/** Whether a run ended because its plan takes no more; what it says of itself is then that it is unfinished. */
const isUnwritable = (stopped: StopReason | null): boolean => stopped === 'disk-full' || stopped === 'cannot-record';

function conclude(store: PlanStore, stopped: StopReason | null, ranMs: number, now: string): Outcome<RunCounts> {
  return onDisk(store.path, () => {
    const counts = store.runCounts();
    const finished = counts.remaining === 0;
    if (!isUnwritable(stopped)) {
      store.change(finished ? { state: 'finished', finishedAt: now, stopped: null, ranMs } : { stopped, ranMs });
    }
    return counts;
  });
}

async function runOpened(host: Host, desk: Desk, request: RunRequest, hooks: RunHooks): Promise<Outcome<RunSummary>> {
  const { store } = desk;
  const now = () => new Date(host.clock.now()).toISOString();
  const line = await openLine(request.target, host.practised);
  if (!line.ok) return line;
  try {
    const begun = begin(store, request.target, now());
    if (!begun.ok) return begun;
    const sent = await send(host, desk, line.value, request, hooks);
    if (!sent.ok) return sent;
    const { stopped, why, seconds, ranMs, tally } = sent.value;
    const summary = { plan: store.info.id, seconds, stopped, why };
    if (isUnwritable(stopped)) return ok({ ...summary, counts: tally.counts, requests: tally.requests });
    const counts = conclude(store, stopped, ranMs, now());
    return counts.ok ? ok({ ...summary, counts: counts.value, requests: store.requests() }) : counts;
  } finally {
    await line.value.close();
  }
}

function openLedger(folder: DataFolder, { mapping }: PlanInfo, target: RunTarget): Outcome<Ledger> {
  const path = target.kind === 'practice' ? IN_MEMORY : folder.ledger;
  const { server } = destinationOf(target);
  const fingerprint = target.kind === 'practice' ? '' : fingerprintOf(server, target.key);
  return Ledger.open(path, { server, fingerprint, mapping: digestOfMapping(mapping) });
}

/** More than this a minute is no limit of Akita's but none at all, and to share it would cost more than to send. */
const MOST_SHARED_PER_MINUTE = 6000;

/** What is sent with one key is limited together, whatever imports of this computer send it. */
function openLimit(host: Host, folder: DataFolder, target: RunTarget): Limit {
  const now = host.clock.monotonic();
  const lost = (why: string) => host.log('warn', `the limit is not shared with other imports: ${why}`);
  if (target.kind === 'practice' || target.perMinute > MOST_SHARED_PER_MINUTE) return ownLimit(target.perMinute, now);
  const place = { path: folder.limit, lane: fingerprintOf(target.origin, target.key) };
  return sharedLimit(target.perMinute, now, place, lost);
}

async function runLocked(
  host: Host,
  folder: DataFolder,
  store: PlanStore,
  request: RunRequest,
  hooks: RunHooks,
): Promise<Outcome<RunSummary>> {
  // Read again now that no other run can change it.
  const info = store.refresh();
  if (!info.ok) return info;
  const allowed = refuseOtherKindOfServer(store, request.target);
  if (!allowed.ok) return allowed;
  const guard = OpenFileGuard.of(store.path);
  if (!guard.ok) return guard;
  const ledger = openLedger(folder, info.value, request.target);
  if (!ledger.ok) return ledger;
  const limit = openLimit(host, folder, request.target);
  try {
    return await runOpened(host, { store, ledger: ledger.value, guard: guard.value, limit }, request, hooks);
  } finally {
    limit.close();
    ledger.value.close();
  }
}

/** Runs the plan `request.plan` (its ID or path) to its end, or to the reason that stops it. */
export async function runStoredPlan(
  host: Host,
  folder: DataFolder,
  request: RunRequest,
  hooks: RunHooks,
): Promise<Outcome<RunSummary>> {
  const path = findPlan(folder, request.plan);
  const store = PlanStore.open(path, 'change');
  if (!store.ok) return store;
  const release = takeRunLock(path);
  try {
    return release.ok ? await runLocked(host, folder, store.value, request, hooks) : release;
  } finally {
    store.value.close();
    if (release.ok) release.value();
  }
}
