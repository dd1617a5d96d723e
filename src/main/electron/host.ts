import path from 'node:path';
import { app, type BrowserWindow, dialog, Notification, powerSaveBlocker, shell } from 'electron';
import type { Dialogs, Log, WindowHost } from '../ports.ts';
import { spreadsheetEndings } from './file-arguments.ts';
import { openKnownLink } from './links.ts';
import type { AppWindow } from './window.ts';

const anyFile = { name: 'All files', extensions: ['*'] };
const openOptionsFor = {
  spreadsheet: {
    title: 'Open a spreadsheet',
    filters: [{ name: 'Spreadsheets', extensions: spreadsheetEndings }, anyFile],
    properties: ['openFile' as const],
  },
  mapping: {
    title: 'Open a mapping',
    filters: [{ name: 'Mappings', extensions: ['json'] }, anyFile],
    properties: ['openFile' as const],
  },
};

const workbook = { name: 'Excel workbook', extensions: ['xlsx'] };
const text = { name: 'CSV', extensions: ['csv'] };
const page = { name: 'Page to print', extensions: ['html'] };
const mapping = { name: 'Mapping', extensions: ['json'] };

/** The ending of the proposed name decides which kinds there are, and which comes first. */
function kindsFor(suggestedName: string) {
  if (suggestedName.endsWith('.html')) return [page, workbook];
  if (suggestedName.endsWith('.json')) return [mapping];
  return suggestedName.endsWith('.csv') ? [text, workbook] : [workbook, text];
}

function saveOptions(suggestedName: string) {
  const filters = kindsFor(suggestedName);
  return { title: 'Save', defaultPath: path.join(app.getPath('documents'), suggestedName), filters };
}

/** Over the window where there is one: on a Mac the dialog then hangs on it. */
const dialogsOver = (window: () => BrowserWindow | null): Dialogs => ({
  async openFile(kind = 'spreadsheet') {
    const parent = window();
    const openOptions = openOptionsFor[kind];
    const { filePaths } = await (parent === null
      ? dialog.showOpenDialog(openOptions)
      : dialog.showOpenDialog(parent, openOptions));
    return filePaths[0] ?? null;
  },
  async saveFile(suggestedName) {
    const parent = window();
    const options = saveOptions(suggestedName);
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    return canceled || filePath === '' ? null : filePath;
  },
});

/** What was shown and may still be clicked: without a reference it would be collected, and its click lost. */
const shown = new Set<Notification>();

function notify(window: AppWindow, title: string, body: string): void {
  // Who looks at the window sees it there.
  if (window.browserWindow?.isFocused() || !Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  shown.add(notification);
  notification.on('click', () => {
    shown.delete(notification);
    void window.show();
  });
  notification.on('close', () => shown.delete(notification));
  notification.show();
}

/** {@link WindowHost} over Electron. */
export function windowHost(window: AppWindow, log: Log): WindowHost {
  return {
    dialogs: dialogsOver(() => window.browserWindow),
    keepAwake() {
      const id = powerSaveBlocker.start('prevent-app-suspension');
      return () => void powerSaveBlocker.stop(id);
    },
    showProgress: (fraction) => window.browserWindow?.setProgressBar(fraction ?? -1),
    notify: (title, body) => notify(window, title, body),
    openExternal: (address) => {
      const known = openKnownLink(address, (url) => {
        shell.openExternal(url).catch(() => log('warn', 'The system could not open an address.'));
      });
      if (!known) log('error', 'An address that is none of ours was to be opened.');
    },
    showInFolder: (file) => shell.showItemInFolder(file),
  };
}
