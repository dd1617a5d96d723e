import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { Log, StateFile } from '../ports.ts';
import { moveAfterCrash } from './page-crash.ts';
import { APP_PAGE } from './sender.ts';
import { LEAST_HEIGHT, LEAST_WIDTH, placeToOpen, type WindowPlace } from './window-place.ts';

/** What the window needs of the application around it. */
export interface AppWindowParts {
  readonly title: string;
  readonly preload: string;
  readonly state: StateFile;
  readonly log: Log;
  /** The user closes the window: whether it may close. */
  readonly mayClose: () => boolean;
  /** Windows ends the session, and waits for nobody. */
  readonly onSessionEnd: () => void;
  /** The page's process died and the page is shown anew (`reload`), or died again at once (`give-up`). */
  readonly onCrash: (move: 'reload' | 'give-up') => void;
}

const PLACE = 'windowPlace';

/** As the page's own background, so that nothing flashes before it is drawn. */
const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff');

/** The one window. It can be hidden while the application goes on, and opened anew after it was closed. */
export class AppWindow {
  readonly #parts: AppWindowParts;
  #window: BrowserWindow | null = null;
  #loaded: Promise<void> = Promise.resolve();
  #crashedAt: number | null = null;

  constructor(parts: AppWindowParts) {
    this.#parts = parts;
  }

  get browserWindow(): BrowserWindow | null {
    return this.#window;
  }

  get page(): WebContents | null {
    return this.#window?.webContents ?? null;
  }

  /** Brings the window to the user, whatever state it is in; resolves when its page hears what it is told. */
  show(): Promise<void> {
    const window = this.#window;
    if (window === null) return this.#open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return this.#loaded;
  }

  hide(): void {
    this.#keepPlace();
    this.#window?.hide();
  }

  #open(): Promise<void> {
    const { title, preload, state, log } = this.#parts;
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
    const { bounds, maximised } = placeToOpen(state.read(PLACE), screens);
    const window = new BrowserWindow({
      ...bounds,
      title,
      minWidth: LEAST_WIDTH,
      minHeight: LEAST_HEIGHT,
      show: false,
      backgroundColor: backgroundColor(),
      webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    });
    this.#window = window;
    window.once('ready-to-show', () => {
      // Not before: it would show a window that is not drawn yet.
      if (maximised) window.maximize();
      window.show();
    });
    this.#listen(window);
    this.#loaded = window
      .loadURL(APP_PAGE)
      .catch((error: unknown) => log('error', `The page could not be loaded: ${String(error)}`));
    return this.#loaded;
  }

  #listen(window: BrowserWindow): void {
    window.on('close', (event) => {
      this.#keepPlace();
      if (!this.#parts.mayClose()) event.preventDefault();
    });
    window.on('closed', () => {
      this.#window = null;
    });
    window.on('session-end', () => this.#parts.onSessionEnd());
    window.webContents.on('render-process-gone', (_event, { reason }) => this.#afterCrash(window, reason));
  }

  #afterCrash(window: BrowserWindow, reason: string): void {
    const now = performance.now();
    const move = moveAfterCrash(reason, this.#crashedAt, now);
    this.#crashedAt = now;
    if (move === 'nothing') return;
    this.#parts.log('error', `The page's process has gone (${reason}): ${move}.`);
    if (move === 'reload') window.webContents.reload();
    this.#parts.onCrash(move);
  }

  #keepPlace(): void {
    const window = this.#window;
    if (window === null) return;
    const place: WindowPlace = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    const kept = this.#parts.state.write(PLACE, place);
    if (!kept.ok) this.#parts.log('warn', `The place of the window could not be kept (${kept.error.kind}).`);
  }
}
