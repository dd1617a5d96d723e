import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failure, type Outcome } from '../shared/app-error.ts';
import type { Answered, Asked, PlanCalls } from './plan-calls.ts';

type CallName = keyof PlanCalls;
/** What one call gives, when it goes well. */
type ValueOf<N extends CallName> = ReturnType<PlanCalls[N]> extends Outcome<infer T> ? T : never;

const died = () =>
  failure(
    'job-died',
    'The part that looks up rows stopped unexpectedly. Nothing that was saved is lost. Try again; if it happens again, start Akita Importer anew.',
  );

interface Running {
  readonly worker: Worker;
  readonly pending: Map<number, (outcome: Outcome<unknown>) => void>;
}

/**
 * Asks about plans in a thread of its own, so that no query, however heavy, holds up the window. Calls are worked on
 * one after the other. The thread starts with the first call; one that died fails the calls it leaves, and the next
 * call starts a new one. It keeps the process alive only while a call is on its way.
 */
export class PlanThread {
  readonly #entry: URL;
  #running: Running | null = null;
  #lastId = 0;

  /** `entry` is the thread's file: beside this one and with its ending, `.ts` from source, `.js` when built. */
  constructor(entry: URL = new URL(`./plan-review-worker${extname(import.meta.url)}`, import.meta.url)) {
    this.#entry = entry;
  }

  ask<N extends CallName>(name: N, ...args: Parameters<PlanCalls[N]>): Promise<Outcome<ValueOf<N>>> {
    this.#running ??= this.#start();
    const running = this.#running;
    const { promise, resolve } = Promise.withResolvers<Outcome<unknown>>();
    this.#lastId += 1;
    running.pending.set(this.#lastId, resolve);
    running.worker.ref();
    running.worker.postMessage({ id: this.#lastId, name, args } satisfies Asked);
    return promise as Promise<Outcome<ValueOf<N>>>;
  }

  /** Closes the plan that lies open, so that its file can be moved or removed. */
  async rest(): Promise<void> {
    if (this.#running !== null) await this.ask('close');
  }

  #start(): Running {
    const worker = new Worker(this.#entry);
    const running: Running = { worker, pending: new Map() };
    worker.on('message', ({ id, outcome }: Answered) => {
      running.pending.get(id)?.(outcome);
      running.pending.delete(id);
      if (running.pending.size === 0) worker.unref();
    });
    // Without a listener an error in the thread would end the whole process; `exit` follows.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#running === running) this.#running = null;
      for (const resolve of running.pending.values()) resolve(died());
    });
    return running;
  }
}
