import { expect, it } from 'vitest';
import { createAkitaClient } from '../../../src/main/akita/akita.ts';
import { accountSchema } from '../../../src/shared/account.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { answer, fakeHttp } from '../../fakes/http.ts';

const data = { id: 1114, internal_id: '1', created_at: '2021-04-04 11:12:11', updated_at: '2021-04-04 11:12:11' };
const account = accountSchema.parse({
  internal_id: '1',
  name: 'My New Customer',
  tags: [123],
  roles: [{ role_id: 6, email: 'j@my.example' }],
});

it('sends the request of the seed, to the given origin and nowhere else', async () => {
  const { http, requests } = fakeHttp([answer(201, { data })]);
  const client = createAkitaClient({ origin: 'https://akita.example', key: 'secret', http, clock: new FakeClock() });
  const { signal } = new AbortController();
  expect(await client.send(account, signal)).toEqual({ kind: 'accepted', outcome: 'created', akitaId: '1114' });
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    url: 'https://akita.example/v1/accounts',
    method: 'POST',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    timeoutMs: 30_000,
    signal,
  });
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual(account);
});

it('reads a date to wait for by the clock that it was given', async () => {
  const clock = new FakeClock({ startedAt: Date.UTC(2026, 0, 1) });
  const { http } = fakeHttp([answer(429, '', { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' })]);
  const client = createAkitaClient({ origin: 'https://akita.example', key: 'secret', http, clock });
  expect(await client.send(account, new AbortController().signal)).toEqual({ kind: 'rate-limited', waitMs: 9000 });
});
