import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const entries = {
  'as-users': path.join(root, 'bin', 'akita-importer.mjs'),
  'without-starter': path.join(root, 'src', 'cli', 'main.ts'),
} as const;

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** `without-starter` runs the one process that does the work, so that a kill hits it and nothing else. */
  readonly how?: keyof typeof entries;
  /** Called with the process when it has started, for tests that stop it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the real command in a real process, without the key or the address of whoever runs the tests. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { AKITA_API_KEY: _key, AKITA_API_URL: _url, AKITA_IMPORTER_HOME: _home, ...clean } = process.env;
  const child = spawn(process.execPath, [entries[options.how ?? 'as-users'], ...args], {
    env: { ...clean, ...options.env },
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output.stderr += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...output })));
}
