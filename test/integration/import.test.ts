import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Arrived } from '../support/akita-like.ts';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const KEY = 'secret-key';
const header = 'Customer ID;Company;Status;Billing Email;Phone;Phone Type;Website;Owner;Tags;Ended';

const mapping = {
  version: 1,
  matches: [
    { from: { header: 'Customer ID' }, to: { field: 'internal_id' } },
    { from: { header: 'Company' }, to: { field: 'name' } },
    { from: { header: 'Status' }, to: { field: 'is_churned', values: { Canceled: true, Active: false } } },
    { from: { header: 'Billing Email' }, to: { field: 'emails', label: 'Billing Email' } },
    { from: { header: 'Phone' }, to: { field: 'phones', labelFrom: { header: 'Phone Type' } } },
    { from: { header: 'Website' }, to: { field: 'urls', label: 'Helpdesk' } },
    { from: { header: 'Owner' }, to: { field: 'csm', values: { 'John Doe': 'john.csm@my-company.com' } } },
    { from: { header: 'Tags' }, to: { field: 'tags', values: { VIP: 123 } } },
    { from: { header: 'Ended' }, to: { field: 'customer_end_date', dateOrder: 'dmy' } },
  ],
};

const first =
  '001;My Churned Customer;canceled ;billing@my-new-customer.com;+1 303 555 1212;Billing;https://helpdesk.my-new-customer.com;john doe;vip, 456;05.01.2021';
const plain = (row: number) => `${String(row).padStart(3, '0')};Customer ${row};Active;;;;;;;`;

/** 60 rows: the first has everything, row 3 (ID 002) fails validation, row 4 (ID 003) the server refuses. */
function sixtyRows(): string {
  const rows = Array.from({ length: 60 }, (_, index) => plain(index + 1));
  rows[0] = first;
  rows[1] = '002;Broken e-mail;Active;not an address;;;;;;';
  return [header, ...rows].join('\r\n');
}

function refuse003(request: Arrived, response: import('node:http').ServerResponse): boolean {
  if (z.looseObject({ internal_id: z.string() }).parse(request.body).internal_id !== '003') return false;
  const errors = { name: ['The name has already been taken.'] };
  response.writeHead(422, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message: 'The given data was invalid.', errors }));
  return true;
}

function writeFiles(): { folder: string; csv: string; map: string } {
  const folder = tempFolder();
  const csv = path.join(folder, 'accounts.csv');
  const map = path.join(folder, 'mapping.json');
  writeFileSync(csv, sixtyRows());
  writeFileSync(map, JSON.stringify(mapping));
  return { folder, csv, map };
}

test('a semicolon CSV arrives as the seed shows, and what did not arrive stands in the problems file', async () => {
  const { folder, csv, map } = writeFiles();
  const problems = path.join(folder, 'problems.csv');
  const report = path.join(folder, 'report.csv');
  const server = await akitaLikeServer({ key: KEY, instead: refuse003 });
  const files = ['--report', report, '--problems', problems, '--data-dir', path.join(folder, 'data')];
  const args = ['import', csv, '--mapping', map, '--api-url', server.url, '--rate', '6000', ...files, '--json'];
  const result = await runCli(args, { env: { AKITA_API_KEY: KEY } });

  expect(result.status).toBe(1);
  const summary = z
    .object({ counts: z.record(z.string(), z.int()), requests: z.int(), stopped: z.null() })
    .parse(JSON.parse(result.stdout));
  expect(summary.counts).toEqual({
    rows: 60,
    created: 58,
    updated: 0,
    imported: 0,
    unchanged: 0,
    failed: 1,
    invalid: 1,
    skipped: 0,
    remaining: 0,
  });
  expect(summary.requests).toBe(59);

  expect(server.arrived).toHaveLength(59);
  expect(server.arrived.map(({ body }) => body)).toContainEqual({
    internal_id: '001',
    name: 'My Churned Customer',
    is_churned: true,
    customer_end_date: '2021-01-05',
    emails: [{ label: 'Billing Email', value: 'billing@my-new-customer.com' }],
    phones: [{ label: 'Billing', value: '+1 303 555 1212' }],
    urls: [{ label: 'Helpdesk', value: 'https://helpdesk.my-new-customer.com' }],
    roles: [{ role_id: 6, email: 'john.csm@my-company.com' }],
    tags: [123, 456],
  });
  expect(server.arrived.map(({ body }) => body)).toContainEqual({
    internal_id: '060',
    name: 'Customer 60',
    is_churned: false,
  });
  expect(
    new Set(
      server.arrived.map(({ method, path: at, authorization, contentType }) =>
        [method, at, authorization, contentType].join(' '),
      ),
    ),
  ).toEqual(new Set([`POST /v1/accounts Bearer ${KEY} application/json`]));

  const rows = Papa.parse<Record<string, string>>(readFileSync(problems, 'utf8').replace('\ufeff', ''), {
    header: true,
  }).data.filter((row) => row['Customer ID']);
  expect(rows.map((row) => [row['Customer ID'], row['Import status']])).toEqual([
    ['002', 'Needs fixing'],
    ['003', 'Failed'],
  ]);
  expect(rows[0]?.['What went wrong']).toContain('“not an address” is not an e-mail address');
  expect(rows[0]?.['How to fix it']).toContain('Correct the address');
  expect(rows[1]?.['What went wrong']).toContain('The name has already been taken.');
  expect(rows[1]?.['How to fix it']).not.toBe('');
  for (const text of [readFileSync(problems, 'utf8'), readFileSync(report, 'utf8'), result.stdout, result.stderr]) {
    expect(text).not.toContain(KEY);
  }
});

test('a wrong key stops at once with status 3, and no row is marked failed', async () => {
  const { folder, csv, map } = writeFiles();
  const server = await akitaLikeServer({ key: KEY });
  const data = path.join(folder, 'data');
  const args = ['import', csv, '--mapping', map, '--api-url', server.url, '--data-dir', data, '--json'];
  const result = await runCli(args, { env: { AKITA_API_KEY: 'another-key' } });
  expect(result.status).toBe(3);
  const summary = z
    .object({ plan: z.string(), counts: z.record(z.string(), z.int()), stopped: z.string() })
    .parse(JSON.parse(result.stdout));
  expect(summary.stopped).toBe('key-refused');
  expect(summary.counts).toMatchObject({ created: 0, failed: 0, invalid: 1, remaining: 59 });
  expect(server.arrived.length).toBeLessThan(5);
  expect(result.stderr).toContain('resume');
  expect(result.stderr + result.stdout).not.toContain('another-key');

  const resumed = await runCli(['resume', summary.plan, '--rate', '6000', '--data-dir', data, '--json'], {
    env: { AKITA_API_KEY: KEY },
  });
  expect(resumed.status).toBe(1);
  expect(JSON.parse(resumed.stdout)).toMatchObject({
    counts: { created: 59, invalid: 1, remaining: 0 },
    stopped: null,
  });
});
