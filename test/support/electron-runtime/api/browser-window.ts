import { emitPreventable, StrictEmitter } from '../strict.ts';
import { WebContents } from './web-contents.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The options that the stand-in reads; the others have no meaning in a tab of a browser. */
export interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: { readonly preload?: string };
}

/** What a window needs of the process it lives in. */
export interface WindowHost {
  readonly windows: Set<BrowserWindow>;
  readonly session: object;
  onCreated(window: BrowserWindow): void;
  /** The window has an address: a browser can open it from now on. */
  onLoad(): void;
  onClosed(): void;
  onProgress(value: number): void;
  onFlash(flashing: boolean): void;
}

const events = [
  'always-on-top-changed',
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'query-session-end',
  'ready-to-show',
  'resize',
  'resized',
  'responsive',
  'restore',
  'session-end',
  'show',
  'unmaximize',
  'unresponsive',
];

let created = 0;

/** A window that is a tab of a browser; size and place are remembered as asked for, and as the page tells. */
export class StandInWindow extends StrictEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly options: WindowOptions;
  /** What it shows; null before `loadURL`. */
  url: string | null = null;
  private readonly host: WindowHost;
  private bounds: Bounds;
  private title: string;
  private visible: boolean;
  private everShown: boolean;
  private minimized = false;
  private maximized = false;
  private focused = false;
  private gone = false;
  private loaded: (() => void) | null = null;

  constructor(options: WindowOptions, host: WindowHost) {
    super('BrowserWindow', events);
    if (host.windows.size > 0) throw new Error('The stand-in for Electron shows one window at a time.');
    created += 1;
    this.id = created;
    this.options = options;
    this.host = host;
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.title = options.title ?? '';
    this.visible = options.show ?? true;
    this.everShown = this.visible;
    this.webContents = new WebContents(host.session);
    host.windows.add(this);
    host.onCreated(this);
  }

  loadURL(url: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.loaded = resolve;
    this.url = url;
    this.host.onLoad();
    return promise;
  }

  /** The page has run its scripts. */
  finishLoading(): void {
    this.webContents.finishLoading();
    this.emit('ready-to-show', {});
    this.loaded?.();
  }

  /** Asks as the window's close button does; false where a listener kept it open. */
  tryClose(): boolean {
    if (this.gone) return true;
    if (emitPreventable(this, 'close')) return false;
    this.destroy();
    return true;
  }

  close(): void {
    this.tryClose();
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.webContents.destroy();
    this.host.windows.delete(this);
    this.emit('closed', {});
    this.host.onClosed();
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  show(): void {
    this.setVisible(true);
    this.focus();
  }

  showInactive(): void {
    this.setVisible(true);
  }

  hide(): void {
    this.setVisible(false);
  }

  isVisible(): boolean {
    return this.visible;
  }

  /** Hidden by somebody, rather than not shown yet. */
  isPutAway(): boolean {
    return this.everShown && !this.visible;
  }

  focus(): void {
    this.setFocused(true);
  }

  blur(): void {
    this.setFocused(false);
  }

  isFocused(): boolean {
    return this.focused && this.visible && !this.minimized;
  }

  minimize(): void {
    this.minimized = true;
    this.emit('minimize', {});
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    if (!this.minimized) return;
    this.minimized = false;
    this.emit('restore', {});
  }

  maximize(): void {
    this.maximized = true;
    this.emit('maximize', {});
  }

  unmaximize(): void {
    this.maximized = false;
    this.emit('unmaximize', {});
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isFullScreen(): boolean {
    return false;
  }

  getBounds(): Bounds {
    return { ...this.bounds };
  }

  getNormalBounds(): Bounds {
    return { ...this.bounds };
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.emit('resize', {});
    this.emit('move', {});
  }

  setTitle(title: string): void {
    this.title = title;
  }

  getTitle(): string {
    return this.title;
  }

  setProgressBar(value: number): void {
    this.host.onProgress(value);
  }

  flashFrame(flashing: boolean): void {
    this.host.onFlash(flashing);
  }

  /** From the page: its tab got or lost the focus. */
  setFocused(focused: boolean): void {
    if (this.focused === focused || this.gone) return;
    this.focused = focused;
    this.emit(focused ? 'focus' : 'blur', {});
  }

  private setVisible(visible: boolean): void {
    if (this.visible === visible) return;
    this.visible = visible;
    this.everShown ||= visible;
    this.webContents.tell({ kind: 'window', state: visible ? 'shown' : 'hidden' });
    this.emit(visible ? 'show' : 'hide', {});
  }
}

/** What `new BrowserWindow()` gives. */
export type BrowserWindow = StandInWindow;

/** The class that the application gets: bound to the process it lives in. */
export function bindBrowserWindow(host: WindowHost): object {
  return class BrowserWindow extends StandInWindow {
    constructor(options: WindowOptions = {}) {
      super(options, host);
    }

    static getAllWindows(): StandInWindow[] {
      return [...host.windows];
    }

    static getFocusedWindow(): StandInWindow | null {
      return [...host.windows].find((window) => window.isFocused()) ?? null;
    }

    static fromWebContents(contents: WebContents): StandInWindow | null {
      return [...host.windows].find((window) => window.webContents === contents) ?? null;
    }
  };
}
