import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const resultSchema = z.object({
  counts: z.looseObject({ rows: z.int(), invalid: z.int() }),
  issues: z.array(z.looseObject({ code: z.string(), severity: z.string(), message: z.string() })).default([]),
});

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

const edit = (file: string, from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('a problems file that is opened again', () => {
  test('sends no row whose ID was sent with another row, though it stands alone now', async () => {
    const { run, problems } = await firstImport();
    const { counts, issues } = await run('check', problems);
    expect(counts).toMatchObject({ rows: 2, ready: 0, invalid: 2 });
    const duplicate = issues.find(({ code }) => code === 'internal-id-duplicate');
    expect(duplicate?.message).toContain('“001” stands in more than one row (row 2 of the import');
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

  test('lets a later row overwrite where the user chose so', async () => {
    const { at, run, problems } = await firstImport();
    const match = (header: string, field: string) => ({ from: { header }, to: { field } });
    const matches = [match('Customer ID', 'internal_id'), match('Name', 'name')];
    writeFileSync(at('m.json'), JSON.stringify({ version: 1, matches, duplicates: 'last' }));
    expect((await run('check', problems, '--mapping', at('m.json'))).counts).toMatchObject({ ready: 2, invalid: 0 });
  });
});
