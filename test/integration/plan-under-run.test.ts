import { closeSync, openSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const KEY = 'secret-key';
const ROWS = 400;
const summarySchema = z.object({
  counts: z.record(z.string(), z.int()),
  requests: z.int(),
  stopped: z.string().nullable(),
});

function accounts(folder: string): string {
  const file = path.join(folder, 'accounts.csv');
  const rows = Array.from({ length: ROWS }, (_, row) => `${row + 1},Customer ${row + 1}`);
  writeFileSync(file, ['internal_id,name', ...rows].join('\n'));
  return file;
}

/** Imports by the real command line; `spoil` is done to the file of the plan when `after` requests have arrived. */
async function importWhile(spoil: (plan: string) => void, after = 30) {
  const folder = tempFolder();
  const data = path.join(folder, 'data');
  let count = 0;
  const server = await akitaLikeServer({
    key: KEY,
    latencyMs: 20,
    instead: () => {
      count += 1;
      const plans = path.join(data, 'plans');
      if (count === after)
        for (const name of readdirSync(plans)) if (name.endsWith('.plan.sqlite')) spoil(path.join(plans, name));
      return false;
    },
  });
  const args = ['import', accounts(folder), '--api-url', server.url, '--rate', '1500', '--data-dir', data, '--json'];
  const run = await runCli(args, { env: { AKITA_API_KEY: KEY } });
  return { run, server, data };
}

test.each([
  ['removed', 'was removed or renamed', (plan: string) => rmSync(plan)],
  ['renamed', 'was removed or renamed', (plan: string) => renameSync(plan, `${plan}.old`)],
  [
    'exchanged for another file',
    'was exchanged for another file',
    (plan: string) => {
      writeFileSync(`${plan}.new`, 'something else');
      renameSync(`${plan}.new`, plan);
    },
  ],
  ['emptied', 'was overwritten', (plan: string) => truncateSync(plan, 0)],
  ['robbed of its log', 'lost the file beside it whose name ends with -wal', (plan: string) => rmSync(`${plan}-wal`)],
])('a run whose plan is %s stops, tells so, and sends no row that it could not record', async (_, what, spoil) => {
  const { run, server } = await importWhile(spoil);
  expect(run.stderr).toContain(what);
  expect(run.stderr).toContain('Check the spreadsheet again to make a new plan');
  expect(run.stderr).not.toContain('    at ');
  expect(run.status).toBe(3);
  const { counts, stopped, requests } = summarySchema.parse(JSON.parse(run.stdout));
  expect(stopped).toBe('cannot-record');
  // Those on the way when it happened are all that came after: 1,500 a minute for some ms.
  expect(server.arrived.length).toBeLessThan(60);
  expect(requests).toBe(server.arrived.length);
  const { rows = 0, remaining = 0, created = 0 } = counts;
  expect(rows).toBe(ROWS);
  expect(remaining + created).toBe(ROWS);
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThanOrEqual(server.arrived.length);
});

test('a file that another program only holds open disturbs nothing', async () => {
  const open: number[] = [];
  const { run } = await importWhile((plan) => open.push(openSync(plan, 'r')));
  for (const file of open) closeSync(file);
  expect(run.status).toBe(0);
});
