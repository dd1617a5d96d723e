import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withSocket } from './csp.ts';
import type { Documents } from './documents.ts';
import { hostOf, type Identity } from './guard.ts';
import { withBootstrap } from './page-files.ts';
import { SOCKET_PATH } from './sockets.ts';

/** What serving the application's pages needs. */
export interface ServeHost {
  readonly documents: Documents;
  /** Another process will serve the same page at the same port: in development. */
  readonly comesBack: boolean;
  answer(request: Request, resourceType: string): Promise<Response>;
}

/** Ours, and what belongs to the connection rather than to the request. */
const notHandedOn = new Set(['host', 'cookie', 'connection', 'upgrade', 'accept-encoding', 'content-length']);

/** The request as the application's handler gets it: to its own scheme, without what is the stand-in's. */
function requestOf(incoming: IncomingMessage, url: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!notHandedOn.has(name) && value !== undefined) headers.set(name, String(value));
  }
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
}

const resourceTypes: Readonly<Record<string, string>> = {
  document: 'mainFrame',
  iframe: 'subFrame',
  frame: 'subFrame',
  script: 'script',
  style: 'stylesheet',
  image: 'image',
  font: 'font',
};

const isHtml = (response: Response): boolean => response.headers.get('content-type')?.startsWith('text/html') ?? false;

function copyHead(response: Response, outgoing: ServerResponse, identity: Identity): void {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (!/^(content-length|content-encoding|transfer-encoding|connection)$/.test(name)) outgoing.setHeader(name, value);
  }
  const policy = response.headers.get('content-security-policy');
  if (policy === null) return;
  outgoing.setHeader('content-security-policy', withSocket(policy, `ws://${hostOf(identity)}${SOCKET_PATH}`));
}

/** Answers a request with what the application's own handler says, the page's document with the bootstrap in it. */
export async function serveApplication(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  windowUrl: string,
  identity: Identity,
  host: ServeHost,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', windowUrl).href;
  const destination = String(incoming.headers['sec-fetch-dest'] ?? 'document');
  const response = await host.answer(requestOf(incoming, url), resourceTypes[destination] ?? 'other');
  copyHead(response, outgoing, identity);
  if (destination === 'document' && isHtml(response)) {
    outgoing.end(withBootstrap(await response.text(), host.documents.serve(url), host.comesBack));
  } else if (response.body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
}
