import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** No browser talks to anybody but the pages of a test. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** As root Chromium does not start with its sandbox. */
const argsFor = (): string[] => (process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet);

function packageVersion(): string {
  const file = path.join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** The package unpacks into the folder for temporary files, where two at once would find each other's half. */
async function unpackInto(folder: string): Promise<void> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** The Chromium of the registry's package, unpacked once and kept; Linux only. */
async function packagedChromium(): Promise<string> {
  const cache = path.join(root, 'node_modules', '.cache', 'chromium');
  const folder = path.join(cache, packageVersion());
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const unpacked = mkdtempSync(path.join(cache, 'unpacking-'));
    await unpackInto(unpacked);
    // Whoever was quicker has the same.
    if (existsSync(folder)) rmSync(unpacked, { recursive: true });
    else renameSync(unpacked, folder);
  }
  return path.join(folder, 'chromium');
}

/** How to start a browser for tests on this machine, without installing one. */
export async function browserOptions(): Promise<LaunchOptions> {
  const args = argsFor();
  if (process.platform !== 'linux') return { args, channel: process.platform === 'win32' ? 'msedge' : 'chrome' };
  if (process.arch === 'x64') return { args, executablePath: await packagedChromium() };
  return { args, executablePath: SYSTEM_CHROMIUM };
}
