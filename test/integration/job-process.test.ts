import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { forkJob } from '../../src/main/jobs.ts';
import { must } from '../support/plans.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('an answer that takes long to write arrives whole: what is in a file of 16,000 columns', async () => {
  const folder = tempFolder();
  const file = path.join(folder, 'wide.csv');
  const line = (word: string): string => Array.from({ length: 16_000 }, (_, index) => `${word} ${index}`).join(',');
  writeFileSync(file, `${line('Column number')}\n${line('sample')}\n`);
  const read = { path: file, options: {}, plansFolder: path.join(folder, 'plans') };
  const { profile } = must(await forkJob({ job: 'inspect', file: read }, {}));
  expect(profile.columns.at(-1)?.header).toBe('Column number 15999');
});
