import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Identity } from './server/guard.ts';
import { originOf } from './server/guard.ts';
import { SECOND_INSTANCE } from './server/page-server.ts';

const lockSchema = z.strictObject({ port: z.int(), token: z.string() });

/** Electron answers at once, so the second process asks the first from a third one, and waits. */
const HAND_OVER = `
  const [url, token, body] = process.argv.slice(1);
  fetch(url, { method: 'POST', body, headers: { authorization: 'Bearer ' + token } })
    .then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1));
`;
const HAND_OVER_MS = 5000;

function readLock(file: string): Identity | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** False where nobody answers: its process died without taking the lock away. */
function handOver(owner: Identity): boolean {
  const body = JSON.stringify({ argv: process.argv, folder: process.cwd() });
  const args = ['-e', HAND_OVER, `${originOf(owner)}${SECOND_INSTANCE}`, owner.token, body];
  return spawnSync(process.execPath, args, { timeout: HAND_OVER_MS, stdio: 'ignore' }).status === 0;
}

function create(file: string, own: Identity): boolean {
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** The lock of `requestSingleInstanceLock`: a file in the data folder that says how to reach its owner. */
export class SingleInstance {
  private readonly own: Identity;
  private file: string | null = null;

  constructor(own: Identity) {
    this.own = own;
  }

  take(folder: string): boolean {
    const file = path.join(folder, 'stand-in-lock');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!create(file, this.own)) {
      const owner = readLock(file);
      if (owner?.token === this.own.token) return true;
      if (owner !== null && handOver(owner)) return false;
      writeFileSync(file, JSON.stringify(this.own), { mode: 0o600 });
    }
    this.file = file;
    return true;
  }

  free(): void {
    if (this.file !== null) rmSync(this.file, { force: true });
    this.file = null;
  }
}
