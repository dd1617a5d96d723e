import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Desktop, type DesktopParts, openDesktop } from '../../src/main/desktop/desktop.ts';
import { nodeClock } from '../../src/main/host/node-clock.ts';
import { nodeHttp } from '../../src/main/host/node-http.ts';
import { Importer, type ImporterPorts } from '../../src/main/importer.ts';
import { forkJob } from '../../src/main/jobs.ts';
import type { AppError, Outcome } from '../../src/shared/app-error.ts';
import {
  type CallName,
  calls,
  type EventName,
  type EventOf,
  events,
  type RequestOf,
  type ResponseOf,
} from '../../src/shared/importer-contract.ts';
import { FakeSecretBox, FakeStateFile, FakeWindowHost } from '../fakes/window.ts';
import { must } from './plans.ts';
import { tempFolder } from './temp-folder.ts';

/** What a computer keeps when the window is closed. */
export interface Computer {
  readonly folder: string;
  readonly data: string;
  readonly state: FakeStateFile;
  readonly secrets: FakeSecretBox;
  readonly log: string[];
}

export function computer(): Computer {
  const folder = tempFolder();
  return { folder, data: path.join(folder, 'data'), state: new FakeStateFile(), secrets: new FakeSecretBox(), log: [] };
}

interface Told {
  readonly name: EventName;
  readonly payload: unknown;
}

/** The window as its page sees it: calls and events go through the schemas of the contract. */
export class TestWindow {
  readonly desktop: Desktop;
  readonly host: FakeWindowHost;
  readonly told: Told[];
  /** Everything that the page was ever given, as text. */
  readonly heard: string[] = [];

  constructor(desktop: Desktop, host: FakeWindowHost, told: Told[]) {
    this.desktop = desktop;
    this.host = host;
    this.told = told;
  }

  async ask<N extends CallName>(name: N, request: RequestOf<N>): Promise<Outcome<ResponseOf<N>>> {
    const row = calls[name];
    const handler = this.desktop.handlers[name] as (request: unknown) => Promise<Outcome<ResponseOf<N>>>;
    const outcome = await handler(row.request.parse(request));
    this.heard.push(JSON.stringify(outcome));
    if (outcome.ok) row.response.parse(outcome.value);
    return outcome;
  }

  async must<N extends CallName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
    return must(await this.ask(name, request));
  }

  /** The failure of a call that is expected to fail. */
  async fails<N extends CallName>(name: N, request: RequestOf<N>): Promise<AppError> {
    const outcome = await this.ask(name, request);
    if (!outcome.ok) return outcome.error;
    throw new Error(`${name} did not fail`);
  }

  /** The request of someone who read where the accounts go at this moment. */
  async agreed(plan: string): Promise<RequestOf<'startImport'>> {
    const { settings, server } = await this.must('overview', {});
    return { plan, practice: settings.practice, server };
  }

  /** Starts or resumes an import as its screen does. */
  async start(plan: string): Promise<ResponseOf<'startImport'>> {
    return this.must('startImport', await this.agreed(plan));
  }

  /** The failure of an import that is expected not to start. */
  async startFails(plan: string): Promise<AppError> {
    return this.fails('startImport', await this.agreed(plan));
  }

  eventsOf<N extends EventName>(name: N): EventOf<N>[] {
    return this.told.filter((one) => one.name === name).map(({ payload }) => payload as EventOf<N>);
  }

  /** Waits until an event says what is asked for; the last one before now counts too. */
  async until<N extends EventName>(name: N, holds: (payload: EventOf<N>) => boolean): Promise<EventOf<N>> {
    for (let waited = 0; waited < 40_000; waited += 10) {
      const last = this.eventsOf(name).at(-1);
      if (last !== undefined && holds(last)) return last;
      await nodeClock.sleep(10);
    }
    throw new Error(`${name} never was as expected; the last was ${JSON.stringify(this.eventsOf(name).at(-1))}`);
  }

  /** Opens a file as if it were dropped on the window. */
  async open(file: string): Promise<ResponseOf<'openFile'>> {
    const dropped = must(await this.desktop.takeDroppedFiles([file]));
    return this.must('openFile', { file: dropped.file, options: {} });
  }
}

/** Opens the window on a computer, as a start of the program does; closed with the test. */
export async function openWindow(
  where: Computer,
  change: Partial<Pick<DesktopParts, 'server' | 'clock'> & ImporterPorts> = {},
): Promise<TestWindow> {
  const clock = change.clock ?? nodeClock;
  const log = (_level: string, line: string) => void where.log.push(line);
  const importer = must(
    Importer.open({
      dataDir: where.data,
      environment: {},
      runJob: forkJob,
      http: nodeHttp,
      random: Math.random,
      ...change,
      clock,
      log,
    }),
  );
  const host = new FakeWindowHost();
  const told: Told[] = [];
  let window: TestWindow | null = null;
  const desktop = must(
    await openDesktop({
      importer,
      host,
      secrets: where.secrets,
      state: where.state,
      clock,
      log,
      version: '0.0.0',
      platform: 'linux',
      server: change.server ?? 'https://api.akitaapp.com',
      hideFromLog: () => undefined,
      emit: (name, payload) => {
        events[name].parse(payload);
        told.push({ name, payload });
        window?.heard.push(JSON.stringify(payload));
      },
    }),
  );
  window = new TestWindow(desktop, host, told);
  onTestFinished(() => desktop.close());
  return window;
}
