import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const KEY = 'secret-key';
const ENV = { AKITA_API_KEY: KEY };
const summarySchema = z.object({
  plan: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
  requests: z.int(),
  stopped: z.string().nullable(),
});
const summaryOf = (stdout: string) => summarySchema.parse(JSON.parse(stdout));

const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly data: readonly string[];
}

function place(rows = 6): Place {
  const folder = tempFolder();
  const file = path.join(folder, 'accounts.csv');
  writeAccounts(file, rows);
  return { folder, file, data: ['--data-dir', path.join(folder, 'data')] };
}

function writeAccounts(file: string, rows: number, nameOf = (row: number) => `Customer ${row}`): void {
  const lines = Array.from({ length: rows }, (_, row) => `${row + 1},${nameOf(row + 1)}`);
  writeFileSync(file, ['internal_id,name', ...lines].join('\n'));
}

describe('an import by a profile', () => {
  test('runs as it was saved from another folder, says nothing, writes dated reports and a line into the log', async () => {
    const { folder, file, data } = place();
    const server = await akitaLikeServer({ key: KEY });
    const saved = await runCli(
      [
        'save-profile',
        'Nightly',
        'accounts.csv',
        '--api-url',
        server.url,
        '--rate',
        '6000',
        '--quiet',
        '--log',
        'runs.log',
        '--report',
        'report-{date}.csv',
        ...data,
      ],
      { cwd: folder },
    );
    expect([saved.status, saved.stdout]).toEqual([0, '']);
    const run = await runCli(['import', '--profile', 'nightly', ...data], { env: ENV, cwd: '/' });
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(server.arrived).toHaveLength(6);
    const log = path.join(folder, 'runs.log');
    expect(linesOf(log)).toMatchObject([
      {
        command: 'import',
        profile: 'nightly',
        file: 'accounts.csv',
        requests: 6,
        stopped: null,
        status: 0,
        why: null,
        counts: { rows: 6, created: 6 },
      },
    ]);
    if (process.platform !== 'win32') expect(statSync(log).mode & 0o077).toBe(0);
    expect(readFileSync(log, 'utf8')).not.toContain(KEY);
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    expect(readFileSync(path.join(folder, `report-${day}.csv`), 'utf8')).toContain('Created');
    expect(readFileSync(file, 'utf8')).toContain('Customer 1');
  });

  test('is listed, holds no key, takes what the command line says instead, and can be removed', async () => {
    const { folder, data } = place();
    await runCli(['save-profile', 'A', 'accounts.csv', '--api-url', 'http://127.0.0.1:9', '--rate', '100', ...data], {
      cwd: folder,
      env: ENV,
    });
    const listed = await runCli(['profiles', ...data]);
    expect(JSON.parse(listed.stdout)).toEqual([
      { name: 'A', options: { file: path.join(folder, 'accounts.csv'), apiUrl: 'http://127.0.0.1:9', rate: 100 } },
    ]);
    const run = await runCli(['import', '--profile', 'A', '--practice', '--rate', '6000', '--json', ...data]);
    expect(run.status).toBe(0);
    expect(summaryOf(run.stdout).counts).toMatchObject({ created: 6 });
    expect((await runCli(['remove-profile', 'a', ...data])).status).toBe(0);
    const gone = await runCli(['import', '--profile', 'A', ...data]);
    expect([gone.status, gone.stdout]).toEqual([2, '']);
    expect(gone.stderr).toContain('There is no profile “A”. There are: none.');
  });

  test('that cannot be read is named, and left as it is', async () => {
    const { folder, data } = place();
    await runCli(['save-profile', 'A', ...data]);
    const file = path.join(folder, 'data', 'profiles.json');
    writeFileSync(file, '{ not json');
    const run = await runCli(['import', '--profile', 'A', ...data]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(file);
    expect(run.stderr).not.toContain('    at ');
    expect(readFileSync(file, 'utf8')).toBe('{ not json');
  });

  test('says what is wrong though it is quiet, and writes that into the log, too', async () => {
    const { folder, data } = place();
    const log = path.join(folder, 'runs.log');
    const run = await runCli(['import', 'nowhere.csv', '--practice', '--quiet', '--log', log, ...data], {
      cwd: folder,
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('nowhere.csv');
    expect(linesOf(log)).toMatchObject([{ status: 2, plan: null, why: expect.stringContaining('nowhere.csv') }]);
    const unwritable = await runCli(
      ['import', 'accounts.csv', '--practice', '--log', path.join(folder, 'no', 'runs.log'), ...data],
      { cwd: folder },
    );
    expect([unwritable.status, unwritable.stdout]).toEqual([2, '']);
    expect(unwritable.stderr).toContain('Name another file with --log');
  });
});

describe('--skip-unchanged', () => {
  test('sends only what changed since, and what was refused or sent under another mapping', async () => {
    const { folder, file, data } = place(10);
    const server = await akitaLikeServer({ key: KEY });
    const run = async (...more: string[]) => {
      const args = [
        'import',
        file,
        '--api-url',
        server.url,
        '--rate',
        '6000',
        '--json',
        '--skip-unchanged',
        ...data,
        ...more,
      ];
      return summaryOf((await runCli(args, { env: ENV })).stdout);
    };
    expect((await run()).counts).toMatchObject({ created: 10, unchanged: 0 });
    expect(await run()).toMatchObject({ counts: { unchanged: 10, remaining: 0 }, requests: 0 });
    writeAccounts(file, 10, (row) => (row === 4 ? 'Renamed' : `Customer ${row}`));
    expect(await run()).toMatchObject({ counts: { unchanged: 9, imported: 1 }, requests: 1 });
    const mapping = path.join(folder, 'm.json');
    const matches = [
      { from: { header: 'internal_id' }, to: { field: 'internal_id' } },
      { from: { header: 'name' }, to: { field: 'name' }, blank: 'clear' },
    ];
    writeFileSync(mapping, JSON.stringify({ version: 1, matches }));
    expect((await run('--mapping', mapping)).counts).toMatchObject({ unchanged: 0, imported: 10 });
    expect((await run('--mapping', mapping)).counts).toMatchObject({ unchanged: 10 });
  });

  test('never takes a row for unchanged whose last request was refused or lost', async () => {
    const { file, data } = place(3);
    let refuses = false;
    const server = await akitaLikeServer({
      key: KEY,
      instead: (_, response) => {
        if (refuses) response.writeHead(422, { 'content-type': 'application/json' }).end('{"message":"No."}');
        return refuses;
      },
    });
    const run = async (...more: string[]) =>
      summaryOf(
        (
          await runCli(['import', file, '--api-url', server.url, '--rate', '6000', '--json', ...data, ...more], {
            env: ENV,
          })
        ).stdout,
      );
    expect((await run()).counts).toMatchObject({ created: 3 });
    refuses = true;
    expect((await run()).counts).toMatchObject({ failed: 3 });
    refuses = false;
    expect((await run('--skip-unchanged')).counts).toMatchObject({ unchanged: 0, imported: 3 });
  });
});

test('--try sends the rows that show most and stops; resume sends the others', async () => {
  const { file, data } = place(20);
  const tried = await runCli(['import', file, '--practice', '--rate', '6000', '--json', '--try', '5', ...data]);
  expect(tried.status).toBe(3);
  expect(summaryOf(tried.stdout)).toMatchObject({
    stopped: 'tried',
    counts: { created: 5, remaining: 15 },
    requests: 5,
  });
  const rest = await runCli(['resume', '--json', ...data]);
  expect([rest.status, summaryOf(rest.stdout).counts]).toMatchObject([0, { created: 20, remaining: 0 }]);
});

describe('fifty refusals of one kind', () => {
  test('stop the import with 3 and in words; --accept-refusals goes on', async () => {
    const { file, data } = place(70);
    const server = await akitaLikeServer({
      key: KEY,
      instead: (_, response) => {
        response.writeHead(422, { 'content-type': 'application/json' }).end('{"message":"The plan is missing."}');
        return true;
      },
    });
    const run = await runCli(
      ['import', file, '--api-url', server.url, '--rate', '6000', '--json', '--quiet', ...data],
      { env: ENV },
    );
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('50 rows in succession');
    expect(run.stderr).toContain('The plan is missing.');
    expect(summaryOf(run.stdout)).toMatchObject({ stopped: 'too-many-refused' });
    const on = await runCli(['resume', '--json', '--accept-refusals', ...data], { env: ENV });
    expect([on.status, summaryOf(on.stdout)]).toMatchObject([
      1,
      { stopped: null, counts: { failed: 70, remaining: 0 } },
    ]);
  });
});

describe('resume', () => {
  test('--failed sends what was refused once more, --start-over everything', async () => {
    const { file, data } = place(6);
    let refuses = true;
    const server = await akitaLikeServer({
      key: KEY,
      instead: (request, response) => {
        const no = refuses && JSON.stringify(request.body).includes('Customer 3');
        if (no) response.writeHead(422, { 'content-type': 'application/json' }).end('{"message":"No."}');
        return no;
      },
    });
    const first = await runCli(['import', file, '--api-url', server.url, '--rate', '6000', '--json', ...data], {
      env: ENV,
    });
    expect(summaryOf(first.stdout).counts).toMatchObject({ created: 5, failed: 1 });
    refuses = false;
    const again = await runCli(['resume', '--failed', '--json', ...data], { env: ENV });
    expect([again.status, summaryOf(again.stdout)]).toMatchObject([
      0,
      { counts: { created: 6, failed: 0 }, requests: 7 },
    ]);
    const over = await runCli(['resume', '--start-over', '--json', ...data], { env: ENV });
    expect([over.status, summaryOf(over.stdout)]).toMatchObject([
      0,
      { counts: { imported: 6, created: 0 }, requests: 13 },
    ]);
  });
});

test('plans --remove-older-than removes nothing that is young', async () => {
  const { file, data } = place(3);
  await runCli(['import', file, '--practice', '--rate', '6000', ...data]);
  const plans = await runCli(['plans', '--remove-older-than', '1', '--json', ...data]);
  expect(JSON.parse(plans.stdout)).toHaveLength(1);
  expect(plans.stderr).toContain('Removed 0 imports');
});

test('--saved-mapping takes one that the window saved, and names those that there are', async () => {
  const { folder, file, data } = place(3);
  await runCli(['plans', ...data]);
  const mapping = {
    version: 1,
    name: 'Ours',
    matches: [
      { from: { header: 'internal_id' }, to: { field: 'internal_id' } },
      { from: { header: 'gone' }, to: { field: 'name' } },
    ],
  };
  const saved = {
    id: 'a',
    name: 'Ours',
    savedAt: '2026-01-01T00:00:00.000Z',
    columns: ['internal_id', 'gone'],
    mapping,
  };
  writeFileSync(path.join(folder, 'data', 'mappings.json'), JSON.stringify({ version: 1, mappings: [saved] }));
  const drifted = await runCli(['import', file, '--practice', '--saved-mapping', 'ours', ...data]);
  expect([drifted.status, drifted.stdout]).toEqual([2, '']);
  expect(drifted.stderr).toContain('no column “gone”');
  const { matches } = mapping;
  const fits = { ...saved, columns: ['internal_id'], mapping: { ...mapping, matches: matches.slice(0, 1) } };
  writeFileSync(path.join(folder, 'data', 'mappings.json'), JSON.stringify({ version: 2, mappings: [fits] }));
  const grown = await runCli(['check', file, '--saved-mapping', 'ours', ...data]);
  expect(grown.stderr).toContain('Since the mapping was saved, “name” is new; nothing of it is sent.');
  const unknown = await runCli(['import', file, '--practice', '--saved-mapping', 'Theirs', ...data]);
  expect(unknown.stderr).toContain('There is no saved mapping “Theirs”. There are: “Ours”.');
});
