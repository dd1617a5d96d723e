import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { cookieOf, hasCookie, type Identity, isForeign, isSecret, originOf } from './guard.ts';
import { OWN, pageScript } from './page-files.ts';
import { type ServeHost, serveApplication } from './serve.ts';
import { newSockets, type SocketHost } from './sockets.ts';

export interface PageServerHost extends ServeHost, SocketHost {
  /** Another process was started over the same data folder, and gave way. */
  secondInstance(argv: readonly string[], folder: string): void;
}

const OPEN = `${OWN}open/`;
export const SECOND_INSTANCE = `${OWN}second-instance`;

const secondInstance = z.strictObject({ argv: z.array(z.string()), folder: z.string() });

const say = (outgoing: ServerResponse, status: number, words: string): void => {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(words);
};

function sayScript(outgoing: ServerResponse, script: string | null): void {
  if (script === null) say(outgoing, 404, 'There is nothing here.');
  else {
    const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' };
    outgoing.writeHead(200, headers).end(script);
  }
}

const NOT_YOURS = 'Open the address that the terminal shows; it lets this browser in.';
const NO_WINDOW = 'Akita Importer has no open window.';

/** `/index.html?a#b` of `app://importer/index.html?a#b`. */
function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return `${pathname || '/'}${search}${hash}`;
}

class Routes {
  private readonly identity: Identity;
  private readonly host: PageServerHost;

  constructor(identity: Identity, host: PageServerHost) {
    this.identity = identity;
    this.host = host;
  }

  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname } = new URL(incoming.url ?? '/', 'http://stand-in');
    if (isForeign(incoming.headers, this.identity)) say(outgoing, 403, 'This address is not for other pages.');
    else if (pathname === SECOND_INSTANCE) await this.takeSecondInstance(incoming, outgoing);
    else if (pathname.startsWith(OPEN)) this.open(pathname.slice(OPEN.length), outgoing);
    else if (!hasCookie(incoming.headers, this.identity)) say(outgoing, 403, NOT_YOURS);
    else await this.serve(pathname, incoming, outgoing);
  }

  private open(token: string, outgoing: ServerResponse): void {
    const url = this.host.currentWindow()?.url ?? null;
    if (!isSecret(token, this.identity.token)) say(outgoing, 403, NOT_YOURS);
    else if (url === null) say(outgoing, 503, NO_WINDOW);
    else {
      const cookie = `${cookieOf(this.identity)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
      outgoing.writeHead(302, { 'set-cookie': cookie, location: pathOf(url), 'cache-control': 'no-store' }).end();
    }
  }

  private async serve(pathname: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const window = this.host.currentWindow();
    if (window === null || window.url === null) say(outgoing, 503, NO_WINDOW);
    else if (pathname.startsWith(OWN))
      sayScript(outgoing, pageScript(pathname, window.options.webPreferences?.preload));
    else await serveApplication(incoming, outgoing, window.url, this.identity, this.host);
  }

  private async takeSecondInstance(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const given = incoming.headers.authorization?.replace('Bearer ', '');
    if (!isSecret(given, this.identity.token)) {
      say(outgoing, 403, NOT_YOURS);
      return;
    }
    const { argv, folder } = secondInstance.parse(JSON.parse(await text(incoming)));
    say(outgoing, 200, 'Handed over.');
    this.host.secondInstance(argv, folder);
  }
}

/** A page's request went wrong: a developer reads it in the terminal, the page gets an error. */
function fail(outgoing: ServerResponse, error: unknown): void {
  process.stderr.write(`The stand-in could not answer: ${error instanceof Error ? error.stack : error}\n`);
  if (outgoing.headersSent) outgoing.destroy();
  else say(outgoing, 500, 'The stand-in could not answer; see the terminal.');
}

/** A port that is asked for by name may still be held by the process that this one takes the place of. */
const PORT_PATIENCE_MS = 15_000;
const PORT_PAUSE_MS = 100;

async function listen(port: number): Promise<Server> {
  const until = performance.now() + PORT_PATIENCE_MS;
  for (;;) {
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
      return server;
    } catch (error) {
      if (port === 0 || performance.now() > until) throw error;
      await setTimeout(PORT_PAUSE_MS);
    }
  }
}

/** Serves the window's page on the loopback, to whoever opens the address with the token. */
export async function startPageServer(wanted: Identity, host: PageServerHost) {
  const server = await listen(wanted.port);
  const identity = { ...wanted, port: (server.address() as AddressInfo).port };
  const routes = new Routes(identity, host);
  server.on('request', (incoming, outgoing) => {
    routes.handle(incoming, outgoing).catch((error) => fail(outgoing, error));
  });
  server.on('upgrade', newSockets(identity, host));
  return { identity, address: `${originOf(identity)}${OPEN}${identity.token}` };
}
