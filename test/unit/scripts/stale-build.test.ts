import { globSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { isBuildStale } from '../../../scripts/start/stale-build.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let root = '';

function write(name: string, seconds: number): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
}

beforeEach(() => {
  root = tempFolder();
  for (const name of ['src/main/index.ts', 'src/renderer/a/b.tsx', 'package.json']) write(name, 1000);
  // The folders too: their time tells that a file was taken away.
  for (const folder of globSync('src/**/', { cwd: root })) utimesSync(path.join(root, folder), 1000, 1000);
  for (const name of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) write(`out/${name}`, 2000);
});

it('a build that is newer than every source is used as it is', () => {
  expect(isBuildStale(root)).toBe(false);
});

it.each(['src/renderer/a/b.tsx', 'package.json', 'electron.vite.config.ts'])(
  'a later change of %s asks for a build',
  (name) => {
    write(name, 3000);
    expect(isBuildStale(root)).toBe(true);
  },
);

it('a build that lacks a part is made anew', () => {
  rmSync(path.join(root, 'out/preload/index.cjs'));
  expect(isBuildStale(root)).toBe(true);
});
