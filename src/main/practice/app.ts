import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { checkAccountRequest } from './account-request.ts';
import { type KnownAccount, PracticeAccounts } from './accounts.ts';
import { type FaultKind, type Faults, faultOf } from './faults.ts';
import { RateWindow } from './rate-window.ts';
import { RequestLog } from './request-log.ts';

type Env = { Bindings: HttpBindings };
type Headers = Readonly<Record<string, string>>;

interface Reply {
  readonly status: 200 | 201 | 400 | 401 | 404 | 422 | 429 | 500;
  readonly body: unknown;
  readonly headers?: Headers;
}

export interface PracticeOptions {
  readonly key: string;
  readonly perMinute: number;
  readonly faults: Faults;
  readonly known: readonly KnownAccount[];
  /** Ms since 1970. */
  readonly now: () => number;
}

const saying = (status: Reply['status'], message: string): Reply => ({ status, body: { message } });

function parse(text: string): { readonly json: boolean; readonly value: unknown } {
  try {
    return { json: true, value: JSON.parse(text) };
  } catch {
    return { json: false, value: text };
  }
}

/** Only a page that this machine serves to itself: another name in `Host` is how foreign web pages reach a local server. */
const isLoopbackHost = (host: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);

const faultReplies: Partial<Record<FaultKind, Reply>> = {
  '401': saying(401, 'Unauthenticated.'),
  '422': {
    status: 422,
    body: { message: 'The given data was invalid.', errors: { name: ['The name is refused for practice.'] } },
  },
  '429': { status: 429, body: { message: 'Too Many Attempts.' }, headers: { 'Retry-After': '1' } },
  '500': saying(500, 'Server Error'),
};

/** A sign-in page of some network, as it comes with 200 in place of any answer. */
const SIGN_IN_PAGE = '<!doctype html><title>Sign in to the guest network</title><h1>Welcome</h1>';

/** The practice Akita: what the seed says of `POST /v1/accounts`, its limits (P, I), and troubles on request. */
class PracticeAkita {
  readonly accounts: PracticeAccounts;
  readonly requests = new RequestLog();
  readonly #options: PracticeOptions;
  readonly #window: RateWindow;
  #count = 0;

  constructor(options: PracticeOptions) {
    this.#options = options;
    this.accounts = new PracticeAccounts(options.known);
    this.#window = new RateWindow(options.perMinute);
  }

  async account(context: Context<Env>): Promise<Response> {
    const now = this.#options.now();
    this.#count += 1;
    const fault = faultOf(this.#options.faults, this.#count);
    const body = parse(await context.req.text());
    const reply = this.#reply(body, this.#isAuthorised(context), fault, now);
    this.#note(context, now, reply, body.value);
    if (reply.status === 401 || reply.status === 429) return context.json(reply.body, reply.status, reply.headers);
    return this.#deliver(context, reply, fault);
  }

  async unknown(context: Context<Env>): Promise<Response> {
    const reply = saying(404, 'Not found.');
    this.#note(context, this.#options.now(), reply, parse(await context.req.text()).value);
    return context.json(reply.body, reply.status);
  }

  #isAuthorised(context: Context<Env>): boolean {
    return context.req.header('authorization') === `Bearer ${this.#options.key}`;
  }

  #note(context: Context<Env>, atMs: number, { status }: Reply, body: unknown): void {
    const { method, path } = context.req;
    const at = new Date(atMs).toISOString();
    this.requests.add({ at, atMs, method, path, status, body, authorised: this.#isAuthorised(context) });
  }

  #reply(body: ReturnType<typeof parse>, authorised: boolean, fault: FaultKind | null, now: number): Reply {
    if (!authorised) return saying(401, 'Unauthenticated.');
    const waitMs = this.#window.ask(now);
    const limits = { 'X-RateLimit-Limit': String(this.#options.perMinute) };
    if (waitMs > 0) {
      const headers = { ...limits, 'X-RateLimit-Remaining': '0', 'Retry-After': String(Math.ceil(waitMs / 1000)) };
      return { ...saying(429, 'Too Many Attempts.'), headers };
    }
    const headers = { ...limits, 'X-RateLimit-Remaining': String(this.#window.remaining(now)) };
    const faulty = fault === null ? undefined : faultReplies[fault];
    const reply = faulty ?? (fault === 'html' ? { status: 200 as const, body: null } : this.#save(body, now));
    return { ...reply, headers: { ...headers, ...reply.headers } };
  }

  #save(body: ReturnType<typeof parse>, now: number): Reply {
    if (!body.json) return saying(400, 'The body is not JSON.');
    const checked = checkAccountRequest(body.value);
    if (!checked.ok) return { status: 422, body: { message: 'The given data was invalid.', errors: checked.error } };
    const { created, account } = this.accounts.save(checked.value, now);
    return { status: created ? 201 : 200, body: { data: account } };
  }

  async #deliver(context: Context<Env>, reply: Reply, fault: FaultKind | null): Promise<Response> {
    if (fault === 'html') return context.html(SIGN_IN_PAGE, 200, reply.headers);
    if (fault !== 'reset' && fault !== 'timeout') return context.json(reply.body, reply.status, reply.headers);
    const { socket } = context.env.incoming;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    if (fault === 'reset') socket.resetAndDestroy();
    await closed;
    return RESPONSE_ALREADY_SENT;
  }
}

/** The practice Akita as a Hono application. */
export function createPracticeApp(options: PracticeOptions): Hono<Env> {
  const akita = new PracticeAkita(options);
  const app = new Hono<Env>();
  app.post('/v1/accounts', (context) => akita.account(context));
  app.use('/practice/*', async (context, next) => {
    if (!isLoopbackHost(context.req.header('host') ?? ''))
      return context.json({ message: 'Only for this machine.' }, 403);
    return next();
  });
  app.get('/practice/accounts', (context) => context.json(akita.accounts.all()));
  app.get('/practice/requests', (context) => context.json(akita.requests.all()));
  app.notFound((context) => akita.unknown(context));
  return app;
}
