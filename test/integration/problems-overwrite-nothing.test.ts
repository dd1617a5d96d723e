import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const resultSchema = z.object({
  counts: z.looseObject({ rows: z.int(), invalid: z.int() }),
  issues: z.array(z.looseObject({ code: z.string(), severity: z.string(), message: z.string() })).default([]),
});

const plansSchema = z.array(z.object({ plan: z.string() }));

/** Row 4 has the ID of row 2, and row 5 a bad e-mail. */
const rows = [
  'Customer ID,Name,Email',
  '001,Acme,a@acme.example',
  '002,Bolt,b@bolt.example',
  '001,Crow,c@crow.example',
  '003,Dune,nope',
];

function computer() {
  const folder = tempFolder();
  const at = (name: string) => path.join(folder, name);
  const run = async (...args: string[]) => {
    const { stdout } = await runCli([...args, '--json', '--data-dir', at('data')]);
    return resultSchema.parse(JSON.parse(stdout));
  };
  const importFile = (file: string, problems: string) =>
    run('import', file, '--practice', '--rate', '60000', '--problems', problems);
  return { at, run, importFile };
}

async function firstImport() {
  const here = computer();
  writeFileSync(here.at('accounts.csv'), rows.join('\n'));
  const problems = here.at('problems.csv');
  expect((await here.importFile(here.at('accounts.csv'), problems)).counts).toMatchObject({ created: 2, invalid: 2 });
  return { ...here, problems };
}

/** A mapping file without the e-mail, which is bad in one row. */
function mappingWith(duplicates: 'last' | 'merge', file: string): string {
  const match = (header: string, field: string) => ({ from: { header }, to: { field } });
  const matches = [match('Customer ID', 'internal_id'), match('Name', 'name')];
  writeFileSync(file, JSON.stringify({ version: 1, matches, duplicates }));
  return file;
}

const edit = (file: string, from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('a problems file that is opened again', () => {
  test('sends no row whose ID was sent with another row, though it stands alone now', async () => {
    const { run, problems } = await firstImport();
    const { counts, issues } = await run('check', problems);
    expect(counts).toMatchObject({ rows: 2, ready: 0, invalid: 2 });
    const taken = issues.find(({ code }) => code === 'internal-id-taken');
    expect(taken?.message).toBe(
      'The internal ID “001” was sent with another row (row 2 of the import of “accounts.csv” that this file comes from). Correct the ID here, or leave the row out.',
    );
  });

  test('sends the row once it has an ID of its own, and the others once they are corrected', async () => {
    const { run, problems } = await firstImport();
    edit(problems, '001,Crow', '004,Crow');
    edit(problems, 'nope', 'd@dune.example');
    expect((await run('check', problems)).counts).toMatchObject({ ready: 2, invalid: 0 });
  });

  test('still knows it in the problems file of a problems file', async () => {
    const { at, run, importFile, problems } = await firstImport();
    edit(problems, 'nope', 'd@dune.example');
    const again = at('again.csv');
    expect((await importFile(problems, again)).counts).toMatchObject({ created: 1, invalid: 1 });
    expect((await run('check', again)).counts).toMatchObject({ rows: 1, ready: 0, invalid: 1 });
  });

  test('sends no row in which the ID of another row that was sent was typed', async () => {
    const { run, problems } = await firstImport();
    edit(problems, '003,Dune,nope', '002,Dune,d@dune.example');
    const { counts, issues } = await run('check', problems);
    expect(counts).toMatchObject({ rows: 2, ready: 0, invalid: 2 });
    expect(issues.find(({ code }) => code === 'internal-id-taken')?.message).toContain('“accounts.csv”');
  });

  test('sends no row that was added to it with the ID of a row that was sent', async () => {
    const { run, problems } = await firstImport();
    edit(problems, '001,Crow,c@crow.example', '004,Crow,c@crow.example');
    appendFileSync(problems, '002,Added,a@added.example\n005,New,n@new.example\n');
    expect((await run('check', problems)).counts).toMatchObject({ rows: 4, ready: 2, invalid: 2 });
  });

  test('lets the last row overwrite where the user chose so, and says what it changes', async () => {
    const { at, run, problems } = await firstImport();
    const { counts, issues } = await run('check', problems, '--mapping', mappingWith('last', at('m.json')));
    expect(counts).toMatchObject({ ready: 2, invalid: 0, warnings: 1 });
    const told = issues.find(({ code }) => code === 'internal-id-overwrites');
    expect(told?.severity).toBe('warning');
    expect(told?.message).toBe(
      'This row changes the account “001”, which was sent with another row (row 2 of the import of “accounts.csv” that this file comes from). If this is another customer, correct the ID here, or leave the row out.',
    );
  });

  test('sends no such row where rows are joined, because the row to join it with is not in the file', async () => {
    const { at, run, problems } = await firstImport();
    const { counts, issues } = await run('check', problems, '--mapping', mappingWith('merge', at('m.json')));
    expect(counts).toMatchObject({ ready: 1, invalid: 1 });
    expect(issues.find(({ code }) => code === 'internal-id-taken')?.severity).toBe('error');
  });
});

async function fullReport() {
  const here = await firstImport();
  const all = here.at('all.csv');
  const plans = await runCli(['plans', '--json', '--data-dir', here.at('data')]);
  const { plan } = plansSchema.parse(JSON.parse(plans.stdout))[0] ?? { plan: '' };
  await runCli(['report', plan, '--out', all, '--data-dir', here.at('data')]);
  return { ...here, all };
}

describe('a full report that is opened again', () => {
  test('sends the rows that were sent once more, each to its own account', async () => {
    const { run, all } = await fullReport();
    expect((await run('check', all)).counts).toMatchObject({ rows: 4, ready: 2, invalid: 2 });
  });

  test('does so whatever the order of its rows', async () => {
    const { run, all } = await fullReport();
    const [header = '', ...lines] = readFileSync(all, 'utf8').trim().split('\r\n');
    writeFileSync(all, [header, ...lines.filter((line) => !line.includes('Crow')).reverse()].join('\r\n'));
    expect((await run('check', all)).counts).toMatchObject({ rows: 3, ready: 2, invalid: 1 });
  });

  test('sends no row with the ID of another one', async () => {
    const { run, all } = await fullReport();
    edit(all, '002,Bolt', '001,Bolt');
    edit(all, '001,Acme', '002,Acme');
    expect((await run('check', all)).counts).toMatchObject({ rows: 4, ready: 0, invalid: 4 });
  });
});

describe('a full report whose rows are joined', () => {
  test('joins a row with the one that was sent, which is in the file too', async () => {
    const { at, run, all } = await fullReport();
    const { counts, issues } = await run('check', all, '--mapping', mappingWith('merge', at('m.json')));
    expect(counts).toMatchObject({ rows: 4, ready: 3, invalid: 0 });
    expect(issues.filter(({ code }) => code.startsWith('internal-id'))).toEqual([]);
  });
});

describe('a problems file whose import is no longer on this computer', () => {
  const words = 'is not in this computer’s history';

  test('is said to be so before anything is sent', async () => {
    const { at, problems } = await firstImport();
    rmSync(at('data'), { recursive: true });
    const checked = await runCli(['check', problems, '--data-dir', at('data')]);
    expect(checked.stderr).toContain(words);
    expect(checked.stderr).toContain('refused for an ID that stands in more than one row');
    const imported = await runCli(['import', problems, '--practice', '--rate', '60000', '--data-dir', at('data')]);
    expect(imported.stderr).toContain(words);
  });

  test('is said of a file that came from it in two steps', async () => {
    const { at, importFile, problems } = await firstImport();
    const again = at('again.csv');
    await importFile(problems, again);
    const [first = ''] = readdirSync(path.join(at('data'), 'plans')).sort();
    rmSync(path.join(at('data'), 'plans', first));
    expect((await runCli(['check', again, '--data-dir', at('data')])).stderr).toContain(words);
  });

  test('is said to be unrecognised where one of the columns of a report was deleted', async () => {
    const { at, problems } = await firstImport();
    const lines = readFileSync(problems, 'utf8').trim().split('\r\n');
    const withoutReference = lines.map((line) => line.slice(0, line.lastIndexOf(',')));
    writeFileSync(problems, withoutReference.join('\r\n'));
    expect((await runCli(['check', problems, '--data-dir', at('data')])).stderr).toContain(
      'without “Import reference”',
    );
  });

  test('is not said while it is there', async () => {
    const { at, problems } = await firstImport();
    expect((await runCli(['check', problems, '--data-dir', at('data')])).stderr).not.toContain(words);
  });
});
