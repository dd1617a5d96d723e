import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronBinary, electronPackage, isElectronUnwanted } from '../../test/support/electron-binary.ts';

/** A network that has the binary begins to send it at once; whoever waits for a window waits no longer than this. */
const DOWNLOAD_MS = 20_000;

/** Why the stand-in runs instead, for whoever reads the terminal. */
export const whyStandIn = (): string =>
  isElectronUnwanted()
    ? 'AKITA_WITHOUT_ELECTRON is set, so Electron’s stand-in runs the application in a browser.'
    : 'Electron’s own binary could not be fetched, so its stand-in runs the application in a browser. (“npx install-electron” tries longer.)';

/** Electron's binary, fetched if the network has it; null where it cannot be had. */
export function obtainElectron(): string | null {
  const known = electronBinary();
  if (known !== null || isElectronUnwanted()) return known;
  process.stderr.write('Looking for Electron’s own binary, 20 seconds at most …\n');
  const installer = path.join(electronPackage, 'install.js');
  spawnSync(process.execPath, [installer], { timeout: DOWNLOAD_MS, killSignal: 'SIGKILL', stdio: 'ignore' });
  return electronBinary();
}
