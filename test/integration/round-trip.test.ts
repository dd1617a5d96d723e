import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { z } from 'zod';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const checkedSchema = z.object({
  row: z.int(),
  status: z.string(),
  account: z.record(z.string(), z.unknown()).nullable(),
});

const mapping = {
  version: 1,
  matches: [
    { from: { header: 'ID' }, to: { field: 'internal_id' } },
    { from: { header: 'Name' }, to: { field: 'name' } },
    { from: { header: 'Email' }, to: { field: 'emails' } },
    { from: { header: 'Phone' }, to: { field: 'phones', label: 'Main' } },
    { from: { header: 'Start' }, to: { field: 'customer_start_date' } },
    { from: { header: 'MRR' }, to: { field: 'trait', key: 'mrr', type: 'number' } },
  ],
};

/** Every row has an e-mail that needs fixing, so that all of them come home in the problems file. */
function workbook(folder: string): string {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['ID', 'Name', 'Email', 'Phone', 'Start', 'MRR', 'Notes'],
    [
      { t: 'n', v: 123, z: '00000' },
      '=SUM(1;2) Ltd',
      'bad',
      '+49 30 1234',
      { t: 'n', v: 44_931, z: 'm/d/yy' },
      1.234,
      'a',
    ],
    ['  007 ', '@home', 'bad', "'0170", { t: 'n', v: 44_932, z: 'yyyy-mm-dd' }, { t: 'n', v: 0.12, z: '0%' }, '-1'],
    [{ t: 'n', v: 123_456_789_012 }, 'Line\nbreak “quoted”, näme', 'bad', '-', { t: 's', v: '' }, 1_234_567.891, '\tx'],
  ]);
  const file = path.join(folder, 'accounts.xlsx');
  writeFileSync(file, XLSX.write(XLSX.utils.book_new(sheet, 'S'), { type: 'buffer', bookType: 'xlsx' }));
  return file;
}

const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => checkedSchema.parse(JSON.parse(line)));

/** The accounts that a file would send, with its e-mails put right, or as they are. */
async function accountsOf(file: string, folder: string, more: readonly string[]): Promise<unknown[]> {
  const out = path.join(folder, 'rows.jsonl');
  const checked = await runCli(['check', file, '--rows', out, '--data-dir', path.join(folder, 'data'), ...more]);
  expect([0, 1]).toContain(checked.status);
  return rowsOf(out).map((row) => row.account);
}

function withoutEmail(): { matches: unknown[] } {
  return { ...mapping, matches: mapping.matches.filter((match) => match.to.field !== 'emails') };
}

describe.each(['csv', 'xlsx'])('a problems file as .%s', (ending) => {
  test('comes home: it is recognised, brings its mapping, and every value is what it was', async () => {
    const folder = tempFolder();
    const data = path.join(folder, 'data');
    const source = workbook(folder);
    const map = path.join(folder, 'm.json');
    const problems = path.join(folder, `problems.${ending}`);
    writeFileSync(map, JSON.stringify(mapping));
    const args = [
      '--mapping',
      map,
      '--practice',
      '--rate',
      '60000',
      '--problems',
      problems,
      '--data-dir',
      data,
      '--json',
    ];
    const imported = await runCli(['import', source, ...args]);
    expect(JSON.parse(imported.stdout)).toMatchObject({ counts: { rows: 3, invalid: 3 } });

    const home = await runCli(['check', problems, '--data-dir', data, '--json']);
    expect(home.stderr).toContain('report of an earlier import');
    expect(JSON.parse(home.stdout)).toMatchObject({ counts: { rows: 3, invalid: 3 }, mapping });

    writeFileSync(map, JSON.stringify(withoutEmail()));
    const before = await accountsOf(source, folder, ['--mapping', map]);
    const after = await accountsOf(problems, folder, ['--mapping', map]);
    expect(after).toEqual(before);
    expect(before).toMatchObject([
      { internal_id: '00123', name: '=SUM(1;2) Ltd', customer_start_date: '2023-01-05', traits: { mrr: 1.234 } },
      { internal_id: '007', name: '@home', phones: [{ label: 'Main', value: "'0170" }], traits: { mrr: 0.12 } },
      null,
    ]);
  });

  test('tells its own columns apart from those of the user', async () => {
    const folder = tempFolder();
    const data = path.join(folder, 'data');
    const map = path.join(folder, 'm.json');
    const problems = path.join(folder, `problems.${ending}`);
    writeFileSync(map, JSON.stringify(mapping));
    const args = ['--mapping', map, '--practice', '--rate', '60000', '--problems', problems, '--data-dir', data];
    await runCli(['import', workbook(folder), ...args]);
    const inspected = await runCli(['inspect', problems, '--json', '--data-dir', data]);
    const { columns } = z
      .object({ columns: z.array(z.object({ header: z.string() })) })
      .parse(JSON.parse(inspected.stdout));
    expect(columns.map(({ header }) => header)).toEqual(['ID', 'Name', 'Email', 'Phone', 'Start', 'MRR', 'Notes']);
  });
});
