import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What befell a request. `accepted`: the account is in this Akita; `told`: the whole answer left. */
interface Seen {
  accepted: boolean;
  told: boolean;
}

/** Ways to fail: whether the account is taken all the same, and what is answered. */
const faults: readonly { readonly accepts: boolean; readonly answer: (response: ServerResponse) => void }[] = [
  { accepts: false, answer: (response) => response.destroy() },
  { accepts: true, answer: (response) => response.destroy() },
  { accepts: false, answer: (response) => response.writeHead(500).end('Oops') },
  { accepts: true, answer: (response) => response.writeHead(502).end('Bad gateway') },
  { accepts: false, answer: (response) => response.writeHead(503, { 'retry-after': '0' }).end() },
  { accepts: false, answer: (response) => response.writeHead(429, { 'retry-after': '0' }).end() },
  { accepts: false, answer: (response) => response.writeHead(200).end('<html>Sign in</html>') },
  {
    accepts: true,
    answer: (response) =>
      response.writeHead(200, { 'content-length': '900' }).write('{"data":', () => response.destroy()),
  },
];

export interface ChaosServer {
  readonly url: string;
  /** Every request of an internal ID, in order. */
  readonly seen: ReadonlyMap<string, readonly Seen[]>;
  readonly requests: () => number;
  readonly faults: () => number;
  /** Requests that have no answer at this moment. */
  readonly open: () => number;
  /** Calls back when so many more requests have come. */
  readonly after: (more: number, then: () => void) => void;
  readonly close: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** An Akita that remembers all that came, and fails now and then: one request in `every`, by chance. */
export async function startChaosServer(random: () => number, every: number): Promise<ChaosServer> {
  const seen = new Map<string, Seen[]>();
  const ids = new Map<string, number>();
  const waiting = new Set<{ at: number; then: () => void }>();
  let requests = 0;
  let failed = 0;
  let open = 0;

  const take = (id: string): { readonly isNew: boolean; readonly body: string } => {
    const isNew = !ids.has(id);
    if (isNew) ids.set(id, 1000 + ids.size);
    const at = '2026-01-01 00:00:00';
    const data = { id: ids.get(id), internal_id: id, created_at: at, updated_at: isNew ? at : '2026-01-02 00:00:00' };
    return { isNew, body: JSON.stringify({ data }) };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    requests += 1;
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    for (const one of waiting) {
      if (requests < one.at) continue;
      waiting.delete(one);
      one.then();
    }
    const { internal_id: id } = JSON.parse(await bodyOf(request)) as { internal_id: string };
    const one: Seen = { accepted: false, told: false };
    seen.set(id, [...(seen.get(id) ?? []), one]);
    await new Promise((resolve) => setTimeout(resolve, random() * 30));
    const fault = random() < 1 / every ? faults[Math.floor(random() * faults.length)] : undefined;
    one.accepted = fault === undefined || fault.accepts;
    const { isNew, body } = one.accepted ? take(id) : { isNew: false, body: '' };
    if (fault !== undefined) {
      failed += 1;
      fault.answer(response);
      return;
    }
    response.on('finish', () => {
      one.told = true;
    });
    response.writeHead(isNew ? 201 : 200, { 'content-type': 'application/json' }).end(body);
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    requests: () => requests,
    faults: () => failed,
    open: () => open,
    after: (more, then) => waiting.add({ at: requests + more, then }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
