import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronBinary, electronPackage } from '../../test/support/electron-binary.ts';

/** A network that has the binary begins to send it at once; whoever waits for a window waits no longer than this. */
const DOWNLOAD_MS = 20_000;

/** Electron's binary, fetched if the network has it; null where it cannot be had. */
export function obtainElectron(): string | null {
  const known = electronBinary();
  if (known !== null) return known;
  process.stderr.write('Looking for Electron’s own binary, 20 seconds at most …\n');
  const installer = path.join(electronPackage, 'install.js');
  spawnSync(process.execPath, [installer], { timeout: DOWNLOAD_MS, killSignal: 'SIGKILL', stdio: 'ignore' });
  return electronBinary();
}
