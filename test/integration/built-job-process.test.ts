import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { jobMessageSchema } from '../../src/main/job-messages.ts';
import { newUtilityProcess } from '../support/electron-runtime/api/utility-process.ts';
import { tempFolder } from '../support/temp-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'out', 'main', 'job-process.js');

const file = {
  path: path.join(root, 'resources', 'samples', 'accounts.csv'),
  options: {},
  plansFolder: tempFolder(),
};
const readAll = { kind: 'done', result: { profile: { format: 'csv', rows: 290 } } };

// `npm test` builds before it tests; what is tested here is what would be packaged.
test('the built job process reads a file, as the one from source does', async () => {
  expect(existsSync(built), `${built} is made by “npm run build”`).toBe(true);
  const child = fork(built, { serialization: 'advanced' });
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  child.send({ job: 'inspect', file });
  await new Promise((resolve) => child.on('exit', resolve));
  expect(jobMessageSchema.parse(messages.at(-1))).toMatchObject(readAll);
  expect(existsSync(path.join(root, 'out', 'main', 'check-worker.js'))).toBe(true);
});

test('in a utility process it speaks over the port that Electron gives it, and waits to be ended', async () => {
  const { api, killAll } = newUtilityProcess();
  onTestFinished(killAll);
  const child = api.fork(built, [], { execArgv: ['--js-flags=--max-old-space-size=512 --max-semi-space-size=8'] });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  const said = new Promise((resolve) => {
    child.on('message', (message) => {
      const { kind } = jobMessageSchema.parse(message);
      if (kind !== 'progress') resolve(message);
    });
  });
  child.postMessage({ job: 'inspect', file });
  expect(await said).toMatchObject(readAll);
  child.kill();
  expect(await exited).toBe(constants.signals.SIGTERM);
});
