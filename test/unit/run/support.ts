import { ownLimit } from '../../../src/main/limit/limit.ts';
import type { RunEvent, RunOptions, RunResult } from '../../../src/main/run/run.ts';
import { runPlan } from '../../../src/main/run/run.ts';
import type { FakeClock } from '../../fakes/clock.ts';
import { type FakeJournal, FakeLedger } from '../../fakes/journal.ts';
import type { FakeSend } from '../../fakes/send.ts';

export interface Started {
  readonly events: RunEvent[];
  readonly stop: AbortController;
  readonly hurry: AbortController;
  readonly result: Promise<RunResult>;
}

export interface World {
  readonly clock: FakeClock;
  readonly journal: FakeJournal;
  readonly server: FakeSend;
  readonly ledger?: FakeLedger;
}

/** A run over fakes, at 120 a minute unless said, with middling chance. */
export function start(world: World, options: Partial<RunOptions> = {}): Started {
  const { clock, journal, server, ledger = new FakeLedger() } = world;
  const events: RunEvent[] = [];
  const stop = new AbortController();
  const hurry = new AbortController();
  const result = runPlan(
    {
      clock,
      journal,
      ledger,
      limit: ownLimit(options.perMinute ?? 120, clock.monotonic()),
      step: journal.step,
      send: server.send,
      random: () => 0.5,
      log: () => {},
    },
    { perMinute: 120, giveUpAfterMs: 600_000, ...options },
    { stop: stop.signal, hurry: hurry.signal },
    (event) => events.push(event),
  );
  return { events, stop, hurry, result };
}

/** The most that stand in any window of `windowMs`, from sorted times. */
export function mostInWindow(times: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[first] ?? time) >= windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
