import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppError } from '../shared/app-error.ts';
import type { EventName } from '../shared/importer-contract.ts';
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL, type ImporterBridge } from '../shared/ipc-channels.ts';

type Listener = (payload: never) => void;

const listeners = new Map<string, Set<Listener>>();
/** The last payload of an event that nobody listened to yet: a file can be offered before the page is drawn. */
const unheard = new Map<string, unknown>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  const heard = listeners.get(name) ?? new Set();
  if (heard.size === 0) unheard.set(name, payload);
  for (const listener of [...heard]) listener(payload as never);
});

function listen(name: EventName, listener: Listener): () => void {
  const heard = listeners.get(name) ?? new Set();
  listeners.set(name, heard.add(listener));
  if (unheard.has(name)) {
    listener(unheard.get(name) as never);
    unheard.delete(name);
  }
  return () => void heard.delete(listener);
}

const noFile: { readonly ok: false; readonly error: AppError } = {
  ok: false,
  error: {
    kind: 'file-not-found',
    message: 'What you dropped is not a file on this computer. Save it as a file first, and drop that.',
  },
};

const bridge: ImporterBridge<File> = {
  call: (name, request) => ipcRenderer.invoke(CALL_CHANNEL, name, request),
  async dropFiles(files) {
    // A file that a script made has no path; the page can therefore name none of its own choosing.
    const paths = await Promise.all(files.map((file) => webUtils.getPathForFile(file)));
    return paths.includes('') ? noFile : ipcRenderer.invoke(DROP_CHANNEL, { paths });
  },
  on: listen,
};

contextBridge.exposeInMainWorld('importer', bridge);
