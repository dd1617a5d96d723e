import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
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

/**
 * A server that speaks the seed and shares no code with the practice Akita, for as long as the running test.
 * `arrived` has every request in the order in which it came.
 */
export async function akitaLikeServer(options: AkitaLikeOptions = {}): Promise<{ url: string; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const ids = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const { authorization, 'content-type': contentType } = request.headers;
    const body: unknown = JSON.parse(text);
    const one = {
      atMs: performance.now(),
      method: request.method ?? '',
      path: request.url ?? '',
      authorization,
      contentType,
      body,
    };
    arrived.push(one);
    await new Promise((resolve) => setTimeout(resolve, options.latencyMs ?? 0));
    if (authorization !== `Bearer ${options.key ?? 'secret-key'}`) {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Unauthenticated."}');
      return;
    }
    if (options.instead?.(one, response)) return;
    const account = bodySchema.parse(body);
    const id = ids.get(account.internal_id) ?? 1114 + ids.size;
    ids.set(account.internal_id, id);
    answer(response, id, account);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = z.object({ port: z.int() }).parse(server.address());
  return { url: `http://127.0.0.1:${address.port}`, arrived };
}
