import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import {
  type PracticeServer,
  type PracticeStart,
  parseFaults,
  startPractice,
} from '../../src/main/practice/practice.ts';

async function practice(start: Partial<PracticeStart> = {}): Promise<PracticeServer> {
  const started = await startPractice({ perMinute: 100_000, ...start });
  if (!started.ok) throw new Error(started.error.message);
  onTestFinished(() => started.value.close());
  return started.value;
}

function faults(spec: string) {
  const parsed = parseFaults(spec);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function post(
  server: PracticeServer,
  body: unknown,
  options: { key?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  return fetch(`${server.url}/v1/accounts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${options.key ?? server.key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: options.signal ?? null,
  });
}

/** The status for a request with another `Host` than the address says. */
function statusWithHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the practice Akita', () => {
  it('creates, then updates, and answers in the shape of the seed', async () => {
    const server = await practice();
    const first = await post(server, { internal_id: '1', name: 'My New Customer' });
    expect(first.status).toBe(201);
    const { data } = z
      .object({ data: z.looseObject({ created_at: z.string(), updated_at: z.string() }) })
      .parse(await first.json());
    expect(data).toMatchObject({ id: 1001, internal_id: '1', name: 'My New Customer', is_tracked: true });
    expect(data.created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(data.updated_at).toBe(data.created_at);
    const second = await post(server, { internal_id: '1', tags: [7] });
    expect(second.status).toBe(200);
    const updated = await (await fetch(`${server.url}/practice/accounts`)).json();
    expect(updated).toEqual([{ ...data, tags: [7], updated_at: expect.not.stringMatching(data.created_at) }]);
  });

  it.each([
    { name: 'another key', body: { internal_id: '1' }, key: 'wrong', status: 401 },
    { name: 'a body that is not JSON', body: '{"internal_id": "1", // CSM', key: undefined, status: 400 },
    { name: 'no internal_id', body: { name: 'x' }, key: undefined, status: 422 },
    { name: 'a wrong type', body: { internal_id: '1', tags: ['VIP'] }, key: undefined, status: 422 },
  ])('refuses $name with $status and a message', async ({ body, key, status }) => {
    const server = await practice();
    const response = await post(server, body, key === undefined ? {} : { key });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ message: expect.any(String) });
    expect(await (await fetch(`${server.url}/practice/accounts`)).json()).toEqual([]);
  });

  it('names the fields that it refuses', async () => {
    const response = await post(await practice(), { internal_id: '1', emails: [{ label: 'Billing' }] });
    expect(await response.json()).toMatchObject({ errors: { 'emails.0.value': [expect.any(String)] } });
  });

  it('allows the set rate in 60 seconds, and then asks to wait', async () => {
    const server = await practice({ perMinute: 3 });
    const responses = [];
    for (const id of ['1', '2', '3', '4']) responses.push(await post(server, { internal_id: id }));
    expect(responses.map((response) => response.status)).toEqual([201, 201, 201, 429]);
    expect(responses.map((response) => response.headers.get('x-ratelimit-remaining'))).toEqual(['2', '1', '0', '0']);
    expect(responses[3]?.headers.get('x-ratelimit-limit')).toBe('3');
    expect(Number(responses[3]?.headers.get('retry-after'))).toBeGreaterThan(55);
    expect(Number(responses[3]?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('shows what arrived, without the key', async () => {
    const server = await practice({ key: 'my-own-key' });
    const before = Date.now();
    await post(server, { internal_id: '1' });
    await post(server, 'not json', { key: 'wrong-key' });
    await fetch(`${server.url}/v2/other`);
    const text = await (await fetch(`${server.url}/practice/requests`)).text();
    expect(text).not.toMatch(/my-own-key|wrong-key/);
    const common = { at: expect.stringMatching(/^\d{4}-.*Z$/), atMs: expect.any(Number) };
    expect(JSON.parse(text)).toEqual([
      { ...common, method: 'POST', path: '/v1/accounts', status: 201, body: { internal_id: '1' }, authorised: true },
      { ...common, method: 'POST', path: '/v1/accounts', status: 401, body: 'not json', authorised: false },
      { ...common, method: 'GET', path: '/v2/other', status: 404, body: '', authorised: false },
    ]);
    expect(JSON.parse(text)[0].atMs).toBeGreaterThanOrEqual(before);
  });

  it('shows it to this machine only: a web page under another name gets nothing', async () => {
    const server = await practice();
    const { port } = new URL(server.url);
    expect(await statusWithHost(`${server.url}/practice/accounts`, `evil.example:${port}`)).toBe(403);
    expect(await statusWithHost(`${server.url}/practice/requests`, `127.0.0.1.evil.example`)).toBe(403);
    expect(await statusWithHost(`${server.url}/practice/accounts`, `localhost:${port}`)).toBe(200);
  });

  it('has a key of its own each time', async () => {
    const [one, two] = [await practice(), await practice()];
    expect(one.key).toMatch(/^practice-[0-9a-f]{32}$/);
    expect(one.key).not.toBe(two.key);
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL((await practice()).url).port);
    const second = await startPractice({ perMinute: 1, port });
    expect(second).toMatchObject({
      ok: false,
      error: { kind: 'port-in-use', message: expect.stringContaining(String(port)) },
    });
  });
});

describe('its faults', () => {
  it.each([
    ['401', 401],
    ['422', 422],
    ['429', 429],
    ['500', 500],
  ])('%s at every second request', async (kind, status) => {
    const server = await practice({ faults: faults(`${kind}@2`) });
    const statuses = [];
    for (const id of ['1', '2', '3', '4']) statuses.push((await post(server, { internal_id: id })).status);
    expect(statuses).toEqual([201, status, 201, status]);
  });

  it('html is a page with 200, as a network’s sign-in page comes', async () => {
    const response = await post(await practice({ faults: faults('html@1') }), { internal_id: '1' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<title>');
  });

  it('reset breaks the connection after the account was saved, so that the answer is lost', async () => {
    const server = await practice({ faults: faults('reset@1') });
    await expect(post(server, { internal_id: '1' })).rejects.toThrow();
    expect(await (await fetch(`${server.url}/practice/accounts`)).json()).toHaveLength(1);
  });

  it('timeout never answers', async () => {
    const server = await practice({ faults: faults('timeout@1') });
    await expect(post(server, { internal_id: '1' }, { signal: AbortSignal.timeout(300) })).rejects.toThrow('timeout');
  });

  it('end with the server, however many connections hang', async () => {
    const server = await practice({ faults: faults('timeout@1') });
    const hanging = post(server, { internal_id: '1' }).catch(() => 'broken');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    expect(await hanging).toBe('broken');
  });
});
