import path from 'node:path';
import { app, Menu, protocol, safeStorage, session } from 'electron';
import ElectronStore from 'electron-store';
import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { AKITA_ORIGIN, parseOrigin } from '../akita/akita.ts';
import { type Desktop, openDesktop } from '../desktop/desktop.ts';
import { nodeClock } from '../host/node-clock.ts';
import { Importer } from '../importer.ts';
import type { StateFile } from '../ports.ts';
import { askBeforeQuit, tellAbout, tellEnd, tellReloaded } from './boxes.ts';
import { windowHost } from './host.ts';
import { registerCalls, tellPage } from './ipc.ts';
import { followSystem } from './lifecycle.ts';
import type { AppLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { netHttp } from './net-http.ts';
import type { Pending } from './pending.ts';
import { Quitting } from './quitting.ts';
import { secretBox } from './secret-box.ts';
import { guardSession } from './security.ts';
import { APP_SCHEME, isOurCall } from './sender.ts';
import { openStateFile } from './state-file.ts';
import { utilityJob } from './utility-job.ts';
import { AppWindow } from './window.ts';

/** What is known before Electron is ready. */
export interface AppParts {
  /** Plans, reports and all the rest of the user's data. */
  readonly root: string;
  /** The window's own part of it. */
  readonly folder: string;
  /** Where the built main, preload and page are. */
  readonly built: string;
  readonly appLog: AppLog;
  /** Files that the system handed over. */
  readonly files: Pending<string>;
  /** Answers the requests of the page for its own files. */
  readonly servePage: (request: Request) => Promise<Response>;
  /** Addresses that the page may load besides; in development only. */
  readonly alsoMayLoad: (address: string) => boolean;
  readonly development: boolean;
}

function openImporter({ root, appLog }: AppParts): Outcome<Importer> {
  return Importer.open({
    dataDir: root,
    environment: process.env,
    runJob: utilityJob,
    clock: nodeClock,
    http: netHttp(),
    random: Math.random,
    log: appLog.log,
  });
}

async function openService(parts: AppParts, state: StateFile, window: AppWindow): Promise<Outcome<Desktop>> {
  const { log } = parts.appLog;
  const server = parseOrigin(process.env.AKITA_API_URL || AKITA_ORIGIN);
  if (!server.ok) return server;
  const importer = openImporter(parts);
  if (!importer.ok) return importer;
  return openDesktop({
    importer: importer.value,
    host: windowHost(window, log),
    secrets: secretBox(safeStorage, process.platform),
    state,
    clock: nodeClock,
    log,
    hideFromLog: (secret) => parts.appLog.hide(secret),
    version: app.getVersion(),
    platform: process.platform,
    server: server.value,
    emit: (name, payload) => tellPage(window.page, log, name, payload),
  });
}

function openWindow({ built, appLog }: AppParts, state: StateFile, quitting: () => Quitting): AppWindow {
  const window = new AppWindow({
    title: app.getName(),
    preload: path.join(built, 'preload', 'index.cjs'),
    state,
    log: appLog.log,
    mayClose: () => quitting().mayClose(),
    onSessionEnd: () => quitting().quitNow(),
    onCrash: (move) => {
      if (move === 'reload') return void tellReloaded(window.browserWindow);
      tellEnd('The window stopped twice. Start Akita Importer again: nothing is lost, and an import can be resumed.');
      quitting().quitNow();
    },
  });
  return window;
}

function quittingOf(desktop: Desktop, window: AppWindow): Quitting {
  return new Quitting({
    isRunning: () => desktop.isRunning(),
    ask: () => {
      // The question hangs on the window, which may be hidden.
      void window.show();
      return askBeforeQuit(window.browserWindow);
    },
    hideWindow: () => window.hide(),
    finish: () => desktop.close(),
    quit: () => app.quit(),
    sleep: (ms) => nodeClock.sleep(ms),
    closingHides: process.platform === 'darwin',
  });
}

function setMenu({ appLog, development }: AppParts, desktop: Desktop, window: AppWindow): void {
  const facts = { platform: process.platform, appName: app.getName(), development };
  const template = menuTemplate(facts, {
    openFile: async () => {
      await window.show();
      const file = await windowHost(window, appLog.log).dialogs.openFile();
      if (file !== null) await desktop.offerPath(file);
    },
    goTo: async (place) => {
      await window.show();
      tellPage(window.page, appLog.log, 'goTo', place);
    },
    openHelp: () => desktop.handlers.openLink({ link: 'akita-api-help' }),
    about: () => tellAbout(window.browserWindow, app.getName(), app.getVersion()),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Opens the application once Electron is ready; a failure is why it cannot, for the user. */
export async function openApp(parts: AppParts): Promise<Outcome<void>> {
  const { folder, appLog, files } = parts;
  const { log } = appLog;
  const state = openStateFile({ folder, openStore: (options) => new ElectronStore(options), now: () => new Date() });
  if (!state.ok) return state;
  guardSession(session.defaultSession, parts.alsoMayLoad);
  protocol.handle(APP_SCHEME, parts.servePage);
  const window = openWindow(parts, state.value, () => quitting);
  const desktop = await openService(parts, state.value, window);
  if (!desktop.ok) return desktop;
  const quitting = quittingOf(desktop.value, window);
  registerCalls({ desktop: desktop.value, isOurs: (event) => isOurCall(event, window.page), log });
  followSystem({ window, quitting, offer: (file) => files.give(file), log });
  setMenu(parts, desktop.value, window);
  await window.show();
  files.takeWith((file) => void desktop.value.offerPath(file));
  return ok(undefined);
}
