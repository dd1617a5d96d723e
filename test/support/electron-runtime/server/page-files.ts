import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

const runtime = path.dirname(import.meta.dirname);
/** Where the page finds the stand-in's own scripts; nothing of the application lives there. */
export const OWN = '/__stand-in/';
const SCRIPTS = `${OWN}scripts/`;

/** Node warns once that this is experimental; the person at the terminal can do nothing about it. */
function stripTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The preload as a module: a function that gets what a sandboxed preload has. */
const preloadModule = (file: string | undefined): string =>
  `export const runPreload = (require, module, exports, process) => {\n${file === undefined ? '' : readFileSync(file, 'utf8')}\n};\n`;

/** A script of the stand-in for the page; null where there is none of that name. */
export function pageScript(pathname: string, preload: string | undefined): string | null {
  if (!pathname.startsWith(SCRIPTS)) return null;
  const name = pathname.slice(SCRIPTS.length);
  if (name === 'page/preload.ts') return preloadModule(preload);
  if (!/^(page\/)?[a-z-]+\.ts$/.test(name)) return null;
  try {
    return stripTypes(readFileSync(path.join(runtime, name), 'utf8'));
  } catch {
    return null;
  }
}

/** The page with the stand-in's script in front of its own. A page that `comesBack` outlives its application. */
export function withBootstrap(html: string, document: string, comesBack: boolean): string {
  const query = `document=${document}&platform=${process.platform}${comesBack ? '&comes-back=yes' : ''}`;
  const script = `<script type="module" src="${SCRIPTS}page/bootstrap.ts?${query}"></script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}
