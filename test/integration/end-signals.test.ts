import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const source = (file: string): string => JSON.stringify(new URL(`../../src/main/${file}`, import.meta.url));

/** A program that keeps settings as ours does, and needs a moment to put everything in order. */
const program = `
  import Conf from 'conf';
  import { quitOnSignals } from ${source('electron/end-signals.ts')};
  new Conf({ cwd: process.argv[1] }).set('a', 1);
  const alive = setInterval(() => undefined, 1000);
  let signals = 0;
  quitOnSignals(process, () => {
    signals += 1;
    if (signals > 1) return;
    setTimeout(() => {
      process.send('in order');
      clearInterval(alive);
      process.disconnect();
    }, 200);
  });
  process.send('ready');
`;

// Windows has no signals: there the window is told (window.ts).
test.runIf(process.platform !== 'win32').for(['SIGTERM', 'SIGHUP'] as const)(
  'a program that %s ends puts everything in order first, though its settings library sends the signal again',
  async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program, tempFolder()], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const said: unknown[] = [];
    child.on('message', (message) => said.push(message));
    await expect.poll(() => said, { timeout: 20_000 }).toEqual(['ready']);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(said).toEqual(['ready', 'in order']);
  },
);
