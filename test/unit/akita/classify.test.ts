import { describe, expect, it } from 'vitest';
import { classifyAnswer } from '../../../src/main/akita/classify.ts';
import { answer, noAnswer } from '../../fakes/http.ts';

const KEY = 'sk_live_51HkZq';
const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);
const T1 = '2021-04-04 11:12:11';
const T2 = '2021-04-05 09:00:00';
const data = { created_at: T1, id: 1114, internal_id: '1', name: 'My New Customer', updated_at: T1 };
const classify = (http: Parameters<typeof classifyAnswer>[1], sent = '1') => classifyAnswer(sent, http, NOW, KEY);

describe('an answer as the seed shows it is taken for success', () => {
  it.each([
    { name: 'the seed’s own, letter for letter', status: 200, body: { data }, outcome: 'same-timestamps' },
    { name: '201', status: 201, body: { data }, outcome: 'created' },
    {
      name: '201 though the timestamps differ',
      status: 201,
      body: { data: { ...data, updated_at: T2 } },
      outcome: 'created',
    },
    { name: 'differing timestamps', status: 200, body: { data: { ...data, updated_at: T2 } }, outcome: 'updated' },
    { name: 'no timestamps', status: 200, body: { data: { id: 1, internal_id: '1' } }, outcome: 'unknown' },
    {
      name: 'one timestamp',
      status: 200,
      body: { data: { id: 1, internal_id: '1', created_at: T1 } },
      outcome: 'unknown',
    },
    {
      name: 'timestamps that are null',
      status: 200,
      body: { data: { ...data, created_at: null, updated_at: null } },
      outcome: 'unknown',
    },
    {
      name: 'timestamps of another shape',
      status: 200,
      body: { data: { ...data, created_at: {}, updated_at: {} } },
      outcome: 'unknown',
    },
    { name: 'a text as id', status: 200, body: { data: { ...data, id: 'a-7' } }, outcome: 'same-timestamps' },
    {
      name: 'a number as internal_id',
      status: 200,
      body: { data: { ...data, internal_id: 1 } },
      outcome: 'same-timestamps',
    },
    { name: 'further properties', status: 201, body: { data: { ...data, x: [1] }, meta: {} }, outcome: 'created' },
  ])('$name → $outcome', ({ status, body, outcome }) => {
    expect(classify(answer(status, body))).toEqual({ kind: 'accepted', outcome, akitaId: String(body.data.id) });
  });
});

describe('an answer that is not what the seed shows is never taken for success', () => {
  it.each([
    ['204 without a body', answer(204, '')],
    ['202', answer(202, { data })],
    ['206', answer(206, { data })],
    ['a web page with 200', answer(200, '<html><title>Sign in</title></html>', { 'content-type': 'text/html' })],
    ['an empty body', answer(200, '')],
    ['other JSON', answer(200, { ok: true })],
    ['JSON null', answer(200, 'null')],
    ['a list', answer(200, [{ data }])],
    ['data without id', answer(200, { data: { internal_id: '1' } })],
    ['an empty id', answer(200, { data: { ...data, id: '' } })],
    ['data without internal_id', answer(200, { data: { id: 1 } })],
    ['another account', answer(200, { data: { ...data, internal_id: '2' } })],
    ['JSON that breaks off', answer(200, JSON.stringify({ data }).slice(0, -3))],
    [
      'a body longer than is read',
      { ok: true, value: { status: 200, headers: {}, body: JSON.stringify({ data }), truncated: true } },
    ],
    ['a redirect', noAnswer('redirect', true, 'redirected (302)')],
    ['a body that cannot be decoded', noAnswer('bad-body', true, 'Z_DATA_ERROR')],
    ['a status that does not exist', answer(600, { data })],
  ] as const)('%s', (_, http) => {
    expect(classify(http)).toMatchObject({ kind: 'try-again', why: 'nonsense', answered: true, maybeArrived: true });
  });
});

describe('what says nothing about the row is tried again', () => {
  it.each([
    { http: answer(408, ''), answered: true, maybeArrived: false, why: 'server-error' },
    { http: answer(425, ''), answered: true, maybeArrived: false, why: 'server-error' },
    { http: answer(500, '<h1>Oops</h1>'), answered: true, maybeArrived: false, why: 'server-error' },
    { http: answer(502, ''), answered: true, maybeArrived: true, why: 'server-error' },
    { http: answer(503, ''), answered: true, maybeArrived: false, why: 'server-error' },
    { http: answer(504, ''), answered: true, maybeArrived: true, why: 'server-error' },
    { http: answer(599, ''), answered: true, maybeArrived: true, why: 'server-error' },
    { http: noAnswer('unreachable', false), answered: false, maybeArrived: false, why: 'unreachable' },
    { http: noAnswer('timeout', true), answered: false, maybeArrived: true, why: 'timeout' },
    { http: noAnswer('reset', true), answered: false, maybeArrived: true, why: 'reset' },
    { http: noAnswer('aborted', true), answered: false, maybeArrived: true, why: 'aborted' },
  ] as const)('$http → $why, answered: $answered, maybe arrived: $maybeArrived', ({ http, ...expected }) => {
    expect(classify(http)).toMatchObject({ kind: 'try-again', retryAfterMs: null, ...expected });
  });

  it('names the status in words', () => {
    expect(classify(answer(503, ''))).toMatchObject({ message: 'Akita answered with an error of its own (503).' });
  });

  it('keeps how long a 503 asks to wait', () => {
    expect(classify(answer(503, '', { 'retry-after': '17' }))).toMatchObject({ retryAfterMs: 17_000 });
  });
});

it.each([401, 403])('%i refuses the key', (status) => {
  const refused = classify(answer(status, { message: `The key ${KEY} is not known.` }));
  expect(refused).toEqual({ kind: 'key-refused', httpStatus: status, message: 'The key [API key] is not known.' });
});

it.each([
  { headers: { 'retry-after': '30' }, waitMs: 30_000 },
  { headers: { 'retry-after': 'Thu, 01 Jan 2026 12:00:45 GMT' }, waitMs: 45_000 },
  { headers: {}, waitMs: null },
])('429 with $headers waits $waitMs ms', ({ headers, waitMs }) => {
  expect(classify(answer(429, '', headers))).toEqual({ kind: 'rate-limited', waitMs });
});

it.each([400, 402, 404, 405, 409, 410, 413, 415, 422, 451, 499])('%i refuses this row', (status) => {
  const refused = classify(answer(status, { message: 'No.', errors: { name: ['Too long.'] } }));
  const fields = [{ field: 'name', messages: ['Too long.'] }];
  expect(refused).toEqual({ kind: 'refused', httpStatus: status, message: 'No.', fields });
});

it('takes the key out of the id too', () => {
  expect(classify(answer(201, { data: { ...data, id: KEY } }))).toMatchObject({ akitaId: '[API key]' });
});
