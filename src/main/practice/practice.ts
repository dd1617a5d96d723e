import { randomBytes } from 'node:crypto';
import { createAdaptorServer } from '@hono/node-server';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import type { KnownAccount } from './accounts.ts';
import { createPracticeApp } from './app.ts';
import type { Faults } from './faults.ts';

export { parseFaults } from './faults.ts';

export interface PracticeStart {
  /** Any free one unless given. */
  readonly port?: number;
  /** Requests allowed in any 60 s, a whole number from 1. */
  readonly perMinute: number;
  readonly faults?: Faults;
  /** Random unless given. */
  readonly key?: string;
  /** Accounts that it has from the start; none unless given. */
  readonly known?: readonly KnownAccount[];
}

export interface PracticeServer {
  /** An origin, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly key: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** Other machines must not reach it, so it is bound to this address and no other. */
const HOST = '127.0.0.1';

type Server = ReturnType<typeof createAdaptorServer>;

/** The port, or the code of what went wrong. */
function listen(server: Server, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 'no address');
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

/** Starts a stand-in for Akita on this machine: for rehearsals by users, and for tests. */
export async function startPractice(start: PracticeStart): Promise<Outcome<PracticeServer>> {
  const key = start.key ?? `practice-${randomBytes(16).toString('hex')}`;
  const { perMinute, faults = [], known = [] } = start;
  const app = createPracticeApp({ key, perMinute, faults, known, now: () => Date.now() });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST });
  const port = await listen(server, start.port ?? 0);
  if (typeof port === 'number') return ok({ url: `http://${HOST}:${port}`, key, close: () => close(server) });
  return failure(
    'port-in-use',
    `The practice Akita could not start on port ${start.port ?? 0} (${port}). Another program may use it; give another with --port.`,
  );
}
