import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { StandInWindow } from '../api/browser-window.ts';
import type { PageLink } from '../api/web-contents.ts';
import { newFrame, type WebFrame } from '../api/web-frame.ts';
import { encode } from '../codec.ts';
import type { FromPage } from '../messages.ts';
import type { Documents } from './documents.ts';
import { hasCookie, type Identity, isForeign } from './guard.ts';
import { OWN } from './page-files.ts';
import { readPageMessage } from './page-message.ts';
import { receiveUpload } from './upload.ts';

export const SOCKET_PATH = `${OWN}socket`;
/** Electron's IPC has no limit of its own; a file goes in pieces of its own and needs far less. */
const MAX_MESSAGE_BYTES = 256 * 2 ** 20;

/** A page, or a frame within one, that talks to the application. */
export interface Connection {
  readonly window: StandInWindow;
  readonly frame: WebFrame;
  readonly isMainFrame: boolean;
  readonly link: PageLink;
}

export interface SocketHost {
  readonly documents: Documents;
  readonly uploads: string;
  currentWindow(): StandInWindow | null;
  came(connection: Connection): void;
  left(connection: Connection): void;
  received(connection: Connection, message: FromPage): void;
}

const linkTo = (socket: WebSocket): PageLink => ({
  send(message) {
    const text = encode(message);
    if (socket.readyState === socket.OPEN) socket.send(text);
  },
  close: () => socket.close(),
});

const refuse = (raw: Duplex, status: string): void => {
  raw.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

function connect(socket: WebSocket, window: StandInWindow, document: string | null, host: SocketHost): void {
  const url = document === null ? null : host.documents.claim(document);
  const parent = window.webContents.mainFrame;
  const frame = url === null ? newFrame(`${parent.origin}/`, parent) : newFrame(url, null);
  const connection: Connection = { window, frame, isMainFrame: url !== null, link: linkTo(socket) };
  socket.on('message', (data) => host.received(connection, readPageMessage(String(data))));
  socket.on('close', () => {
    if (url !== null && document !== null) host.documents.release(document);
    host.left(connection);
  });
  host.came(connection);
}

/** Takes the sockets of the page: one for its messages, one for each file it hands over. */
export function newSockets(identity: Identity, host: SocketHost) {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const accept = (socket: WebSocket, window: StandInWindow, query: URLSearchParams): void => {
    const [name, document] = [query.get('upload'), query.get('document')];
    if (name !== null) receiveUpload(socket, host.uploads, name);
    else if (document !== null && !host.documents.knows(document)) linkTo(socket).send({ kind: 'reload' });
    else connect(socket, window, document, host);
  };
  return (request: IncomingMessage, raw: Duplex, head: Buffer): void => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const window = host.currentWindow();
    const { headers } = request;
    const allowed = headers.origin !== undefined && !isForeign(headers, identity) && hasCookie(headers, identity);
    if (!allowed || url.pathname !== SOCKET_PATH) refuse(raw, '403 Forbidden');
    else if (window === null) refuse(raw, '503 Service Unavailable');
    else server.handleUpgrade(request, raw, head, (socket) => accept(socket, window, url.searchParams));
  };
}
