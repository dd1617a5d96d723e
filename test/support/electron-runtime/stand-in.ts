import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import type { ControlName } from './control.ts';
import { removeUploads } from './upload-folder.ts';

const entry = path.join(import.meta.dirname, 'run.ts');

/** What it takes to load an application is a second or two on a busy machine. */
const START_MS = 60_000;

const messageSchema = z.union([
  z.strictObject({ address: z.string() }),
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id: z.int(), ok: z.literal(false), message: z.string() }),
]);

export interface StandInOptions {
  /** The built main file. */
  readonly main: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  /** `show` for a person at the terminal; else it is kept in `output`. */
  readonly says?: 'keep' | 'show';
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A running application in the stand-in, driven by its parent process. */
export class StandIn {
  readonly child: ChildProcess;
  /** The exit status, or the signal that ended it. */
  readonly exited: Promise<number | string>;
  /** The address that lets a browser in; rejects where the application ends without a window. */
  readonly address: Promise<string>;
  /** What it wrote to its standard output and error. */
  output = '';
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;

  constructor({ main, args = [], env = process.env, execArgv = [], says = 'keep' }: StandInOptions) {
    const stream = says === 'show' ? 'inherit' : 'pipe';
    this.child = fork(entry, [main, ...args], {
      env,
      execArgv: [...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', stream, stream, 'ipc'],
    });
    for (const words of [this.child.stdout, this.child.stderr]) {
      words?.setEncoding('utf8').on('data', (text) => {
        this.output += text;
      });
    }
    const address = Promise.withResolvers<string>();
    const late = setTimeout(() => address.reject(new Error(`No window came up.\n${this.output}`)), START_MS);
    this.child.on('message', (raw) => {
      const message = messageSchema.parse(raw);
      if ('address' in message) address.resolve(message.address);
      else this.settle(message);
    });
    this.exited = new Promise((resolve) => {
      // When its pipes are closed too: what it said last is then in `output`.
      this.child.on('close', (code, signal) => {
        removeUploads(this.child.pid ?? 0);
        address.reject(new Error(`The application ended (${signal ?? code}) without a window.\n${this.output}`));
        for (const { reject } of this.waiting.values()) reject(new Error('The application has ended.'));
        resolve(code ?? signal ?? 1);
      });
    });
    this.address = address.promise.finally(() => clearTimeout(late));
    this.address.catch(() => {});
  }

  /** Asks the control channel. */
  call(name: ControlName, ...args: unknown[]): Promise<unknown> {
    if (!this.child.connected) return Promise.reject(new Error('The application has ended.'));
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, name, args });
    });
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  private settle(answer: Exclude<z.infer<typeof messageSchema>, { address: string }>): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message));
  }
}
