import path from 'node:path';
import { build, type Plugin } from 'vite';
import config from '../../../electron.vite.config.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const MOST_NAMED = 14;

/** What a package adds to the page's script. */
interface Weight {
  readonly name: string;
  readonly bytes: number;
}

/** The package that a module belongs to; `the page itself` for our own. */
function ownerOf(module: string): string {
  const [, inner] = module.split(/node_modules\/(?!.*node_modules\/)/);
  if (inner === undefined) return 'the page itself';
  const [first = '', second = ''] = inner.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Builds the page into nothing, and weighs what each package has in it before it is minified, the heaviest first. */
export async function pageWeights(): Promise<{ readonly minified: number; readonly packages: readonly Weight[] }> {
  const bytes = new Map<string, number>();
  let minified = 0;
  const scales: Plugin = {
    name: 'scales',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        minified += file.code.length;
        for (const [module, { renderedLength }] of Object.entries(file.modules)) {
          const owner = ownerOf(module);
          bytes.set(owner, (bytes.get(owner) ?? 0) + renderedLength);
        }
      }
    },
  };
  const { renderer } = config as { renderer: { build: object; plugins: Plugin[] } };
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    root: path.join(root, 'src/renderer'),
    build: { ...renderer.build, write: false },
    plugins: [...renderer.plugins, scales],
  });
  const packages = [...bytes].map(([name, size]) => ({ name, bytes: size })).sort((a, b) => b.bytes - a.bytes);
  const few = packages.slice(0, MOST_NAMED);
  const rest = packages.slice(MOST_NAMED);
  const others = { name: `${rest.length} others`, bytes: rest.reduce((sum, one) => sum + one.bytes, 0) };
  return { minified, packages: [...few, others] };
}
