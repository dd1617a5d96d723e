// The application with hot reload: edits of the page appear at once, edits of main and preload after a restart.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import path from 'node:path';
import { createServer } from 'electron-vite';
import { obtainElectron, whyStandIn } from './start/electron.ts';

const root = path.dirname(import.meta.dirname);
const args = process.argv.slice(2);

/** A port that is free now, for every restart of the application: its tab finds it again. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createSocket().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** electron-vite starts whatever it is told is Electron: here Node, with the stand-in as its script. */
async function prepareStandIn(): Promise<void> {
  process.stdout.write(`${whyStandIn()}
`);
  process.env.ELECTRON_EXEC_PATH = process.execPath;
  process.env.ELECTRON_ENTRY = path.join(root, 'test', 'support', 'electron-runtime', 'run.ts');
  process.env.ELECTRON_CLI_ARGS = JSON.stringify([path.join(root, 'out', 'main', 'index.js'), ...args]);
  process.env.AKITA_STAND_IN_PORT = String(await freePort());
  process.env.AKITA_STAND_IN_TOKEN = randomBytes(24).toString('base64url');
}

// What is built here is for development alone: “npm start” shall find nothing and build anew.
rmSync(path.join(root, 'out'), { recursive: true, force: true });
if (obtainElectron() === null) await prepareStandIn();
else process.env.ELECTRON_CLI_ARGS = JSON.stringify(args);
await createServer({ root, build: { watch: {} } }, { rendererOnly: false });
