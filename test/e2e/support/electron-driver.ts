import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type * as Electron from 'electron';
import { electronBinary } from '../../support/electron-binary.ts';
import type { ControlName } from '../../support/electron-runtime/control.ts';
import { type Driver, environmentOf, type StartOptions } from './driver.ts';
import { type Planted, plantRecorder } from './electron-recorder.ts';
import { watchPolicy } from './watch-policy.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** As root, which containers are, Chromium does not start with its sandbox. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

interface Request {
  readonly name: ControlName;
  readonly args: readonly unknown[];
}

/** Runs inside Electron's main process, sent there as text: does what the stand-in's control channel does. */
async function obey(electron: typeof Electron, { name, args }: Request): Promise<unknown> {
  const { akitaTest } = globalThis as unknown as { akitaTest: Planted };
  const { app, BrowserWindow, ipcMain, Menu, powerMonitor } = electron;
  const window = BrowserWindow.getAllWindows()[0];
  const invokeAs = (frame: { url: string; isMainFrame: boolean }, channel: string, given: readonly unknown[]) => {
    // Electron keeps its handlers there; a forged call cannot be made in another way.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => unknown> })
      ._invokeHandlers;
    const { protocol, host } = new URL(frame.url);
    const parent = frame.isMainFrame ? null : window?.webContents.mainFrame;
    const senderFrame = { url: frame.url, origin: `${protocol}//${host}`, parent };
    return handlers.get(channel)?.({ sender: window?.webContents, senderFrame, type: 'frame' }, ...given);
  };
  const acts: Record<ControlName, (...given: never[]) => unknown> = {
    answerDialog: (kind: 'open', answer: null) => akitaTest.prepare(kind, answer),
    recorded: () => akitaTest.record,
    clickMenu: (id: string) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    emitPower: (event: string) => powerMonitor.emit(event, { preventDefault() {} }),
    openFile: (file: string) => app.emit('open-file', { preventDefault() {} }, file),
    // After this call has been answered: its connection ends with the application.
    quit: () => void setTimeout(() => app.quit(), 0),
    closeWindow: () => void setTimeout(() => window?.close(), 0),
    hideWindow: () => window?.hide(),
    window: () =>
      window ? { ...window.getBounds(), visible: window.isVisible(), maximized: window.isMaximized() } : null,
    invokeAs,
  };
  return acts[name](...(args as never[]));
}

const exitOf = (app: ElectronApplication): Promise<number | string> =>
  new Promise((resolve) => {
    app.process().once('exit', (code, signal) => resolve(code ?? signal ?? 1));
  });

/** Starts the built application in real Electron. */
export async function startInElectron(options: StartOptions): Promise<Driver> {
  const binary = electronBinary();
  if (binary === null) throw new Error('Electron’s binary is not here.');
  const env = environmentOf(options);
  const app = await _electron.launch({
    executablePath: binary,
    args: [...rootArgs, root, ...options.args],
    cwd: root,
    env,
    colorScheme: options.colorScheme,
  });
  await app.evaluate(plantRecorder);
  const ended = exitOf(app);
  const page = await app.firstWindow();
  // For the page as it is, and for what comes when it is loaded anew.
  await page.evaluate(watchPolicy);
  await page.addInitScript(watchPolicy);
  if (options.size !== null) {
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, options.size);
  }
  return {
    page,
    ended,
    call: (name, ...args) => app.evaluate(obey, { name, args }),
    startSecond: async (args) => {
      await once(spawn(binary, [...rootArgs, root, ...args], { env, stdio: 'ignore' }), 'exit');
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
    dispose: async () => {},
  };
}
