import { describe, expect, it } from 'vitest';
import { testKey } from '../../../src/main/akita/akita.ts';
import { nodeHttp } from '../../../src/main/host/node-http.ts';
import { deadOrigin, httpServer } from '../../support/raw-server.ts';

const KEY = 'secret-key-123456';

interface Heard {
  method: string | undefined;
  url: string | undefined;
  authorization: string | undefined;
  body: string;
}

async function ask(status: number, body: string, headers: Record<string, string> = {}) {
  const heard: Heard[] = [];
  const origin = await httpServer((request, response) => {
    let sent = '';
    request.on('data', (chunk) => {
      sent += chunk;
    });
    request.on('end', () => {
      const { method, url } = request;
      heard.push({ method, url, authorization: request.headers.authorization, body: sent });
      response.writeHead(status, headers).end(body);
    });
  });
  return { test: await testKey({ origin, key: KEY }, nodeHttp), heard };
}

const JSON_REFUSAL = '{"message":"internal_id is required"}';
const cases = [
  ['refused as invalid: the key is good', 422, JSON_REFUSAL, 'good', 'did not refuse the key'],
  ['refused as a bad request: the key is good', 400, JSON_REFUSAL, 'good', 'did not refuse the key'],
  ['refused for the key', 401, '{"message":"Unauthenticated."}', 'refused', 'refused the key.'],
  ['forbidden', 403, '', 'refused', 'refused the key.'],
  ['refused for some other reason', 404, '{}', 'unsure', 'did not refuse the key'],
  ['refused with a page of somebody else', 422, '<html>proxy</html>', 'unsure', 'did not refuse the key'],
  ['too many requests', 429, '', 'unsure', 'too many requests'],
  ['an error of its own', 503, '', 'unreachable', 'an error of its own,'],
  ['taken, so that something may have been created', 201, '{"data":{"id":1}}', 'warning', 'may have been created'],
  ['a page that asks for a sign-in', 200, '<html>Welcome to Hotel Wifi</html>', 'unreachable', 'sign-in'],
] as const;

describe('the test of a key', () => {
  it.each(cases)('%s', async (_, status, body, verdict, words) => {
    const { test } = await ask(status, body);
    expect(test.verdict).toBe(verdict);
    expect(test.message).toContain(words);
  });

  it('sends one account without an ID, with the key, and nothing else', async () => {
    const { heard } = await ask(422, JSON_REFUSAL);
    expect(heard).toEqual([{ method: 'POST', url: '/v1/accounts', authorization: `Bearer ${KEY}`, body: '{}' }]);
  });

  it('follows no redirect, so that the key stays here', async () => {
    const { test } = await ask(302, '', { location: 'https://elsewhere.example/' });
    expect(test.verdict).toBe('unreachable');
    expect(test.message).toContain('another address');
  });

  it('says that nobody answers', async () => {
    const test = await testKey({ origin: await deadOrigin(), key: KEY }, nodeHttp);
    expect(test).toEqual({ verdict: 'unreachable', message: expect.stringContaining('could not be reached') });
  });

  it('never repeats the key', async () => {
    for (const status of [200, 401, 422, 500]) {
      const { test } = await ask(status, JSON.stringify({ message: `no such key ${KEY}` }));
      expect(test.message).not.toContain(KEY);
    }
  });
});
