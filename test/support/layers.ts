import path from 'node:path';

/** What a file imports: another file of the repository, something of Node's own, Electron, or another package. */
type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'node' | 'electron' | 'package'; readonly name: string };

/** These cannot be loaded where there is no Electron. */
const electronPackages = new Set(['electron', 'electron-store', 'electron-updater']);

export function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith('.')) return { kind: 'file', path: path.posix.join(path.posix.dirname(from), specifier) };
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return { kind: electronPackages.has(name) ? 'electron' : 'package', name };
}

/** Where the parts of the application are joined, and the processes begin. */
const joiners = new Set([
  'src/main/importer.ts',
  'src/main/imports.ts',
  'src/main/papers.ts',
  'src/main/jobs.ts',
  'src/main/job-process.ts',
  'src/main/job-check.ts',
  'src/main/job-report.ts',
  'src/main/choose-mapping.ts',
  'src/main/row-source.ts',
  'src/main/plan-rows.ts',
  'src/main/compiled-rules.ts',
  'src/main/plan-review.ts',
  'src/main/plan-review-worker.ts',
  'src/main/plan-thread.ts',
  'src/main/plan-calls.ts',
  'src/main/plan-desk.ts',
  'src/main/plan-editor.ts',
  'src/main/plan-steps.ts',
  'src/main/plan-repairs.ts',
  'src/main/plan-words.ts',
  'src/main/plan-merge.ts',
  'src/main/plan-strangers.ts',
  'src/main/job-lines.ts',
  'src/main/job-identity.ts',
  'src/main/find-cells.ts',
  'src/main/column-option.ts',
  'src/main/plan-shelf.ts',
  'src/main/plan-run.ts',
  'src/main/report-source.ts',
  'src/main/check-rows.ts',
  'src/main/check-worker.ts',
  'src/main/row-checker.ts',
  'src/main/index.ts',
]);

/** What a host of the application, the command line or Electron, may know of it. */
const openToHosts = new Set([
  'src/main/importer.ts',
  'src/main/jobs.ts',
  'src/main/job-messages.ts',
  'src/main/mapping-file.ts',
  'src/main/plan-run.ts',
  'src/main/ports.ts',
  'src/main/akita/akita.ts',
  'src/main/practice/practice.ts',
]);

const isShared = (file: string): boolean => file.startsWith('src/shared/');
const isOwn = (from: string, file: string): boolean => file.startsWith(folderOf(from));
/** `src/main/plan/` of `src/main/plan/a/b.ts`; `src/cli/` of `src/cli/a/b.ts`. */
const folderOf = (file: string): string => `${file.split('/', file.startsWith('src/main/') ? 3 : 2).join('/')}/`;
const isTopOfMain = (file: string): boolean => /^src\/main\/[^/]+$/.test(file);
/** `host` and `plan` are open as a whole; another part only by the file that bears its name. */
const isPublic = (file: string): boolean =>
  /^src\/main\/(?:host|plan)\/[^/]+$/.test(file) || /^src\/main\/([^/]+)\/\1\.ts$/.test(file);

interface Layer {
  readonly name: string;
  readonly holds: (file: string) => boolean;
  /** Which files it may import, its own and src/shared besides. */
  readonly files: (file: string) => boolean;
  readonly node: boolean;
  readonly electron: boolean;
  readonly packages: 'all' | readonly string[];
  /** What to do instead of an import that it may not have. */
  readonly instead: string;
}

const noFiles = (): boolean => false;
const host = (file: string): boolean => openToHosts.has(file) || file.startsWith('src/main/host/');

/** The first layer that holds a file is its layer. */
const layers: readonly Layer[] = [
  {
    name: 'src/shared',
    holds: isShared,
    files: noFiles,
    node: false,
    electron: false,
    packages: ['zod'],
    instead: 'src/shared is pure: it imports only itself and zod; what needs more belongs into src/main',
  },
  {
    name: 'the renderer',
    holds: (file) => file.startsWith('src/renderer/'),
    files: noFiles,
    node: false,
    electron: false,
    packages: 'all',
    instead:
      'the renderer imports only src/shared and packages of the web; it asks main through src/renderer/bridge.ts',
  },
  {
    name: 'the preload',
    holds: (file) => file.startsWith('src/preload/'),
    files: noFiles,
    node: false,
    electron: true,
    packages: [],
    instead: 'the preload imports only src/shared and electron',
  },
  {
    name: 'the command line',
    holds: (file) => file.startsWith('src/cli/'),
    files: (file) => host(file) || file === 'package.json',
    node: true,
    electron: false,
    packages: 'all',
    instead: 'src/cli goes through src/main/importer.ts, and has the ports of src/main/host',
  },
  {
    name: 'the window’s service',
    holds: (file) => file.startsWith('src/main/desktop/'),
    files: host,
    node: true,
    electron: false,
    packages: 'all',
    instead: 'src/main/desktop goes through src/main/importer.ts, and has what the window’s host does by ports',
  },
  {
    name: 'src/main/electron',
    holds: (file) => file.startsWith('src/main/electron/'),
    files: (file) => host(file) || file === 'src/main/desktop/desktop.ts',
    node: true,
    electron: true,
    packages: 'all',
    instead: 'src/main/electron goes through src/main/importer.ts, as the command line does',
  },
  {
    name: 'a file that joins the parts',
    holds: (file) => joiners.has(file),
    files: (file) =>
      isPublic(file) ||
      isTopOfMain(file) ||
      file.startsWith('src/main/electron/') ||
      file.startsWith('src/main/desktop/'),
    node: true,
    electron: false,
    packages: 'all',
    instead: 'parts are joined by their public files: src/main/PART/PART.ts',
  },
  {
    name: 'the top of src/main',
    holds: isTopOfMain,
    files: (file) => isTopOfMain(file) && !joiners.has(file),
    node: true,
    electron: false,
    packages: 'all',
    instead: 'only the files that join the parts import them; they are listed in test/support/layers.ts',
  },
  {
    name: 'the findings',
    holds: (file) => file.startsWith('src/main/findings/'),
    files: (file) => /^src\/main\/(?:spreadsheet\/spreadsheet|normalize\/normalize)\.ts$/.test(file),
    node: true,
    electron: false,
    packages: [],
    instead:
      'findings are made of what reading and normalising noticed: src/main/findings knows their public files alone',
  },
  {
    name: 'a part',
    holds: (file) => file.startsWith('src/main/'),
    files: (file) => file === 'src/main/ports.ts',
    node: true,
    electron: false,
    packages: 'all',
    instead:
      'a part imports only its own folder, src/shared and src/main/ports.ts; src/main/importer.ts joins the parts',
  },
];

function isAllowed(layer: Layer, from: string, target: Target): boolean {
  switch (target.kind) {
    case 'file':
      return isShared(target.path) || (!isTopOfMain(from) && isOwn(from, target.path)) || layer.files(target.path);
    case 'node':
      return layer.node;
    case 'electron':
      return layer.electron || from === 'src/main/index.ts';
    case 'package':
      return layer.packages === 'all' || layer.packages.includes(target.name);
  }
}

/** Why a file may not import that, and what to do instead; null where it may. Files outside of src are free. */
export function forbiddenImport(from: string, specifier: string): string | null {
  const target = targetOf(from, specifier);
  const layer = layers.find((one) => one.holds(from));
  if (layer === undefined) return from.startsWith('src/') ? 'this folder is in no layer' : null;
  if (isAllowed(layer, from, target)) return null;
  if (target.kind === 'electron' && from.startsWith('src/main/')) {
    return 'electron is imported only in src/main/electron/, src/main/index.ts and src/preload/; take what is needed by a port';
  }
  return layer.instead;
}
