import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { parseFaults, startPractice } from '../../src/main/practice/practice.ts';
import { bodyOf, httpServer, replyJson } from '../support/raw-server.ts';
import { runOverHttp } from '../support/run-over-http.ts';

const KEY = 'sk-live-51H/kZ+q==';
const idSchema = z.looseObject({ internal_id: z.string() });

type Hostile = (response: ServerResponse, id: string, count: number, request: IncomingMessage) => boolean;

/** A server that answers as the seed shows, unless `hostile` answers first. `count` is how often the row came before. */
async function akita(hostile: Hostile): Promise<{ origin: string; counts: Map<string, number> }> {
  const counts = new Map<string, number>();
  const origin = await httpServer(async (request, response) => {
    const { internal_id: id } = idSchema.parse(JSON.parse(await bodyOf(request)));
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (hostile(response, id, count, request)) return;
    const at = '2021-04-04 11:12:11';
    replyJson(response, 200, { data: { id: 1114, internal_id: id, created_at: at, updated_at: at } });
  });
  return { origin, counts };
}

describe('one bad row among good ones', () => {
  const others = { created: 29 };
  it.each([
    ['500', (response: ServerResponse) => response.writeHead(500).end('Oops'), 'error of its own (500)'],
    ['425', (response: ServerResponse) => response.writeHead(425).end(), 'error of its own (425)'],
    [
      'a sign-in page',
      (response: ServerResponse) => response.writeHead(200).end('<html>Sign in</html>'),
      'does not speak like Akita',
    ],
    ['204', (response: ServerResponse) => response.writeHead(204).end(), 'does not speak like Akita'],
    ['202', (response: ServerResponse) => response.writeHead(202).end('{}'), 'does not speak like Akita'],
    [
      'a redirect',
      (response: ServerResponse) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
      'does not speak like Akita',
    ],
    [
      'the account of another row',
      (response: ServerResponse) => replyJson(response, 201, { data: { id: 1, internal_id: 'other' } }),
      'another account',
    ],
    [
      'a broken-off body',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '900' }).write('{"data":', () => response.destroy());
      },
      'does not speak like Akita',
    ],
  ])('that always gets %s fails after 5 attempts, and is never taken for success', async (_, reply, words) => {
    const { origin, counts } = await akita((response, id) => {
      if (id !== 'C7') return false;
      reply(response);
      return true;
    });
    const { journal, result } = await runOverHttp({ origin, key: KEY, rows: 30, perMinute: 1200 });
    expect(result).toEqual({ stopped: null, why: null });
    expect(journal.statuses()).toEqual({ ...others, failed: 1 });
    expect(journal.row(7).failure?.message).toContain(words);
    expect(counts.get('C7')).toBe(5);
  });

  it.each([
    [
      'a list by field',
      { message: 'Invalid.', errors: { name: ['Too long.'] } },
      [{ field: 'name', messages: ['Too long.'] }],
    ],
    [
      'a text by field',
      { message: 'Invalid.', errors: { name: 'Too long.' } },
      [{ field: 'name', messages: ['Too long.'] }],
    ],
    ['no fields', { error: 'Invalid.' }, []],
  ])('that is refused (%s) fails at once with the server’s words, without the key in them', async (_, body, fields) => {
    const { origin, counts } = await akita((response, id, _count, request) => {
      if (id !== 'C7') return false;
      const echo = JSON.stringify(body).replace('Invalid.', `Invalid. ${request.headers.authorization}`);
      response.writeHead(422, { 'content-type': 'application/json' }).end(echo);
      return true;
    });
    const { journal } = await runOverHttp({ origin, key: KEY, rows: 30 });
    expect(journal.row(7)).toMatchObject({
      status: 'failed',
      failure: { message: 'Invalid. Bearer [API key]', fields },
    });
    expect(journal.statuses()).toEqual({ ...others, failed: 1 });
    expect(counts.get('C7')).toBe(1);
  });

  it('whose connection broke once is sent again and reported as imported', async () => {
    const { origin } = await akita((response, id, count) => {
      if (id !== 'C7' || count > 0) return false;
      response.destroy();
      return true;
    });
    const { journal } = await runOverHttp({ origin, key: KEY, rows: 30 });
    expect(journal.statuses()).toEqual({ ...others, imported: 1 });
    expect(journal.row(7)).toMatchObject({ status: 'imported', sends: 2 });
  });
});

it.each([
  ['seconds', () => '2'],
  ['a date', () => new Date(Date.now() + 2000).toUTCString()],
  ['nothing', () => null],
])('waits after 429 with %s, and then goes on without a failed row', async (_, header) => {
  const { origin } = await akita((response, id, count) => {
    if (id !== 'C5' || count > 0) return false;
    const retryAfter = header();
    replyJson(response, 429, { message: 'Slow down.' }, retryAfter === null ? {} : { 'retry-after': retryAfter });
    return true;
  });
  const { journal, events } = await runOverHttp({ origin, key: KEY, rows: 20 });
  expect(journal.statuses()).toEqual({ created: 20 });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'waiting', reason: 'rate-limited' }));
});

it.each([401, 403])('stops at %i with no row failed and the key in no word and no log', async (status) => {
  const { origin, counts } = await akita((response, _id, _count, request) => {
    replyJson(response, status, { message: `Unknown: ${request.headers.authorization}` });
    return true;
  });
  const { journal, result, log } = await runOverHttp({ origin, key: KEY, rows: 50, perMinute: 600 });
  expect(result.stopped).toBe('key-refused');
  expect(result.why).toContain('Unknown: Bearer [API key]');
  expect(journal.statuses()).toEqual({ ready: 50 });
  expect(counts.size).toBeLessThan(20);
  expect(JSON.stringify([result, log])).not.toContain(KEY);
});

it('goes on by itself after the server was down for everything', async () => {
  const downFrom = 40;
  let requests = 0;
  let backAt = Number.POSITIVE_INFINITY;
  const { origin } = await akita((response) => {
    requests += 1;
    if (requests === downFrom) backAt = performance.now() + 1500;
    if (requests < downFrom || performance.now() > backAt) return false;
    response.writeHead(503).end('<html>Maintenance</html>');
    return true;
  });
  const { journal, result, events } = await runOverHttp({ origin, key: KEY, rows: 150, perMinute: 1200 });
  expect(result).toEqual({ stopped: null, why: null });
  expect(journal.statuses()).toEqual({ created: 150 });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'waiting', reason: 'unreachable' }));
});

it('brings every row through a practice Akita with all the faults that lose no row', async () => {
  // About every tenth request fails: five in succession for one row are then one in 100,000.
  const faults = parseFaults('500@29,429@31,reset@37,html@41');
  const started = await startPractice({ perMinute: 100_000, ...(faults.ok ? { faults: faults.value } : {}) });
  if (!started.ok) throw new Error(started.error.message);
  onTestFinished(() => started.value.close());
  const { url, key } = started.value;
  const { journal, result } = await runOverHttp({ origin: url, key, rows: 200, perMinute: 3000 });
  expect(result.stopped).toBeNull();
  const { created = 0, imported = 0, ...others } = journal.statuses();
  expect(created + imported).toBe(200);
  expect(others).toEqual({});
  const accounts = z.array(idSchema).parse(await (await fetch(`${url}/practice/accounts`)).json());
  expect(new Set(accounts.map((account) => account.internal_id)).size).toBe(200);
});
