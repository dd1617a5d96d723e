import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, '..', '..', 'out', 'main');

/** `new URL(`./job-process${…}`, import.meta.url)`: what a file starts, wherever the bundler has put that file. */
const startsAnother = /new URL\(`\.\/([\w-]+)\$\{[^`]*`, import\.meta\.url\)/g;

test('every process and thread that a built file starts is beside that file', () => {
  const started = globSync('**/*.js', { cwd: folder }).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(startsAnother)].map(([, name = '']) => ({
      by: file,
      entry: path.join(path.dirname(file), `${name}.js`),
    })),
  );
  expect(new Set(started.map(({ entry }) => path.basename(entry)))).toEqual(
    new Set(['job-process.js', 'check-worker.js', 'plan-review-worker.js']),
  );
  expect(started.filter(({ entry }) => !existsSync(path.join(folder, entry)))).toEqual([]);
});
