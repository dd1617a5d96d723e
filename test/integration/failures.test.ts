import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { describeNetFailure } from '../../src/main/electron/net-failure.ts';
import { httpOver } from '../../src/main/host/fetch-http.ts';
import { nodeHttp } from '../../src/main/host/node-http.ts';
import type { HttpPort } from '../../src/main/ports.ts';
import { refusalInWords } from '../../src/shared/refusal.ts';
import { fetchLikeElectron } from '../support/electron-runtime/api/net.ts';
import { connectionCases, type FailureCase, failureCases } from '../support/failure-cases.ts';
import { failureTable } from '../support/failure-table.ts';
import { bodyOf, deadOrigin, httpServer, replyJson, tcpServer } from '../support/raw-server.ts';
import { type HttpRun, runOverHttp } from '../support/run-over-http.ts';

const KEY = 'sk-live-51H/kZ+q==';
const ROWS = 12;
/** Time in the run goes so much faster than that of the network. */
const TIMES = 100;
/** 30 s in that time. */
const TIMEOUT_MS = 300;
const idSchema = z.looseObject({ internal_id: z.string() });

const ports: readonly (readonly [name: string, http: HttpPort])[] = [
  ['Node’s network', nodeHttp],
  ['Electron’s network', httpOver({ fetch: fetchLikeElectron, describeFailure: describeNetFailure })],
];

interface Server {
  readonly origin: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** A server that answers as the seed shows, but for what `isHit` tells of: a row, and how often it came before. */
async function akita(
  misbehave: FailureCase['misbehave'],
  isHit: (id: string, count: number) => boolean,
): Promise<Server> {
  const counts = new Map<string, number>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { internal_id: id } = idSchema.parse(JSON.parse(await bodyOf(request)));
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (isHit(id, count)) return misbehave(response);
    const at = '2021-04-04 11:12:11';
    replyJson(response, 200, { data: { id: 1114, internal_id: id, created_at: at, updated_at: at } });
  };
  return { origin: await httpServer((request, response) => void answer(request, response)), counts };
}

const run = (http: HttpPort, origin: string, more: object = {}): Promise<HttpRun> =>
  runOverHttp({ origin, key: KEY, rows: ROWS, perMinute: 6000, http, times: TIMES, timeoutMs: TIMEOUT_MS, ...more });

/** What of a sentence is told by the system is left open. */
const pattern = (says: string): RegExp =>
  new RegExp(`^${says.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('…', '.+')}$`);

const withoutKey = (ran: HttpRun): void =>
  expect(JSON.stringify([ran.result, ran.log, ran.events, [...ran.journal.rows.values()]])).not.toContain(KEY);

/** What the words of a row that failed are. */
const wordsOf = ({ journal }: HttpRun, row: number): string => {
  const { failure } = journal.row(row);
  return failure === null ? '' : refusalInWords(failure);
};

describe.each(ports)('over %s', (_name, http) => {
  const ofKind = (...how: readonly FailureCase['how'][]) => failureCases.filter((one) => how.includes(one.how));

  it.each(ofKind('sent again', 'never answered'))(
    '$what: the row is sent again, and told apart where it may have arrived',
    async ({ misbehave, arrived }) => {
      const { origin, counts } = await akita(misbehave, (id, count) => id === 'C5' && count === 0);
      const ran = await run(http, origin);
      expect(ran.result.stopped).toBeNull();
      expect(counts.get('C5')).toBe(2);
      expect(ran.journal.row(5)).toMatchObject({ status: arrived === 'no' ? 'created' : 'imported', sends: 2 });
      expect(ran.journal.statuses().failed).toBeUndefined();
      withoutKey(ran);
    },
  );

  it.each(ofKind('sent again'))('$what, five times: the row fails, in words', async ({ misbehave, says }) => {
    const { origin, counts } = await akita(misbehave, (id) => id === 'C5');
    const ran = await run(http, origin);
    expect(ran.result.stopped).toBeNull();
    expect(ran.journal.statuses()).toEqual({ created: ROWS - 1, failed: 1 });
    expect(counts.get('C5')).toBe(5);
    expect(wordsOf(ran, 5)).toMatch(pattern(says));
    withoutKey(ran);
  });

  it.each(ofKind('sent again', 'never answered'))(
    '$what, always and for every row: the run waits, says so, and fails no row',
    async ({ misbehave, arrived }) => {
      const { origin } = await akita(misbehave, () => true);
      const ran = await run(http, origin, { giveUpAfterMs: 20_000 });
      expect(ran.result.stopped).toBe('unreachable');
      expect(ran.events).toContainEqual(expect.objectContaining({ kind: 'waiting', reason: 'unreachable' }));
      const { ready = 0, unknown = 0 } = ran.journal.statuses();
      expect(ready + unknown).toBe(ROWS);
      expect(unknown > 0).toBe(arrived === 'perhaps');
      withoutKey(ran);
    },
  );

  it.each(ofKind('refused'))('$what: the row fails at once, in Akita’s own words', async ({ misbehave, says }) => {
    const { origin, counts } = await akita(misbehave, (id) => id === 'C5');
    const ran = await run(http, origin);
    expect(ran.journal.statuses()).toEqual({ created: ROWS - 1, failed: 1 });
    expect(counts.get('C5')).toBe(1);
    expect(wordsOf(ran, 5)).toBe(says);
  });

  it.each(ofKind('key refused'))('$what: the run stops, and no row is charged', async ({ misbehave, says }) => {
    const { origin } = await akita(misbehave, () => true);
    const ran = await run(http, origin, { perMinute: 600 });
    expect(ran.result.stopped).toBe('key-refused');
    expect(ran.result.why).toContain(says);
    expect(ran.journal.statuses()).toEqual({ ready: ROWS });
  });

  it.each(ofKind('rate limited'))('$what: the run waits, and no row is charged', async ({ misbehave }) => {
    const { origin } = await akita(misbehave, (id, count) => id === 'C5' && count === 0);
    const ran = await run(http, origin);
    expect(ran.events).toContainEqual(expect.objectContaining({ kind: 'waiting', reason: 'rate-limited' }));
    expect(ran.journal.statuses()).toEqual({ created: ROWS });
  });

  const unreachable: Readonly<Record<keyof typeof connectionCases, () => Promise<string>>> = {
    refused: deadOrigin,
    // Longer than a name may be, so that no server has to be asked, which takes some networks seconds.
    unknown: async () => `http://${'x'.repeat(64)}.invalid`,
    untrusted: untrustedServer,
    plain: async () =>
      (
        await akita(
          () => undefined,
          () => false,
        )
      ).origin.replace('http:', 'https:'),
  };

  it.each(Object.entries(connectionCases))('%s (%s): the run waits, and no row is in doubt', async (kind) => {
    const origin = await unreachable[kind as keyof typeof connectionCases]();
    const ran = await run(http, origin, { giveUpAfterMs: 20_000 });
    expect(ran.result.stopped).toBe('unreachable');
    expect(ran.result.why).toMatch(/Akita could not be reached \(.+\)/);
    expect(ran.journal.statuses()).toEqual({ ready: ROWS });
  });

  it('a connection that breaks before the request was read: the run waits, and fails no row', async () => {
    const origin = await tcpServer((socket) => socket.resetAndDestroy());
    const ran = await run(http, origin, { giveUpAfterMs: 20_000 });
    expect(ran.result.stopped).toBe('unreachable');
    const { ready = 0, unknown = 0 } = ran.journal.statuses();
    expect(ready + unknown).toBe(ROWS);
  });

  it('two answers to one request: the second is not taken for another row’s', async () => {
    const { origin, counts } = await akita(
      (response) => {
        const body = JSON.stringify({ data: { id: 7, internal_id: 'C5', created_at: 'a', updated_at: 'a' } });
        const answer = `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
        response.socket?.write(answer + answer);
      },
      (id) => id === 'C5',
    );
    const ran = await run(http, origin);
    expect(ran.journal.row(5)).toMatchObject({ status: 'created', akitaId: '7' });
    const { created = 0, imported = 0 } = ran.journal.statuses();
    expect(created + imported).toBe(ROWS);
    for (const [row, { akitaId }] of ran.journal.rows) expect([row, akitaId]).toEqual([row, row === 5 ? '7' : '1114']);
    expect(counts.size).toBe(ROWS);
  });

  it('a redirect to another host takes nothing there, the key least of all', async () => {
    const seen: string[] = [];
    const elsewhere = await httpServer((request, response) => {
      seen.push(request.url ?? '');
      response.writeHead(201).end();
    });
    const redirect = (response: ServerResponse) => response.writeHead(307, { location: elsewhere }).end();
    const { origin } = await akita(redirect, (id) => id === 'C5');
    await run(http, origin);
    expect(seen).toEqual([]);
  });
});

/** A server whose certificate nobody vouches for. */
async function untrustedServer(): Promise<string> {
  const of = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures/tls', name));
  const server = createTlsServer({ key: of('key.pem'), cert: of('cert.pem') }, (_, response) => response.end('{}'));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return `https://127.0.0.1:${port}`;
}

it('docs/failures.md is this table', () => {
  const docs = readFileSync(path.join(import.meta.dirname, '../../docs/failures.md'), 'utf8');
  expect(docs).toBe(failureTable());
});
