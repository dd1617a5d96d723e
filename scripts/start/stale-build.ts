import { globSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = ['src/**/*', 'electron.vite.config.ts', 'package.json'];
const built = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

const changedAt = (root: string, name: string): number =>
  statSync(path.join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether something of the application was changed after it was built, or it never was. */
export function isBuildStale(root: string): boolean {
  const newest = Math.max(...globSync(sources, { cwd: root }).map((name) => changedAt(root, name)));
  return built.some((name) => changedAt(root, name) < newest);
}
