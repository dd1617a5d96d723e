import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/** The window's first shell: it shows the page that the renderer builds, with every guard on. */
async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    minWidth: 900,
    minHeight: 600,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  await window.loadFile(join(import.meta.dirname, '../renderer/index.html'));
}

app.enableSandbox();
app.on('window-all-closed', () => app.quit());
await app.whenReady();
await openWindow();
