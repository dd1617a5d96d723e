import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StandIn } from '../../support/electron-runtime/stand-in.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const nodeModules = path.resolve(import.meta.dirname, '../../../node_modules');
const storeUrl = pathToFileURL(path.join(nodeModules, 'electron-store', 'index.js')).href;

/** The fixture's main process: one call that runs any code, so that each test says itself what it asks of Electron. */
const main = `
  import * as electron from 'electron';
  import { readFile } from 'node:fs/promises';
  import path from 'node:path';
  const { app, BrowserWindow, ipcMain, protocol } = electron;
  app.setPath('userData', process.env.FIXTURE_DATA);
  const log = globalThis.log = [];
  const AsyncFunction = (async () => {}).constructor;
  ipcMain.handle('run', (event, code, ...args) =>
    new AsyncFunction('electron', 'event', 'window', 'args', code)(electron, event, globalThis.window, args));
  ipcMain.on('note', (event, text) => log.push(text));
  if (!app.requestSingleInstanceLock()) app.quit();
  else {
    app.enableSandbox();
    app.on('second-instance', (event, argv, folder) => log.push({ argv: argv.slice(2), folder }));
    app.on('window-all-closed', () => { console.log('window-all-closed'); app.quit(); });
    for (const name of ['before-quit', 'will-quit', 'quit']) app.on(name, () => console.log(name));
    protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    app.whenReady().then(() => {
      protocol.handle('app', async (request) => {
        const { pathname } = new URL(request.url);
        const file = path.join(import.meta.dirname, 'page', pathname);
        const type = { '.html': 'text/html', '.js': 'text/javascript' }[path.extname(file)];
        const headers = { 'content-type': type, 'content-security-policy': process.env.FIXTURE_CSP };
        try { return new Response(await readFile(file), { headers }); }
        catch { return new Response('Nothing here', { status: 404 }); }
      });
      const window = globalThis.window = new BrowserWindow({
        width: 900, height: 600, webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs') },
      });
      for (const name of ['close', 'closed']) window.on(name, () => console.log(name));
      window.loadURL('app://fixture/index.html').then(() => log.push('loaded'));
    });
  }
`;

const preload = `
  const { contextBridge, ipcRenderer, webUtils } = require('electron');
  contextBridge.exposeInMainWorld('fixture', {
    platform: process.platform,
    scriptsBefore: document.body === null,
    invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
    note: (text) => ipcRenderer.send('note', text),
    listen(channel, listener) {
      const hear = (_event, ...args) => listener(...args);
      ipcRenderer.on(channel, hear);
      return () => ipcRenderer.removeListener(channel, hear);
    },
    pathOf: (file) => webUtils.getPathForFile(file),
    unknown: () => ipcRenderer.sendSync('x'),
  });
`;

const page = `<!doctype html>
<html><head><title>Fixture</title><script type="module" src="./page.js"></script></head>
<body><h1>Fixture</h1><a href="https://akita.example/elsewhere">leave</a></body></html>`;

const pageScript = `document.title = 'Fixture sees ' + typeof window.fixture.invoke;`;

export const strictPolicy = "default-src 'none'; script-src 'self'; connect-src 'none'; base-uri 'none'";

function writeApp(folder: string): string {
  mkdirSync(path.join(folder, 'page'), { recursive: true });
  const files = {
    'package.json': JSON.stringify({ name: 'fixture', productName: 'Fixture App', version: '1.2.3', type: 'module' }),
    'main.js': main,
    'preload.cjs': preload,
    'page/index.html': page,
    'page/page.js': pageScript,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return path.join(folder, 'main.js');
}

export interface FixtureOptions {
  readonly data?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const running = new Set<StandIn>();

/** Ends what a test left running. */
export async function endFixtures(): Promise<void> {
  await Promise.all([...running].map((standIn) => standIn.kill()));
}

/** Starts the fixture, with a data folder of its own unless it gets one. */
export function startFixture({ data = tempFolder(), args = [], env = {} }: FixtureOptions = {}): StandIn {
  const standIn = new StandIn({
    main: writeApp(tempFolder()),
    args,
    env: { ...process.env, FIXTURE_DATA: data, FIXTURE_CSP: strictPolicy, STORE_URL: storeUrl, ...env },
  });
  running.add(standIn);
  void standIn.exited.then(() => running.delete(standIn));
  return standIn;
}

/** Runs code in the fixture's main process, as if its page had asked; no browser is needed for that. */
export async function inMain(standIn: StandIn, code: string, ...args: unknown[]): Promise<unknown> {
  await standIn.address;
  const frame = { url: 'app://fixture/index.html', isMainFrame: true };
  return standIn.call('invokeAs', frame, 'run', [code, ...args]);
}
