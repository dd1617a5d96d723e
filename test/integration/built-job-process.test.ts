import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jobMessageSchema } from '../../src/main/job-messages.ts';
import { tempFolder } from '../support/temp-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'out', 'main', 'job-process.js');

// `npm test` builds before it tests; what is tested here is what would be packaged.
test('the built job process reads a file, as the one from source does', async () => {
  expect(existsSync(built), `${built} is made by “npm run build”`).toBe(true);
  const child = fork(built, { serialization: 'advanced' });
  const file = {
    path: path.join(root, 'resources', 'samples', 'accounts.csv'),
    options: {},
    plansFolder: tempFolder(),
  };
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  child.send({ job: 'inspect', file });
  await new Promise((resolve) => child.on('exit', resolve));
  const last = jobMessageSchema.parse(messages.at(-1));
  expect(last).toMatchObject({ kind: 'done', result: { profile: { format: 'csv', rows: 290 } } });
  expect(existsSync(path.join(root, 'out', 'main', 'check-worker.js'))).toBe(true);
});
