import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describeNetFailure } from '../../src/main/electron/net-failure.ts';
import { httpOver } from '../../src/main/host/fetch-http.ts';
import { nodeHttp } from '../../src/main/host/node-http.ts';
import type { HttpPort, HttpRequest } from '../../src/main/ports.ts';
import { fetchLikeElectron } from '../support/electron-runtime/api/net.ts';
import { bodyOf, deadOrigin, httpServer, replyJson, tcpServer } from '../support/raw-server.ts';

const KEY = 'sk-live-secret-key';

/** Both ways to the network are one port; Electron's is tried over a network with the manners of Chromium's. */
const ports: readonly [name: string, http: HttpPort][] = [
  ['Node’s network', nodeHttp],
  ['Electron’s network', httpOver({ fetch: fetchLikeElectron, describeFailure: describeNetFailure })],
];

const exchangeOver =
  (http: HttpPort) =>
  (origin: string, options: Partial<HttpRequest> = {}) =>
    http({
      url: `${origin}/v1/accounts`,
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: '{"internal_id":"1"}',
      timeoutMs: 5000,
      ...options,
    });

describe.each(ports)('an answer over %s', (_name, http) => {
  const exchange = exchangeOver(http);

  it('comes whole, with its header names in small letters', async () => {
    const origin = await httpServer(async (request, response) => {
      const { method, url, headers } = request;
      const seen = {
        method,
        url,
        key: headers.authorization,
        type: headers['content-type'],
        body: await bodyOf(request),
      };
      replyJson(response, 201, seen, { 'X-RateLimit-Limit': '120' });
    });
    const answer = await exchange(origin);
    expect(answer).toMatchObject({ ok: true, value: { status: 201, truncated: false } });
    if (!answer.ok) return;
    expect(answer.value.headers['x-ratelimit-limit']).toBe('120');
    expect(JSON.parse(answer.value.body)).toEqual({
      method: 'POST',
      url: '/v1/accounts',
      key: `Bearer ${KEY}`,
      type: 'application/json',
      body: '{"internal_id":"1"}',
    });
  });

  it('keeps characters that were split between two pieces', async () => {
    const bytes = Buffer.from('{"name":"Zoë 😀"}');
    const origin = await httpServer(async (_, response) => {
      for (const byte of bytes) {
        response.write(Buffer.of(byte));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    expect(await exchange(origin)).toMatchObject({ ok: true, value: { body: bytes.toString() } });
  });

  it('is unpacked', async () => {
    const origin = await httpServer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}'));
    });
    expect(await exchange(origin)).toMatchObject({ ok: true, value: { body: '{"a":1}' } });
  });

  it('is read up to 1 MiB, even if it never ends', async () => {
    const origin = await httpServer((_, response) => {
      const chunk = 'x'.repeat(64 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    const answer = await exchange(origin);
    expect(answer).toMatchObject({ ok: true, value: { status: 200, truncated: true } });
    if (answer.ok) expect(answer.value.body.length).toBe(1024 * 1024);
  });

  it('that unpacks to more than 1 MiB is cut too', async () => {
    const origin = await httpServer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50 * 1024 * 1024, 'x')));
    });
    const answer = await exchange(origin);
    expect(answer).toMatchObject({ ok: true, value: { truncated: true } });
  });

  it('that refuses keeps its status though its body breaks off', async () => {
    const origin = await tcpServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 500\r\n\r\n{"mess'));
    });
    expect(await exchange(origin)).toMatchObject({ ok: true, value: { status: 401, truncated: true } });
  });
});

describe.each(ports)('what is no answer over %s', (_name, http) => {
  const exchange = exchangeOver(http);

  it.each([301, 302, 303, 307, 308])(
    'a redirect (%i) is not followed, so the key reaches no other server',
    async (status) => {
      let reached = 0;
      const other = await httpServer((_, response) => {
        reached += 1;
        response.end();
      });
      const origin = await httpServer((_, response) => {
        response.writeHead(status, { location: `${other}/v1/accounts` }).end();
      });
      const answer = await exchange(origin);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'redirect', sent: true } });
      expect(answer.ok ? '' : answer.error.cause).toMatch(/^redirected/);
      expect(reached).toBe(0);
    },
  );

  it('nothing listens: the request was surely not sent', async () => {
    const answer = await exchange(await deadOrigin());
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable', sent: false } });
    expect(answer.ok ? '' : answer.error.cause).toMatch(/^(ECONNREFUSED|ERR_CONNECTION_REFUSED)$/);
  });

  it.each([
    ['a port that fetch refuses', 'http://127.0.0.1:1'],
    ['a name that does not exist', 'http://no-such-host.invalid'],
  ])('%s: the request was surely not sent', async (_, origin) => {
    expect(await exchange(origin)).toMatchObject({ ok: false, error: { kind: 'unreachable', sent: false } });
  });

  it('a server without TLS behind https: the request was surely not sent', async () => {
    const origin = await tcpServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    const answer = await exchange(origin.replace('http:', 'https:'));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable', sent: false } });
  });

  it.each([
    ['once the request was read', (socket: Socket) => socket.resetAndDestroy()],
    ['politely, without an answer', (socket: Socket) => socket.end()],
  ])('the connection breaks %s: it may have arrived', async (_, onData) => {
    const origin = await tcpServer((socket) => socket.once('data', () => onData(socket)));
    expect(await exchange(origin)).toMatchObject({ ok: false, error: { kind: 'reset', sent: true } });
  });

  it('the connection breaks as soon as it is made: it counts as sent unless it was surely not', async () => {
    const answer = await exchange(await tcpServer((socket) => socket.resetAndDestroy()));
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(answer.error.sent).toBe(answer.error.kind === 'reset');
  });

  it.each([
    ['it does not speak HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['its body breaks off', 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"data":{"id":1'],
    ['its chunks are garbage', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n{}'],
    ['its packing is garbage', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!'],
  ])('something answered, but %s', async (_, text) => {
    const origin = await tcpServer((socket) => {
      socket.once('data', () => socket.end(Buffer.from(text, 'latin1')));
    });
    expect(await exchange(origin)).toMatchObject({ ok: false, error: { kind: 'bad-body', sent: true } });
  });

  it.each([
    ['no answer comes', () => {}],
    [
      'the body does not end',
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{');
        const drip = setInterval(() => socket.write(' '), 50);
        socket.on('close', () => clearInterval(drip));
      },
    ],
  ])('the time-out covers the whole exchange: %s', async (_, onData) => {
    const origin = await tcpServer((socket) => socket.once('data', () => onData(socket)));
    const before = performance.now();
    const answer = await exchange(origin, { timeoutMs: 300 });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'timeout', sent: true } });
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('is given up on request', async () => {
    const origin = await httpServer(() => {});
    const controller = new AbortController();
    const answer = exchange(origin, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'aborted', sent: true } });
  });

  it('never says the key, not even where a header cannot carry it', async () => {
    const headers = { authorization: `Bearer ${KEY}\r\nX-Evil: 1` };
    const answer = await exchange('http://127.0.0.1:9999', { headers });
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).not.toContain(KEY);
  });
});
