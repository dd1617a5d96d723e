import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const KEY = 'secret-key';
const ROWS = 60;
const summarySchema = z.object({
  plan: z.string(),
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

/** Imports against a server that calls back when `after` requests have arrived. */
async function importUntil(
  after: number,
  then: (child: ChildProcess) => void,
  how: 'as-users' | 'without-starter' = 'as-users',
) {
  const folder = tempFolder();
  let child: ChildProcess | null = null;
  let count = 0;
  const server = await akitaLikeServer({
    key: KEY,
    latencyMs: 20,
    instead: () => {
      count += 1;
      if (count === after && child !== null) then(child);
      return false;
    },
  });
  const data = path.join(folder, 'data');
  const env = { AKITA_API_KEY: KEY };
  const args = ['import', accounts(folder), '--api-url', server.url, '--rate', '1500', '--data-dir', data, '--json'];
  const stopped = await runCli(args, {
    env,
    how,
    onStart: (started) => {
      child = started;
    },
  });
  const resume = (...more: string[]) => runCli(['resume', '--data-dir', data, '--json', ...more], { env });
  return { stopped, resume, server, data };
}

const idsOf = (arrived: readonly { body: unknown }[]): string[] =>
  arrived.map(({ body }) => z.looseObject({ internal_id: z.string() }).parse(body).internal_id);

test('an import in practice begins with an empty practice Akita each time; resumed, it gives no ID twice', async () => {
  const folder = tempFolder();
  const data = ['--data-dir', path.join(folder, 'data'), '--json'];
  const all = ['import', accounts(folder), '--practice', '--rate', '6000', ...data];
  for (const time of ['first', 'second']) {
    const { counts } = summarySchema.parse(JSON.parse((await runCli(all)).stdout));
    expect(counts, time).toMatchObject({ created: ROWS, updated: 0 });
  }

  const slowly = ['import', accounts(folder), '--practice', '--rate', '120', ...data];
  const stopped = await runCli(slowly, {
    onStart: (child) =>
      child.stderr?.on('data', (text: string) => {
        // Long enough for some answers, and not for all.
        if (text.includes('the practice Akita')) setTimeout(() => child.kill('SIGINT'), 1500);
      }),
  });
  const { created = 0 } = summarySchema.parse(JSON.parse(stopped.stdout)).counts;
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(ROWS);
  const report = path.join(folder, 'report.csv');
  const resumed = await runCli(['resume', '--rate', '6000', '--report', report, ...data]);
  expect(summarySchema.parse(JSON.parse(resumed.stdout)).counts).toMatchObject({ created: ROWS, updated: 0 });
  const ids = readFileSync(report, 'utf8').match(/\b\d{4}\b(?=[,\r\n])/g) ?? [];
  expect(ids).toHaveLength(ROWS);
  expect(new Set(ids).size).toBe(ROWS);
});

describe('an import that ends before its end', () => {
  test('Ctrl-C stops cleanly with status 3, says how to go on, and resume sends the rest once', async () => {
    const { stopped, resume, server } = await importUntil(20, (child) => child.kill('SIGINT'));
    expect(stopped.status).toBe(3);
    const summary = summarySchema.parse(JSON.parse(stopped.stdout));
    expect(summary.stopped).toBe('user');
    expect(summary.counts.remaining).toBeGreaterThan(0);
    expect(stopped.stderr).toContain(`resume ${summary.plan}`);

    const resumed = await resume();
    expect(resumed.status).toBe(0);
    const { counts, requests } = summarySchema.parse(JSON.parse(resumed.stdout));
    expect(counts).toMatchObject({ rows: ROWS, created: ROWS, remaining: 0 });
    expect(requests).toBe(ROWS);
    expect(new Set(idsOf(server.arrived)).size).toBe(ROWS);
    expect(server.arrived).toHaveLength(ROWS);
  });

  test('a killed process loses no row, and a row that was on the way is reported as imported', async () => {
    const { stopped, resume, server } = await importUntil(20, (child) => child.kill('SIGKILL'), 'without-starter');
    expect(stopped.status).not.toBe(0);
    const resumed = await resume();
    expect(resumed.status).toBe(0);
    const { counts } = summarySchema.parse(JSON.parse(resumed.stdout));
    expect(counts).toMatchObject({ rows: ROWS, failed: 0, remaining: 0 });
    const { created = 0, imported = 0 } = counts;
    expect(created + imported).toBe(ROWS);
    expect(imported).toBeGreaterThan(0);
    const ids = idsOf(server.arrived);
    expect(new Set(ids).size).toBe(ROWS);
    expect(ids.length - ROWS).toBeLessThanOrEqual(imported);
  });

  test('nothing unfinished is said in words, with status 0', async () => {
    const data = path.join(tempFolder(), 'data');
    const result = await runCli(['resume', '--data-dir', data, '--json']);
    expect(result.status).toBe(0);
    expect(result.stderr).toContain('nothing to resume');
    expect(JSON.parse(result.stdout)).toMatchObject({ plan: null, stopped: null });
  });

  test('a plan that was only checked is never resumed', async () => {
    const folder = tempFolder();
    const data = path.join(folder, 'data');
    const checked = await runCli(['check', accounts(folder), '--data-dir', data, '--json']);
    const { plan } = z.object({ plan: z.string() }).parse(JSON.parse(checked.stdout));
    const env = { AKITA_API_KEY: KEY };
    expect((await runCli(['resume', '--data-dir', data], { env })).stderr).toContain('nothing to resume');
    const named = await runCli(['resume', plan, '--data-dir', data], { env });
    expect(named.status).toBe(2);
    expect(named.stderr).toContain('never imported');
  });
});
