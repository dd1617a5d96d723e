import path from 'node:path';
import { app, protocol } from 'electron';
import { tellEnd } from './electron/boxes.ts';
import { isForDevelopment, serveFromVite } from './electron/development.ts';
import { fileAmong } from './electron/file-arguments.ts';
import { endOnBugs } from './electron/last-resort.ts';
import { type AppLog, openLog } from './electron/log.ts';
import { openApp } from './electron/open-app.ts';
import { ownFolder } from './electron/own-folder.ts';
import { servePage } from './electron/page-files.ts';
import { Pending } from './electron/pending.ts';
import { guardContents } from './electron/security.ts';
import { APP_SCHEME } from './electron/sender.ts';
import { dataRoot } from './plan/plan-folder.ts';
import type { Log } from './ports.ts';

declare global {
  interface ImportMeta {
    /** Set by the bundler: what stands behind it is not in the built application. */
    readonly env: { readonly DEV: boolean };
  }
}

/** Electron's entry: what must happen before it is ready, then the application. Every rule is in src/main/electron/. */
const root = dataRoot(undefined, process.env);
const folder = path.join(root, 'window');
const built = path.join(import.meta.dirname, '..');
const viteOrigin = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;

function end(why: string): void {
  tellEnd(why);
  app.exit(1);
}

/** Must be said before Electron is ready. */
function prepare(log: Log): void {
  app.enableSandbox();
  app.setAppUserModelId('com.akitaapp.importer');
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

/** Files that come before there is a window: by this start, or by “open with” on a Mac. */
function collectFiles(): Pending<string> {
  const files = new Pending<string>();
  app.on('open-file', (event, file) => {
    event.preventDefault();
    files.give(file);
  });
  const file = fileAmong(process.argv, process.cwd());
  if (file !== null) files.give(file);
  return files;
}

async function open(appLog: AppLog, files: Pending<string>): Promise<void> {
  await app.whenReady();
  const opened = await openApp({
    root,
    folder,
    built,
    appLog,
    files,
    servePage: viteOrigin === undefined ? servePage(path.join(built, 'renderer')) : serveFromVite(viteOrigin),
    alsoMayLoad: viteOrigin === undefined ? () => false : isForDevelopment,
    development: import.meta.env.DEV,
  });
  if (!opened.ok) end(opened.error.message);
}

function start(): void {
  const appLog = openLog(path.join(folder, 'logs'), process.env.AKITA_IMPORTER_DEBUG !== undefined);
  endOnBugs(process, { log: appLog.log, tell: tellEnd, exit: (status) => app.exit(status) });
  prepare(appLog.log);
  // Not awaited: Electron is ready only once this module has run (electron/electron#40719).
  void open(appLog, collectFiles());
}

const made = ownFolder(folder);
if (made.ok) app.setPath('userData', folder);
if (!made.ok) end(made.error.message);
else if (app.requestSingleInstanceLock()) start();
// The first one is told of this start, brings its window to the front, and takes its file.
else app.exit(0);
