import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StrictEmitter, strict } from '../strict.ts';

interface ForkOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  readonly cwd?: string;
  readonly stdio?: 'pipe' | 'ignore' | 'inherit' | readonly ('pipe' | 'ignore' | 'inherit')[];
  readonly serviceName?: string;
}

/** Gives the child its `process.parentPort`. */
const parentPort = pathToFileURL(path.join(import.meta.dirname, '..', 'parent-port.ts')).href;

function stdioOf(stdio: ForkOptions['stdio']): ('pipe' | 'ignore' | 'inherit' | 'ipc')[] {
  const [, out = 'inherit', error = 'inherit'] = typeof stdio === 'string' ? [stdio, stdio, stdio] : (stdio ?? []);
  return ['ignore', out, error, 'ipc'];
}

/** V8's own switches go through Chromium's `--js-flags` in Electron; Node takes them as they are. */
const nodeFlags = (execArgv: readonly string[]): string[] =>
  execArgv.flatMap((flag) => (flag.startsWith('--js-flags=') ? flag.slice('--js-flags='.length).split(' ') : [flag]));

/** A process as `utilityProcess.fork` gives it. */
class UtilityProcess extends StrictEmitter {
  private readonly child: ChildProcess;
  private alive = true;

  constructor(child: ChildProcess) {
    super('UtilityProcess', ['spawn', 'message', 'exit', 'error']);
    this.child = child;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.on('error', (error) => this.emit('error', 'FatalError', '', String(error)));
    child.on('exit', (code, signal) => {
      this.alive = false;
      this.emit('exit', code ?? (signal === null ? 1 : constants.signals[signal]));
    });
  }

  get pid(): number | undefined {
    return this.alive ? this.child.pid : undefined;
  }

  get stdout(): ChildProcess['stdout'] {
    return this.child.stdout;
  }

  get stderr(): ChildProcess['stderr'] {
    return this.child.stderr;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object);
  }

  kill(): boolean {
    return this.alive && this.child.kill();
  }
}

/** `utilityProcess` over child_process.fork. The children end with the application, as Electron's do. */
export function newUtilityProcess() {
  const children = new Set<ChildProcess>();
  const api = strict('utilityProcess', {
    fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
      const child = fork(modulePath, [...args], {
        execArgv: [...nodeFlags(options.execArgv ?? []), '--import', parentPort],
        stdio: stdioOf(options.stdio),
        serialization: 'advanced',
        env: options.env ?? process.env,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      });
      children.add(child);
      child.on('exit', () => children.delete(child));
      return new UtilityProcess(child);
    },
  });
  const killAll = (): void => {
    for (const child of children) child.kill('SIGKILL');
  };
  return { api, killAll };
}
