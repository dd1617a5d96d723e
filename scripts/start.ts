// Starts the application: in Electron where its binary is or can be had, in the stand-in otherwise.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { StandIn } from '../test/support/electron-runtime/stand-in.ts';
import { obtainElectron, whyStandIn } from './start/electron.ts';
import { openBrowser } from './start/open-browser.ts';
import { isBuildStale } from './start/stale-build.ts';

const root = path.dirname(import.meta.dirname);
const args = process.argv.slice(2);

function build(): void {
  process.stderr.write('Building the application …\n');
  const builder = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The child ends as it sees fit, and this process after it. */
function passSignalsTo(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
}

function startElectron(binary: string): void {
  const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
  passSignalsTo(child);
  child.on('exit', (code) => process.exit(code ?? 1));
}

async function startStandIn(): Promise<void> {
  process.stdout.write(`${whyStandIn()}\n`);
  const app = new StandIn({
    main: path.join(root, 'out', 'main', 'index.js'),
    args,
    says: 'show',
    // As the command line does: the system's proxy and certificates.
    execArgv: ['--use-env-proxy', '--use-system-ca'],
  });
  passSignalsTo(app.child);
  void app.exited.then((status) => process.exit(typeof status === 'number' ? status : 1));
  const address = await app.address;
  process.stdout.write(`Open ${address}\nCtrl-C quits.\n`);
  openBrowser(address);
}

if (isBuildStale(root)) build();
const binary = obtainElectron();
if (binary === null) await startStandIn();
else startElectron(binary);
