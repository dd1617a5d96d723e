import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { type CliResult, runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const GOOD = 'internal_id,name\n1,One\n2,Two\n';
const goodMapping = { version: 1, matches: [{ from: { header: 'internal_id' }, to: { field: 'internal_id' } }] };

interface Case {
  readonly name: string;
  /** Makes the files in the folder and gives the arguments after the command. */
  readonly args: (folder: string) => string[];
  readonly command?: 'check' | 'import';
  readonly env?: Record<string, string>;
  /** What the sentence must speak of. */
  readonly says: RegExp;
}

function file(folder: string, name: string, content: string | Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

const csvWith = (folder: string, mapping: string): string[] => [
  file(folder, 'accounts.csv', GOOD),
  '--mapping',
  file(folder, 'mapping.json', mapping),
];

const withMatch = (from: object, to: object): string =>
  JSON.stringify({ ...goodMapping, matches: [...goodMapping.matches, { from, to }] });

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0]);

const workbook = (): Buffer =>
  XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['internal_id'], ['1']]), 'S'), {
    type: 'buffer',
    bookType: 'xlsx',
  });

const cases: readonly Case[] = [
  { name: 'a file that is not there', args: (f) => [path.join(f, 'none.csv')], says: /none\.csv/ },
  { name: 'a folder', args: (f) => [f], says: /folder/i },
  { name: 'an empty file', args: (f) => [file(f, 'empty.csv', '')], says: /empty/i },
  { name: 'a file of white space', args: (f) => [file(f, 'blank.csv', '\n \n\t\n')], says: /empty|blank|nothing/i },
  {
    name: 'a picture named .csv',
    args: (f) => [file(f, 'photo.csv', png)],
    says: /photo\.csv.*not a spreadsheet|picture|PNG/i,
  },
  {
    name: 'a broken workbook',
    args: (f) => [file(f, 'broken.xlsx', workbook().subarray(0, 900))],
    says: /broken\.xlsx/,
  },
  {
    name: 'a header with nothing under it',
    args: (f) => [file(f, 'head.csv', 'internal_id,name\n')],
    says: /row|below|under/i,
  },
  {
    name: 'an unclosed quote',
    args: (f) => [file(f, 'quote.csv', 'internal_id,name\n1,One\n2,"Two\n3,Three\n')],
    says: /line 3/,
  },
  {
    name: 'a sheet that is not there',
    args: (f) => [file(f, 'book.xlsx', workbook()), '--sheet', 'Nope'],
    says: /Nope/,
  },
  { name: 'an unknown encoding', args: (f) => [file(f, 'a.csv', GOOD), '--encoding', 'klingon'], says: /klingon/ },
  { name: 'a header row beyond the file', args: (f) => [file(f, 'a.csv', GOOD), '--header-row', '99'], says: /99/ },
  {
    name: 'a header row that is no number',
    args: (f) => [file(f, 'a.csv', GOOD), '--header-row', 'x'],
    says: /header-row/,
  },
  {
    name: 'a mapping file that is not there',
    args: (f) => [file(f, 'a.csv', GOOD), '--mapping', path.join(f, 'm.json')],
    says: /m\.json/,
  },
  { name: 'a mapping file that is not JSON', args: (f) => csvWith(f, '{"version": 1,'), says: /mapping\.json/ },
  {
    name: 'a mapping that names a column which the file lacks',
    args: (f) => csvWith(f, withMatch({ header: 'Firma' }, { field: 'name' })),
    says: /Firma/,
  },
  {
    name: 'a mapping to a field that does not exist',
    args: (f) => csvWith(f, withMatch({ header: 'name' }, { field: 'nmae' })),
    says: /nmae/,
  },
  {
    name: 'a mapping with __proto__ as a field',
    args: (f) => csvWith(f, withMatch({ header: 'name' }, { field: '__proto__' })),
    says: /__proto__/,
  },
  {
    name: 'a mapping with __proto__ as the key of an attribute',
    args: (f) => csvWith(f, withMatch({ header: 'name' }, { field: 'attribute', key: '__proto__' })),
    says: /__proto__/,
  },
  {
    name: 'a mapping with an own key __proto__',
    args: (f) =>
      csvWith(
        f,
        '{"version":1,"__proto__":{"x":1},"matches":[{"from":{"header":"internal_id"},"to":{"field":"internal_id"}}]}',
      ),
    says: /__proto__/,
  },
  {
    name: 'a mapping with an unknown option',
    args: (f) => csvWith(f, withMatch({ header: 'name' }, { field: 'name', labl: 'x' })),
    says: /labl/,
  },
  {
    name: 'a mapping without the internal ID',
    args: (f) =>
      csvWith(f, JSON.stringify({ version: 1, matches: [{ from: { header: 'name' }, to: { field: 'name' } }] })),
    says: /internal ID/i,
  },
  {
    name: 'two columns for one single-valued field',
    args: (f) => csvWith(f, withMatch({ header: 'name' }, { field: 'internal_id' })),
    says: /internal_id/,
  },
  {
    name: 'a file whose columns match nothing',
    args: (f) => [file(f, 'x.csv', 'foo,bar\n1,2\n')],
    says: /internal ID/i,
  },
  { name: 'no key', command: 'import', args: (f) => [file(f, 'a.csv', GOOD)], says: /AKITA_API_KEY/ },
  {
    name: 'an address that is none',
    command: 'import',
    args: (f) => [file(f, 'a.csv', GOOD), '--api-url', 'akita'],
    env: { AKITA_API_KEY: 'k' },
    says: /akita/,
  },
  {
    name: 'plain http to another computer',
    command: 'import',
    args: (f) => [file(f, 'a.csv', GOOD), '--api-url', 'http://api.akitaapp.com'],
    env: { AKITA_API_KEY: 'k' },
    says: /https/,
  },
  {
    name: 'practice together with an address',
    command: 'import',
    args: (f) => [file(f, 'a.csv', GOOD), '--practice', '--api-url', 'https://api.akitaapp.com'],
    says: /practice/,
  },
  {
    name: 'a report in a folder that is not there',
    command: 'import',
    args: (f) => [file(f, 'a.csv', GOOD), '--practice', '--report', path.join(f, 'no', 'report.csv')],
    says: /report\.csv|folder/,
  },
  {
    name: 'a report with an ending that we do not write',
    command: 'import',
    args: (f) => [file(f, 'a.csv', GOOD), '--practice', '--report', path.join(f, 'report.pdf')],
    says: /\.csv.*\.xlsx|\.xlsx.*\.csv/,
  },
  {
    name: 'a report that would replace the spreadsheet',
    command: 'import',
    args: (f) => [file(f, 'a.csv', GOOD), '--practice', '--report', path.join(f, 'a.csv')],
    says: /replace/,
  },
  {
    name: 'a rate that is none',
    command: 'import',
    args: (f) => [file(f, 'a.csv', GOOD), '--practice', '--rate', '0'],
    says: /rate/,
  },
  {
    name: 'a guess at the columns, for an import',
    command: 'import',
    args: (f) => [file(f, 'a.csv', 'internal_id,Kontakt\n1,a@b.example\n2,c@d.example\n'), '--practice'],
    says: /Kontakt/,
  },
];

function expectRefusal(result: CliResult, says: RegExp): void {
  expect(result.stderr).toMatch(says);
  expect(result.status).toBe(2);
  expect(result.stdout).toBe('');
  expect(result.stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
}

describe.concurrent('what cannot be done is refused with a sentence, status 2, and nothing left behind', () => {
  test.each(cases)('$name', async ({ args, command = 'check', env = {}, says }) => {
    const folder = tempFolder();
    const data = path.join(folder, 'data');
    const given = args(folder);
    const before = readdirSync(folder).sort();
    const result = await runCli([command, ...given, '--json', '--data-dir', data], { env });
    expectRefusal(result, says);
    const plans = path.join(data, 'plans');
    expect(existsSync(plans) ? readdirSync(plans) : []).toEqual([]);
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'data')
        .sort(),
    ).toEqual(before);
  });
});

test('an unknown command and an unknown option are refused with status 2', async () => {
  for (const args of [['importt'], ['check', '--nope'], ['check']]) {
    const result = await runCli(args);
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
  }
});

test('a data folder that is a file is refused with a sentence', async () => {
  const folder = tempFolder();
  const csv = file(folder, 'a.csv', GOOD);
  expectRefusal(await runCli(['check', csv, '--data-dir', file(folder, 'data', '')]), /data folder/);
});

test('a report path in a read-only folder is refused before the first request, where the system enforces it', async () => {
  const folder = tempFolder();
  const locked = path.join(folder, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  const csv = file(folder, 'a.csv', GOOD);
  const result = await runCli([
    'import',
    csv,
    '--practice',
    '--rate',
    '60000',
    '--report',
    path.join(locked, 'r.csv'),
    '--data-dir',
    path.join(folder, 'd'),
  ]);
  chmodSync(locked, 0o700);
  // Root may write everywhere; everybody else is refused.
  expect(result.status).toBe(process.getuid?.() === 0 ? 0 : 2);
});
