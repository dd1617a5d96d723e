import { registerHooks } from 'node:module';

const url = new URL('./electron.virtual.mjs', import.meta.url).href;
const place = Symbol.for('akita-importer.electron');

/** Both `import { app }`, `import electron` and `require('electron')` are used, by us and by packages. */
const source = (names: readonly string[]): string => `
  const electron = globalThis[Symbol.for('akita-importer.electron')];
  export const { ${names.join(', ')} } = electron;
  export { electron as default, electron as 'module.exports' };
`;

/** Makes `electron` resolve to this object, for everything that is loaded from now on. */
export function provideElectron(electron: object): void {
  Object.assign(globalThis, { [place]: electron });
  registerHooks({
    resolve(specifier, context, next) {
      const isElectron = specifier === 'electron' || specifier === 'electron/main';
      return isElectron ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
    },
    load(wanted, context, next) {
      if (wanted !== url) return next(wanted, context);
      return { format: 'module', source: source(Object.keys(electron)), shortCircuit: true };
    },
  });
}
