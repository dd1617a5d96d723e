import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** A request as it arrived. */
export interface Arrived {
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: unknown;
}

export interface AkitaLikeOptions {
  readonly key?: string;
  /** Answers instead of the usual; false lets the usual answer follow. */
  readonly instead?: (request: Arrived, response: ServerResponse) => boolean;
  readonly latencyMs?: number;
  /** Waited for before each answer. */
  readonly hold?: (request: Arrived) => Promise<void>;
  /** A free one where nothing is said. */
  readonly port?: number;
}

/** A server that runs; `arrived` has every request in the order in which it came. */
export interface AkitaLike {
  readonly url: string;
  readonly arrived: Arrived[];
  /** Hangs up on everybody. */
  readonly close: () => Promise<void>;
}

const bodySchema = z.looseObject({ internal_id: z.string() });

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** The answer of the seed, letter for letter in its shape: one time stamp for both, status 200. */
function answer(response: ServerResponse, id: number, body: z.infer<typeof bodySchema>): void {
  const at = '2021-04-04 11:12:11';
  const data = { created_at: at, id, internal_id: body.internal_id, name: body.name, updated_at: at };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
}

/** An account without an internal ID is none; so asks the test of a key (inferred: the vendor says nothing of it). */
function refuseBody(response: ServerResponse): void {
  const errors = { internal_id: ['The internal id field is required.'] };
  const body = JSON.stringify({ message: 'The given data was invalid.', errors });
  response.writeHead(422, { 'content-type': 'application/json' }).end(body);
}

/** Reads a request whole. */
async function arrive(request: IncomingMessage): Promise<Arrived> {
  const text = await textOf(request);
  const { authorization, 'content-type': contentType } = request.headers;
  return {
    atMs: performance.now(),
    method: request.method ?? '',
    path: request.url ?? '',
    authorization,
    contentType,
    body: JSON.parse(text) as unknown,
  };
}

/** Starts a server that speaks the seed and shares no code with the practice Akita. */
export async function startAkitaLike(options: AkitaLikeOptions = {}): Promise<AkitaLike> {
  const arrived: Arrived[] = [];
  const ids = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const one = await arrive(request);
    arrived.push(one);
    await new Promise((resolve) => setTimeout(resolve, options.latencyMs ?? 0));
    await options.hold?.(one);
    if (one.authorization !== `Bearer ${options.key ?? 'secret-key'}`) {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Unauthenticated."}');
      return;
    }
    if (options.instead?.(one, response)) return;
    const account = bodySchema.safeParse(one.body);
    if (!account.success) return refuseBody(response);
    const { internal_id } = account.data;
    const id = ids.get(internal_id) ?? 1114 + ids.size;
    ids.set(internal_id, id);
    answer(response, id, account.data);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = z.object({ port: z.int() }).parse(server.address());
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, arrived, close };
}
