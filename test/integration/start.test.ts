import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/start.ts');

it('“npm start” without Electron says so, names the address of the window, and ends with it', async () => {
  const env = { ...process.env, CI: '1', AKITA_WITHOUT_ELECTRON: '1', AKITA_IMPORTER_HOME: tempFolder() };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 50_000 }).toContain('Ctrl-C quits.');
  expect(said).toContain('stand-in runs the application in a browser');
  const address = /Open (http:\/\/127\.0\.0\.1:\S+)/.exec(said)?.[1] ?? '';
  const letIn = await fetch(address, { redirect: 'manual' });
  expect([letIn.status, letIn.headers.get('location')]).toEqual([302, '/index.html']);
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  if (process.platform !== 'win32') expect(status).toBe(0);
});
