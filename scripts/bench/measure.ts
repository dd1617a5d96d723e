import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** `peakMegabytes`: the most that all processes of the command had in memory together; null where the system does not tell. */
export interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number | null;
  readonly output: string;
}

/** Often enough to see the peak of work that lasts seconds; looking at all processes every 100 ms slowed the work. */
const LOOK_EVERY_MS = 400;

interface ProcessInfo {
  readonly parent: number;
  readonly kilobytes: number;
}

function readProcess(pid: string): ProcessInfo | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    return { parent, kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) };
  } catch {
    return null;
  }
}

/** Resident memory of a process and all its descendants, from /proc (Linux). */
function treeMegabytes(root: number): number | null {
  if (process.platform !== 'linux') return null;
  const all = new Map<number, ProcessInfo>();
  for (const name of readdirSync('/proc')) {
    const info = /^\d+$/.test(name) ? readProcess(name) : null;
    if (info !== null) all.set(Number(name), info);
  }
  const belongs = (pid: number): boolean => pid === root || (all.has(pid) && belongs(all.get(pid)?.parent ?? 0));
  let kilobytes = 0;
  for (const [pid, info] of all) if (belongs(pid)) kilobytes += info.kilobytes;
  return kilobytes / 1024;
}

/** Runs a command to its end; a status that is not in `accepted` is an error. */
export function measure(
  command: readonly string[],
  environment: Record<string, string> = {},
  accepted: readonly number[] = [0],
): Promise<Measured> {
  const [file, ...rest] = command;
  if (file === undefined) throw new Error('no command');
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, rest, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...environment } });
    let output = '';
    let peak: number | null = null;
    const look = setInterval(() => {
      const now = treeMegabytes(child.pid ?? -1);
      if (now !== null) peak = Math.max(peak ?? 0, now);
    }, LOOK_EVERY_MS);
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('exit', (status) => {
      clearInterval(look);
      const seconds = (performance.now() - started) / 1000;
      if (accepted.includes(status ?? -1)) resolve({ seconds, peakMegabytes: peak, output });
      else reject(new Error(`${command.join(' ')} ended with ${status}`));
    });
  });
}
