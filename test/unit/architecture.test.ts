import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../support/architecture.ts';

const root = path.resolve(import.meta.dirname, '../..');
const patterns = ['src/**/*.{ts,tsx}', 'test/**/*.ts', 'scripts/**/*.ts', '*.config.ts'];

function realFiles(): Map<string, string> {
  const names = globSync(patterns, { cwd: root }).map((name) => name.replaceAll('\\', '/'));
  return new Map(names.toSorted().map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

const violationsOf = (files: Record<string, string>): string[] => findViolations(new Map(Object.entries(files)));

const planted: readonly [rule: string, file: string, source: string][] = [
  ['shared imports nothing of Node', 'src/shared/a.ts', "import { join } from 'node:path';"],
  ['shared imports no package but zod', 'src/shared/a.ts', "import Papa from 'papaparse';"],
  ['shared imports nothing of main', 'src/shared/a.ts', "import type { Clock } from '../main/ports.ts';"],
  ['shared imports no Electron', 'src/shared/a.ts', "import { app } from 'electron';"],
  ['the renderer imports nothing of main', 'src/renderer/a.tsx', "import type { X } from '../main/importer.ts';"],
  ['the renderer imports nothing of the preload', 'src/renderer/a.tsx', "import { x } from '../preload/index.ts';"],
  ['the renderer imports nothing of Node', 'src/renderer/a.tsx', "import 'node:fs';"],
  ['the renderer imports no Electron', 'src/renderer/a.tsx', "import { ipcRenderer } from 'electron';"],
  ['the preload imports nothing of main', 'src/preload/a.ts', "import { x } from '../main/ports.ts';"],
  ['the preload imports nothing of Node', 'src/preload/a.ts', "import 'node:fs';"],
  ['the preload imports no package', 'src/preload/a.ts', "import { z } from 'zod';"],
  ['a part imports no other part', 'src/main/run/a.ts', "import { x } from '../plan/plan-store.ts';"],
  ['a part imports no other part by its public file', 'src/main/run/a.ts', "import { x } from '../akita/akita.ts';"],
  ['a part imports no other part from deeper down', 'src/main/run/b/a.ts', "import { x } from '../../akita/akita.ts';"],
  ['a part imports no type of another part', 'src/main/run/a.ts', "import type { X } from '../akita/akita.ts';"],
  ['a part does not import what joins the parts', 'src/main/run/a.ts', "import { x } from '../importer.ts';"],
  ['a part does not import the messages of jobs', 'src/main/run/a.ts', "import { x } from '../job-messages.ts';"],
  ['a part imports no Electron', 'src/main/run/a.ts', "import { net } from 'electron';"],
  ['a part imports no package that needs Electron', 'src/main/run/a.ts', "import Store from 'electron-store';"],
  ['a part imports nothing of the command line', 'src/main/run/a.ts', "import { x } from '../../cli/main.ts';"],
  ['a part imports nothing of the tests', 'src/main/run/a.ts', "import { x } from '../../../test/support/a.ts';"],
  ['a folder whose name only begins alike is another part', 'src/main/run/a.ts', "import { x } from '../runner/a.ts';"],
  ['the host’s ports import no part', 'src/main/host/a.ts', "import { x } from '../akita/akita.ts';"],
  ['the host’s ports import no Electron', 'src/main/host/a.ts', "import { net } from 'electron';"],
  [
    'what joins the parts takes their public files alone',
    'src/main/importer.ts',
    "import { x } from './akita/classify.ts';",
  ],
  ['what joins the parts imports no Electron', 'src/main/importer.ts', "import { app } from 'electron';"],
  ['a new file on top of main joins no parts', 'src/main/extra.ts', "import { x } from './akita/akita.ts';"],
  ['the ports import nothing that joins the parts', 'src/main/ports.ts', "import { x } from './importer.ts';"],
  ['the command line imports no part', 'src/cli/a.ts', "import { x } from '../main/plan/plan-store.ts';"],
  [
    'the command line imports no part from deeper down',
    'src/cli/commands/a.ts',
    "import { x } from '../../main/run/run.ts';",
  ],
  ['the command line imports no entry of another process', 'src/cli/a.ts', "import '../main/job-process.ts';"],
  ['the command line imports no Electron', 'src/cli/a.ts', "import { app } from 'electron';"],
  ['Electron’s folder imports no part', 'src/main/electron/a.ts', "import { x } from '../run/run.ts';"],
  ['a folder of src is in some layer', 'src/extra/a.ts', "import 'node:fs';"],
  ['an import in an expression counts', 'src/main/run/a.ts', "const x = () => import('../akita/akita.ts');"],
  ['an import in a template counts', 'src/main/run/a.ts', 'const x = () => import(`../akita/akita.ts`);'],
  ['an export from counts', 'src/main/run/a.ts', "export { x } from '../akita/akita.ts'; export const y = 1;"],
  ['an export of everything counts', 'src/main/run/a.ts', "export * from '../akita/akita.ts'; export const y = 1;"],
  ['an import for its effects counts', 'src/main/run/a.ts', "import '../akita/akita.ts';"],
  ['a type by import counts', 'src/main/run/a.ts', "export type X = import('../akita/akita.ts').X;"],
  ['a file named by its URL counts', 'src/main/run/a.ts', "const x = new URL('../akita/akita.ts', import.meta.url);"],
  [
    'an entry with the file’s own ending counts',
    'src/main/run/a.ts',
    `new URL(\`../akita/akita\${end}\`, import.meta.url);`,
  ],
  ['require counts', 'src/main/run/a.ts', "const { app } = require('electron');"],
  ['no default export', 'src/shared/a.ts', 'export default 1;'],
  ['no default export by another name', 'test/support/a.ts', 'const x = 1; export { x as default };'],
  ['no barrel', 'src/shared/a.ts', "export * from './b.ts'; export type { C } from './c.ts';"],
  ['no barrel by way of imports', 'test/support/a.ts', "import { b } from './b.ts';\nexport { b };"],
  ['no file of more than 300 lines', 'src/shared/a.ts', `${'// line\n'.repeat(301)}`],
];

const allowed: readonly [description: string, file: string, source: string][] = [
  ['shared its own files and zod', 'src/shared/a.ts', "import { z } from 'zod'; import { b } from './b.ts';"],
  [
    'the renderer shared, its own files and packages',
    'src/renderer/steps/a.tsx',
    "import '../../shared/a.ts'; import '../b.css'; import 'react';",
  ],
  [
    'the preload Electron and shared',
    'src/preload/a.ts',
    "import { ipcRenderer } from 'electron'; import '../shared/a.ts';",
  ],
  [
    'a part its own files, shared, the ports, Node and packages',
    'src/main/run/b/a.ts',
    "import '../run.ts'; import '../../../shared/a.ts'; import '../../ports.ts'; import 'node:fs'; import '@scope/x/y';",
  ],
  [
    'what joins the parts their public files',
    'src/main/importer.ts',
    "import './akita/akita.ts'; import './plan/sqlite.ts'; import './host/node-http.ts'; import './ports.ts';",
  ],
  [
    'Electron in its three places',
    'src/main/electron/net.ts',
    "import { net } from 'electron'; import '../importer.ts'; import '../host/node-clock.ts';",
  ],
  ['Electron in the entry', 'src/main/index.ts', "import { app } from 'electron'; import './electron/window.ts';"],
  [
    'the command line the application and its ports',
    'src/cli/commands/a.ts',
    "import '../../main/importer.ts'; import '../../main/host/node-http.ts'; import '../host.ts'; import 'commander';",
  ],
  ['the default export of a configuration', 'vitest.config.ts', 'export default {};'],
  ['a file of 300 lines', 'src/shared/a.ts', `${'// line\n'.repeat(300)}`],
  [
    'a file that re-exports beside what it declares',
    'src/shared/a.ts',
    "export type { B } from './b.ts'; export const a = 1;",
  ],
  ['another long file outside of src', 'test/a.ts', `${'// line\n'.repeat(400)}`],
  ['scripts and tests any import', 'scripts/a.ts', "import '../src/main/run/settle.ts';"],
];

describe('the rules of the architecture find', () => {
  it.each(planted)('what breaks “%s”', (_, file, source) => {
    expect(violationsOf({ [file]: source })).toEqual([expect.stringContaining(file)]);
  });

  it.each(allowed)('nothing wrong with %s', (_, file, source) => {
    expect(violationsOf({ [file]: source })).toEqual([]);
  });

  it('a ring of imports, of types too, once', () => {
    const ring = {
      'src/shared/a.ts': "import { b } from './b.ts';",
      'src/shared/b.ts': "import type { C } from './c.ts';",
      'src/shared/c.ts': "export type { A } from './a.ts'; export const c = () => import('./d.ts');",
      'src/shared/d.ts': "import { e } from './e.ts';",
      'src/shared/e.ts': 'export const e = 1;',
    };
    expect(violationsOf(ring)).toEqual([
      'a ring of imports: src/shared/a.ts → src/shared/b.ts → src/shared/c.ts → src/shared/a.ts',
    ]);
  });

  it('a file that imports itself', () => {
    expect(violationsOf({ 'src/shared/a.ts': "import './a.ts';" })).toHaveLength(1);
  });

  it('what to do instead, in the sentence', () => {
    const [sentence] = violationsOf({ 'src/main/run/a.ts': "import { net } from 'electron';" });
    expect(sentence).toMatch(/^src\/main\/run\/a\.ts imports electron: .* take what is needed by a port$/);
  });
});

describe('this repository', () => {
  it('has no violation', () => {
    const files = realFiles();
    expect(files.size).toBeGreaterThan(50);
    expect(findViolations(files)).toEqual([]);
  });
});
