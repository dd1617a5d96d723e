import { randomBytes } from 'node:crypto';
import { App } from './api/app.ts';
import { type BrowserWindow, bindBrowserWindow, type WindowHost } from './api/browser-window.ts';
import { Dialogs, newDialogApi } from './api/dialogs.ts';
import { IpcMain } from './api/ipc-main.ts';
import { type Menus, newMenus } from './api/menu.ts';
import { newNet } from './api/net.ts';
import { newSafeStorage } from './api/safe-storage.ts';
import { SessionRules } from './api/session.ts';
import {
  bindNotification,
  NativeTheme,
  newClipboard,
  newPowerMonitor,
  newPowerSaveBlocker,
  newScreen,
  newShell,
} from './api/system.ts';
import { newUtilityProcess } from './api/utility-process.ts';
import type { ToPage } from './messages.ts';
import { PageTraffic } from './page-traffic.ts';
import { newRecord, type Recorded } from './recorder.ts';
import { Documents } from './server/documents.ts';
import { startPageServer } from './server/page-server.ts';
import { SingleInstance } from './single-instance.ts';
import { emitPreventable, type StrictEmitter, strict } from './strict.ts';
import { makeUploadFolder } from './upload-folder.ts';

export interface RuntimeOptions {
  readonly name: string;
  readonly version: string;
  /** 0 for any free port. A development server keeps its port and token, so that its tab lives through a restart. */
  readonly port: number;
  readonly token: string | undefined;
  readonly keyring: string | undefined;
  /** Called when a window can be opened in a browser. */
  onAddress(address: string): void;
}

/** The sockets need a moment to tell the page that the application has ended. */
const FAREWELL_MS = 50;

/** What `electron` is for the application, and what tests can reach beside it. */
export interface Runtime {
  readonly electron: object;
  readonly app: App;
  readonly record: Recorded;
  readonly dialogs: Dialogs;
  readonly menus: Menus;
  readonly powerMonitor: StrictEmitter;
  readonly ipcMain: IpcMain;
  currentWindow(): BrowserWindow | null;
}

/** Puts the parts together, with the server behind the window. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const record = newRecord();
  const windows = new Set<BrowserWindow>();
  const currentWindow = (): BrowserWindow | null => [...windows][0] ?? null;
  const page = {
    isConnected: () => currentWindow()?.webContents.isConnected() ?? false,
    tell: (message: ToPage) => currentWindow()?.webContents.tell(message),
  };
  const ipcMain = new IpcMain();
  const nativeTheme = new NativeTheme();
  const dialogs = new Dialogs(record, page);
  const utilityProcess = newUtilityProcess();
  const rules = new SessionRules(() => app.isReady());
  const traffic = new PageTraffic({ ipcMain, nativeTheme, dialogs, summon: () => secondInstance([], process.cwd()) });
  const documents = new Documents();
  const server = await startPageServer(
    { port: options.port, token: options.token ?? randomBytes(24).toString('base64url') },
    {
      documents,
      comesBack: options.port !== 0,
      uploads: makeUploadFolder(),
      currentWindow,
      secondInstance,
      answer: (request, resourceType) => rules.answer(request, resourceType),
      came: (connection) => traffic.came(connection),
      left: (connection) => traffic.left(connection),
      received: (connection, message) => traffic.received(connection, message),
    },
  );
  const lock = new SingleInstance(server.identity);
  const app: App = new App({
    name: options.name,
    version: options.version,
    windows,
    takeLock: (folder) => lock.take(folder),
    freeLock: () => lock.free(),
    leave,
  });
  const windowHost: WindowHost = {
    windows,
    session: rules.session,
    onCreated(window) {
      emitPreventable(app, 'web-contents-created', {}, window.webContents);
      emitPreventable(app, 'browser-window-created', {}, window);
    },
    onLoad: () => options.onAddress(server.address),
    onClosed: () => windows.size === 0 && app.windowsGone(),
    onProgress: (value) => record.progress.push(value),
    onFlash: (flashing) => record.flashes.push(flashing),
  };
  const menus = newMenus(
    {
      quit: () => app.quit(),
      close: () => currentWindow()?.close(),
      reload: () => currentWindow()?.webContents.reload(),
    },
    () => currentWindow() ?? undefined,
  );
  const powerMonitor = newPowerMonitor();

  function secondInstance(argv: readonly string[], folder: string): void {
    emitPreventable(app, 'second-instance', {}, [...argv], folder, null);
  }

  function leave(status: number): void {
    lock.free();
    utilityProcess.killAll();
    setTimeout(() => process.exit(status), FAREWELL_MS);
  }

  const electron = strict('module “electron”', {
    app,
    BrowserWindow: bindBrowserWindow(windowHost),
    clipboard: newClipboard(record),
    dialog: strict(
      'dialog',
      newDialogApi(dialogs, record, () => app.getPath('documents')),
    ),
    ipcMain,
    Menu: menus.api,
    nativeTheme,
    net: newNet(),
    Notification: bindNotification(record),
    powerMonitor,
    powerSaveBlocker: newPowerSaveBlocker(record),
    protocol: rules.protocol,
    safeStorage: newSafeStorage(options.keyring),
    screen: newScreen(),
    session: rules.api,
    shell: newShell(record),
    utilityProcess: utilityProcess.api,
    webContents: strict('webContents', {
      getAllWebContents: () => [...windows].map((window) => window.webContents),
    }),
  });
  return { electron, app, record, dialogs, menus, powerMonitor, ipcMain, currentWindow };
}
