import type { ToPage } from '../messages.ts';
import { emitPreventable, StrictEmitter } from '../strict.ts';
import { newFrame, type WebFrame } from './web-frame.ts';

/** The page at the other end of the socket. */
export interface PageLink {
  send(message: ToPage): void;
  close(): void;
}

type OpenHandler = (details: { readonly url: string; readonly frameName: string; readonly disposition: string }) => {
  readonly action: 'allow' | 'deny';
};

const events = [
  'context-menu',
  'console-message',
  'destroyed',
  'did-create-window',
  'did-attach-webview',
  'did-fail-load',
  'did-finish-load',
  'did-frame-navigate',
  'did-navigate',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'before-input-event',
  'devtools-opened',
  'frame-created',
  'preload-error',
  'render-process-gone',
  'responsive',
  'select-bluetooth-device',
  'unresponsive',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
];

let created = 0;

/** The page of a window: it exists while the window does; its link to a browser comes and goes with the tab. */
export class WebContents extends StrictEmitter {
  readonly id: number;
  readonly session: object;
  mainFrame: WebFrame;
  private link: PageLink | null = null;
  private destroyed = false;
  private openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(session: object) {
    super('webContents', events);
    created += 1;
    this.id = created;
    this.session = session;
    this.mainFrame = newFrame('about:blank', null);
  }

  /** A newer page of this window: an older one in another tab is told that it is the window no longer. */
  connect(link: PageLink, frame: WebFrame): void {
    this.link?.send({ kind: 'window', state: 'elsewhere' });
    this.link?.close();
    this.link = link;
    this.mainFrame = frame;
  }

  disconnect(link: PageLink): boolean {
    if (this.link !== link) return false;
    this.link = null;
    return true;
  }

  isConnected(): boolean {
    return this.link !== null;
  }

  /** To the page itself rather than to its scripts. */
  tell(message: ToPage): void {
    this.link?.send(message);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    this.tell({ kind: 'event', channel, args });
  }

  finishLoading(): void {
    emitPreventable(this, 'dom-ready');
    emitPreventable(this, 'did-finish-load');
    emitPreventable(this, 'did-stop-loading');
  }

  /** The page wants to leave, for elsewhere or for a path of its own; it may where no listener prevents it. */
  navigate(wanted: string): void {
    const { href: url } = new URL(wanted, this.mainFrame.url);
    const details = { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame };
    if (!emitPreventable(this, 'will-navigate', details, url)) this.tell({ kind: 'go', url: wanted });
  }

  /** The page asked for a new window; the stand-in opens none, even where it would be allowed. */
  askForWindow(url: string): void {
    const { action } = this.openHandler({ url, frameName: '', disposition: 'foreground-tab' });
    if (action === 'allow') throw new Error(`The application allowed a new window for ${url}; the stand-in has one.`);
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.tell({ kind: 'window', state: 'closed' });
    this.link?.close();
    this.link = null;
    this.emit('destroyed');
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isCrashed(): boolean {
    return false;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  reload(): void {
    this.tell({ kind: 'reload' });
  }

  openDevTools(): void {}
}
