import { decode, encode } from '../codec.ts';
import type { FromPage, ToPage } from '../messages.ts';

/** Soon enough after a restart of the application, seldom enough not to matter. */
const RECONNECT_MS = 500;

/** Where the stand-in listens; a question names what for. */
export const socketUrl = (query: Readonly<Record<string, string>>): string =>
  `ws://${location.host}/__stand-in/socket?${new URLSearchParams(query)}`;

type Listener = (message: ToPage) => void;

/** The page's line to the application: what is said before it stands waits, a lost line comes back. */
export class PageSocket {
  private readonly document: string;
  private readonly listeners: Listener[] = [];
  private waiting: string[] = [];
  private socket: WebSocket | null = null;
  private over = false;

  constructor(document: string) {
    this.document = document;
    this.connect();
  }

  send(message: FromPage): void {
    const text = encode(message);
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(text);
    else this.waiting.push(text);
  }

  onMessage(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** This page is the window no longer: it does not come back by itself. */
  end(): void {
    this.over = true;
    this.socket?.close();
  }

  private connect(): void {
    const socket = new WebSocket(socketUrl({ document: this.document }));
    this.socket = socket;
    socket.addEventListener('open', () => {
      for (const text of this.waiting.splice(0)) socket.send(text);
    });
    socket.addEventListener('message', ({ data }) => {
      const message = decode(String(data)) as ToPage;
      for (const listener of this.listeners) listener(message);
    });
    socket.addEventListener('close', () => {
      if (!this.over) setTimeout(() => this.connect(), RECONNECT_MS);
    });
  }
}
