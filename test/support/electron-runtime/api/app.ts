import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { emitPreventable, StrictEmitter, strict } from '../strict.ts';
import type { BrowserWindow } from './browser-window.ts';

/** What `app` needs of the process it stands for. */
export interface AppHost {
  readonly name: string;
  readonly version: string;
  readonly windows: ReadonlySet<BrowserWindow>;
  /** Takes the lock in the data folder, or hands the arguments to the process that has it. */
  takeLock(folder: string): boolean;
  freeLock(): void;
  /** Ends the process, after what it opened is closed. */
  leave(status: number): void;
}

const events = [
  'activate',
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'certificate-error',
  'child-process-gone',
  'login',
  'open-file',
  'open-url',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'select-client-certificate',
  'session-created',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
];

const appData = (): string =>
  process.env.APPDATA ??
  (process.platform === 'darwin'
    ? path.join(homedir(), 'Library', 'Application Support')
    : (process.env.XDG_CONFIG_HOME ?? path.join(homedir(), '.config')));

/** `app`: starting, quitting in Electron's order, folders, one instance. */
export class App extends StrictEmitter {
  readonly isPackaged = false;
  readonly commandLine: object;
  private readonly host: AppHost;
  private readonly folders = new Map<string, string>();
  private readonly isItReady = Promise.withResolvers<void>();
  private ready = false;
  private soon = false;
  private quitting = false;
  private left = false;
  private appName: string;

  constructor(host: AppHost) {
    super('app', events);
    this.host = host;
    this.appName = host.name;
    this.commandLine = strict('app.commandLine', {
      appendSwitch() {},
      appendArgument() {},
      hasSwitch: () => false,
      getSwitchValue: () => '',
    });
  }

  get name(): string {
    return this.appName;
  }

  set name(name: string) {
    this.appName = name;
  }

  getName(): string {
    return this.appName;
  }

  setName(name: string): void {
    this.appName = name;
  }

  getVersion(): string {
    return this.host.version;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getAppPath(): string {
    return process.cwd();
  }

  getPath(name: string): string {
    const folder = this.folders.get(name) ?? this.usualPath(name);
    if (folder === null) throw new Error(`Failed to get '${name}' path`);
    return folder;
  }

  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.folders.set(name, folder);
  }

  setAppLogsPath(folder?: string): void {
    this.folders.set('logs', folder ?? path.join(this.getPath('userData'), 'logs'));
  }

  /** Nothing to switch on: a tab is sandboxed by its browser. */
  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  setAppUserModelId(): void {}

  disableHardwareAcceleration(): void {}

  isReady(): boolean {
    return this.ready;
  }

  /** Electron is ready once the main script has run, or as soon as that script waits for it. */
  whenReady(): Promise<void> {
    this.becomeReadySoon();
    return this.isItReady.promise;
  }

  becomeReadySoon(): void {
    if (this.soon) return;
    this.soon = true;
    setImmediate(() => {
      if (this.left) return;
      emitPreventable(this, 'will-finish-launching');
      this.ready = true;
      this.emit('ready', {}, {});
      this.isItReady.resolve();
    });
  }

  requestSingleInstanceLock(): boolean {
    return this.host.takeLock(this.getPath('userData'));
  }

  releaseSingleInstanceLock(): void {
    this.host.freeLock();
  }

  quit(): void {
    if (this.left || this.quitting || emitPreventable(this, 'before-quit')) return;
    this.quitting = true;
    const closed = [...this.host.windows].every((window) => window.tryClose());
    this.quitting = false;
    if (closed && !emitPreventable(this, 'will-quit')) this.exit(0);
  }

  exit(status = 0): void {
    if (this.left) return;
    this.left = true;
    for (const window of [...this.host.windows]) window.destroy();
    emitPreventable(this, 'quit', {}, status);
    this.host.leave(status);
  }

  /** The last window is closed: the application decides, or quits where it does not listen. */
  windowsGone(): void {
    if (this.quitting || this.left) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  private usualPath(name: string): string | null {
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'appData':
        return appData();
      case 'userData':
      case 'sessionData':
        return path.join(appData(), this.appName);
      case 'logs':
        return path.join(this.getPath('userData'), 'logs');
      case 'documents':
        return path.join(homedir(), 'Documents');
      case 'downloads':
        return path.join(homedir(), 'Downloads');
      case 'desktop':
        return path.join(homedir(), 'Desktop');
      case 'exe':
        return process.execPath;
      default:
        return null;
    }
  }
}
