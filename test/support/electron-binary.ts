import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Electron's package; its binary is not in it, but fetched beside it where the network allows. */
export const electronPackage = path.resolve(import.meta.dirname, '../../node_modules/electron');

/** Whoever wants the stand-in though Electron is there: tests of it, and of what it runs. */
export const isElectronUnwanted = (): boolean => Boolean(process.env.AKITA_WITHOUT_ELECTRON);

/** Electron's own binary; null where it was never fetched. Asks nobody: requiring the package would download. */
export function electronBinary(): string | null {
  if (isElectronUnwanted()) return null;
  const pathFile = path.join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronPackage, 'dist');
  const binary = path.join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}
