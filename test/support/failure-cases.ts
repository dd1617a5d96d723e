import type { ServerResponse } from 'node:http';
import { replyJson } from './raw-server.ts';

/**
 * All that can go wrong with a request, for the tests of `failures.test.ts` and the table in `docs/failures.md`.
 * `how`: what becomes of the row and the run, see {@link kinds}. `arrived`: whether the account may be in Akita all the
 * same, so that the row is Imported, not Created, once it is taken. `says`: what the row says when it fails for good.
 */
export interface FailureCase {
  readonly what: string;
  readonly how: 'sent again' | 'never answered' | 'refused' | 'key refused' | 'rate limited';
  readonly arrived: 'no' | 'perhaps';
  readonly says: string;
  readonly misbehave: (response: ServerResponse) => void;
}

/** What becomes of the row, of the run, and what the user reads, for each way to fail. */
export const kinds: Readonly<Record<FailureCase['how'], { row: string; run: string; read: string }>> = {
  'sent again': {
    row: 'is sent again after growing pauses; after 5 such answers it is Failed, and says the sentence on the left',
    run: 'goes on with the other rows; if no row gets a good answer for 3 s, it waits for Akita and charges no row',
    read: 'nothing, or “Akita cannot be reached” with the time of the next try; the sentence in the report',
  },
  'never answered': {
    row: 'is sent again after growing pauses; after 5 times without any answer it waits for its turn again, Not sent or Not known',
    run: 'goes on with the other rows; if no row gets a good answer, it waits, tries one request after 5 s, 10 s … 5 min, and goes on by itself',
    read: '“Akita cannot be reached” with the time of the next try; the command line gives up after 10 minutes with status 3',
  },
  refused: {
    row: 'is Failed at once, with Akita’s own words by field',
    run: 'goes on; after 50 refusals for the same reason in succession it stops and asks',
    read: 'the words in the list of the last rows and in the report',
  },
  'key refused': {
    row: 'is not charged, and stays Not sent',
    run: 'stops at once; it can be resumed when the key is right',
    read: '“Akita refused the API key”, with Akita’s words',
  },
  'rate limited': {
    row: 'is not charged, and is sent again',
    run: 'waits as long as Akita asks (15 minutes at most, then it asks again), or 5 s doubling to 60 s; then it goes on more slowly for some minutes',
    read: '“Akita asked us to wait until 14:03:10”',
  },
};

const html = '<!doctype html><html><head><title>Sign in to the network</title></head><body>Hello</body></html>';
const page = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end(html);
};
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    replyJson(response, status, body, headers);
const bare =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, headers).end();
  };
const nonsense = (what: string) =>
  `What answered does not speak like Akita: ${what}. Check the address, or whether this network asks for a sign-in first.`;
const ownError = (status: number) => `Akita answered with an error of its own (${status}).`;
const again = (
  what: string,
  says: string,
  misbehave: FailureCase['misbehave'],
  arrived: FailureCase['arrived'] = 'perhaps',
): FailureCase => ({
  what,
  how: 'sent again',
  arrived,
  says,
  misbehave,
});
const unanswered = (what: string, says: string, misbehave: FailureCase['misbehave']): FailureCase => ({
  what,
  how: 'never answered',
  arrived: 'perhaps',
  says,
  misbehave,
});
const refused = (what: string, says: string, misbehave: FailureCase['misbehave']): FailureCase => ({
  what,
  how: 'refused',
  arrived: 'no',
  says,
  misbehave,
});

const account = (id: string) => ({ data: { id: 1, internal_id: id, created_at: 'a', updated_at: 'a' } });

/** One byte after the other, for ever. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

/** Faster than anybody reads, for ever. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = ' '.repeat(64 * 1024);
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
}

/** What can befall a single request. */
export const failureCases: readonly FailureCase[] = [
  unanswered(
    'The connection breaks after the request was read',
    'The connection to Akita broke before the answer came.',
    (response) => response.destroy(),
  ),
  unanswered(
    'The connection is closed without a word',
    'The connection to Akita broke before the answer came.',
    (response) => response.socket?.end(),
  ),
  unanswered('No answer within 30 s', 'Akita did not answer in time.', () => undefined),
  unanswered('An answer that takes longer than 30 s', 'Akita did not answer in time.', drip),
  again('An answer that breaks off', nonsense('its answer cannot be read (…)'), (response) => {
    response.writeHead(200, { 'content-length': '900' }).write('{"data":', () => response.destroy());
  }),
  again('An answer that never ends', nonsense('its answer broke off or never ended'), flood),
  again('200 with a web page (a hotel’s sign-in)', nonsense('its answer does not describe an account'), page(200)),
  again('200 with other JSON', nonsense('its answer does not describe an account'), json(200, { ok: true })),
  again(
    '200 with another account',
    nonsense('its answer describes another account'),
    json(200, account('somebody else')),
  ),
  again('200 with nothing', nonsense('its answer does not describe an account'), bare(200)),
  again('202', nonsense('an empty or unexpected answer (202)'), json(202, {})),
  again('204', nonsense('an empty or unexpected answer (204)'), bare(204)),
  again('An answer that says it is packed, and is not', nonsense('its answer cannot be read (…)'), (response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is no gzip');
  }),
  again('301 to the same host', nonsense('it sent us to another address (…)'), bare(301, { location: '/v2/accounts' })),
  again(
    '302 to another host (the key does not follow)',
    nonsense('it sent us to another address (…)'),
    bare(302, { location: 'https://elsewhere.example/' }),
  ),
  again(
    '307 to another host',
    nonsense('it sent us to another address (…)'),
    bare(307, { location: 'https://elsewhere.example/' }),
  ),
  {
    what: '401',
    how: 'key refused',
    arrived: 'no',
    says: 'Unauthorized',
    misbehave: json(401, { message: 'Unauthorized' }),
  },
  { what: '403', how: 'key refused', arrived: 'no', says: 'Forbidden', misbehave: json(403, { error: 'Forbidden' }) },
  {
    what: '403 with a web page (a firewall)',
    how: 'key refused',
    arrived: 'no',
    says: 'Sign in to the network',
    misbehave: page(403),
  },
  refused('400', 'Bad request', json(400, { message: 'Bad request' })),
  refused('404', 'Not found', json(404, { message: 'Not found' })),
  refused('409', 'Conflict', json(409, { error: { message: 'Conflict' } })),
  refused('413', '(no readable message)', bare(413)),
  refused(
    '422 with a list of words by field',
    'Invalid. (name: Too long.)',
    json(422, { message: 'Invalid.', errors: { name: ['Too long.'] } }),
  ),
  refused(
    '422 with one word by field',
    'Invalid. (name: Too long.)',
    json(422, { message: 'Invalid.', errors: { name: 'Too long.' } }),
  ),
  refused(
    '422 with a list of fields',
    'Invalid. (name: Too long.)',
    json(422, { message: 'Invalid.', errors: [{ field: 'name', message: 'Too long.' }] }),
  ),
  refused(
    '422 with fields alone',
    'Akita refused some of the values. (name: Too long.)',
    json(422, { name: ['Too long.'] }),
  ),
  refused('422 with a sentence', 'Too long.', (response) =>
    response.writeHead(422, { 'content-type': 'text/plain' }).end('Too long.'),
  ),
  refused('422 with nothing', '(no readable message)', bare(422)),
  again('408', ownError(408), bare(408), 'no'),
  again('425', ownError(425), bare(425), 'no'),
  { what: '429', how: 'rate limited', arrived: 'no', says: '', misbehave: bare(429) },
  {
    what: '429 with Retry-After in seconds',
    how: 'rate limited',
    arrived: 'no',
    says: '',
    misbehave: bare(429, { 'retry-after': '2' }),
  },
  {
    what: '429 with Retry-After as a date',
    how: 'rate limited',
    arrived: 'no',
    says: '',
    misbehave: (response) =>
      response.writeHead(429, { 'retry-after': new Date(Date.now() + 2000).toUTCString() }).end(),
  },
  again('500', ownError(500), page(500), 'no'),
  again('501', ownError(501), bare(501)),
  again('502 (a proxy without Akita behind it)', ownError(502), page(502)),
  again('503', ownError(503), bare(503), 'no'),
  again('503 with Retry-After', ownError(503), bare(503, { 'retry-after': '1' }), 'no'),
  again('504 (a proxy that waited in vain)', ownError(504), page(504)),
  again('Something that is no HTTP', nonsense('its answer cannot be read (…)'), (response) =>
    response.socket?.end('220 mail.example ESMTP\r\n\r\n'),
  ),
];

/** What keeps every request from reaching Akita; the row is then never in doubt. */
export const connectionCases = {
  refused: 'Nobody listens at the address',
  unknown: 'The name of the server is not known',
  untrusted: 'The server cannot prove who it is (TLS)',
  plain: 'The server does not speak TLS',
} as const;
