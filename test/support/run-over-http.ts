import { createAkitaClient } from '../../src/main/akita/akita.ts';
import { nodeClock } from '../../src/main/host/node-clock.ts';
import { nodeHttp } from '../../src/main/host/node-http.ts';
import { ownLimit } from '../../src/main/limit/limit.ts';
import type { Clock, HttpPort } from '../../src/main/ports.ts';
import { type RunEvent, type RunOptions, type RunResult, runPlan } from '../../src/main/run/run.ts';
import { FakeJournal, FakeLedger } from '../fakes/journal.ts';

export interface HttpRun {
  readonly journal: FakeJournal;
  readonly events: RunEvent[];
  readonly log: string[];
  readonly result: RunResult;
}

/** The machine's clock, `times` faster: pauses of seconds become short, and everything else stays real. */
function fastClock(times: number): Clock {
  return {
    now: () => nodeClock.now(),
    monotonic: () => nodeClock.monotonic() * times,
    sleep: (ms, signal) => nodeClock.sleep(ms / times, signal),
  };
}

export interface HttpRunOptions extends Partial<RunOptions> {
  readonly origin: string;
  readonly key: string;
  readonly rows: number;
  /** Node's unless said. */
  readonly http?: HttpPort;
  /** How much faster than the machine's the clock is. */
  readonly times?: number;
  readonly timeoutMs?: number;
  readonly clock?: Clock;
  readonly stop?: AbortSignal;
}

/** Client, run and real HTTP together, over a plan in memory. */
export async function runOverHttp(options: HttpRunOptions): Promise<HttpRun> {
  const { origin, key, rows, times = 50, perMinute = 6000, giveUpAfterMs = 600_000 } = options;
  const { clock = fastClock(times), http = nodeHttp, timeoutMs } = options;
  const journal = new FakeJournal(rows);
  const events: RunEvent[] = [];
  const log: string[] = [];
  const { send } = createAkitaClient({
    origin,
    key,
    http,
    clock: nodeClock,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const result = await runPlan(
    {
      journal,
      ledger: new FakeLedger(),
      limit: ownLimit(perMinute, clock.monotonic()),
      step: journal.step,
      send,
      clock,
      random: Math.random,
      log: (_, line) => log.push(line),
    },
    { perMinute, giveUpAfterMs },
    { stop: options.stop ?? new AbortController().signal },
    (event) => events.push(event),
  );
  return { journal, events, log, result };
}
