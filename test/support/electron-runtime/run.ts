// Runs a built main bundle as Electron would: node run.ts MAIN_FILE [ARGUMENTS…]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { openControl } from './control.ts';
import { provideElectron } from './electron-module.ts';
import { startRuntime } from './runtime.ts';

/** Ctrl-C twice: whoever insists does not wait for the answer of a dialog. */
const INTERRUPTED = 130;
/** A terminal and npm both pass on the same Ctrl-C. */
const SAME_INTERRUPT_MS = 500;

const packageSchema = z.object({ name: z.string(), productName: z.string().optional(), version: z.string() });

/** The package that the main file belongs to: Electron takes its name and version from there. */
function packageOf(folder: string): z.infer<typeof packageSchema> {
  const file = path.join(folder, 'package.json');
  if (existsSync(file)) return packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const parent = path.dirname(folder);
  return parent === folder ? { name: 'Electron', version: '0.0.0' } : packageOf(parent);
}

function tellAddress(address: string): void {
  if (process.send) process.send({ address });
  else process.stdout.write(`Open this address in a browser: ${address}\nCtrl-C quits.\n`);
}

const [main, ...args] = process.argv.slice(2);
if (main === undefined) throw new Error('Say which main file to run.');
const file = path.resolve(main);
const { name, productName, version } = packageOf(path.dirname(file));
process.argv = [process.execPath, file, ...args];
Object.assign(process, { type: 'browser', defaultApp: true });

const runtime = await startRuntime({
  name: productName ?? name,
  version,
  port: Number(process.env.AKITA_STAND_IN_PORT ?? 0),
  token: process.env.AKITA_STAND_IN_TOKEN,
  keyring: process.env.AKITA_STAND_IN_KEYRING,
  onAddress: tellAddress,
});
provideElectron(runtime.electron);
if (process.send) openControl(runtime);

let interruptedAt: number | null = null;
process.on('SIGINT', () => {
  if (interruptedAt !== null) {
    if (performance.now() - interruptedAt > SAME_INTERRUPT_MS) process.exit(INTERRUPTED);
    return;
  }
  interruptedAt = performance.now();
  process.stderr.write('\nQuitting. Ctrl-C once more ends at once; an unfinished import can be resumed.\n');
  runtime.app.quit();
});
// Stays: packages of the application (when-exit, under conf) send themselves each signal a second time.
process.on('SIGTERM', () => runtime.app.quit());
// Whoever drives this process is gone: nobody would ever close it.
process.once('disconnect', () => runtime.app.exit(1));

await import(pathToFileURL(file).href);
runtime.app.becomeReadySoon();
