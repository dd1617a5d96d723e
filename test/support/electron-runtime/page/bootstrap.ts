// The first script of the page: gives it what Electron's preload gives, then steps back.
import { contextBridge } from './context-bridge.ts';
import { showDialogs } from './dialogs.ts';
import { newIpcRenderer } from './ipc-renderer.ts';
import { watchNavigation } from './navigation.ts';
import { runPreload } from './preload.ts';
import { PageSocket } from './socket.ts';
import { uploadFile } from './upload.ts';
import { showWindowState, tellPageState } from './window-state.ts';

/** What the stand-in lacks says so, instead of being undefined. */
function strict<T extends object>(name: string, api: T): T {
  return new Proxy(api, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'then') return Reflect.get(target, key);
      throw new Error(`The stand-in for Electron has no ${name}.${key} in the page.`);
    },
  });
}

const url = new URL(import.meta.url);
for (const script of document.querySelectorAll('script[src*="/__stand-in/"]')) script.remove();
const socket = new PageSocket(url.searchParams.get('document') ?? '');

const electron = strict('module “electron”', {
  contextBridge: strict('contextBridge', contextBridge),
  ipcRenderer: strict('ipcRenderer', newIpcRenderer(socket)),
  webUtils: strict('webUtils', { getPathForFile: uploadFile }),
});
function require(name: string): object {
  if (name === 'electron') return electron;
  throw new Error(`module not found: ${name}`);
}
const platform = url.searchParams.get('platform');
const process = strict('process', { platform, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} });
const module = { exports: {} };

showWindowState(socket, url.searchParams.has('comes-back'));
showDialogs(socket);
watchNavigation(socket);
runPreload(require, module, module.exports, process);
tellPageState(socket);
addEventListener('load', () => socket.send({ kind: 'loaded' }));
