import { afterAll, describe, expect, test } from 'vitest';
import { corpus } from '../fixtures/spreadsheets/corpus.ts';
import type { ExpectedRefusal, ExpectedTable, Fixture, Witness } from '../fixtures/spreadsheets/fixture.ts';
import { unlike } from '../fixtures/spreadsheets/unlike.ts';
import { type Compared, compareAccounts, compareTable, type Difference } from '../support/corpus/compare.ts';
import { checkFixture, fixtureFiles, readFixture } from '../support/corpus/read.ts';
import { corpusReadme } from '../support/corpus/readme.ts';
import { disagreements } from '../support/corpus/witness.ts';
import { tempFolder } from '../support/temp-folder.ts';

const all = Object.values(corpus).flat();
const figures = { files: 0, cells: 0, accounts: 0, silent: 0, refused: 0, said: 0 };

afterAll(() => {
  const { files, cells, accounts, silent, refused, said } = figures;
  console.info(
    `Corpus: ${files} cases, ${cells} cells and ${accounts} rows for Akita compared. Silently wrong: ${silent}. Wrongly refused: ${refused}. Wrongly told: ${said}.`,
  );
});

const nothing: Compared = { cells: 0, differences: [] };

async function refuses(fixture: Fixture, { refused, says }: ExpectedRefusal, folder: string): Promise<Difference[]> {
  const read = await readFixture(fixture, folder);
  if (read.ok) return [{ kind: 'silent', what: `is read, ought to be refused as ${refused}` }];
  const { kind, message } = read.error;
  if (kind !== refused) return [{ kind: 'said', what: `is refused as ${kind}, ought to be ${refused}` }];
  return says === undefined || says.test(message) ? [] : [{ kind: 'said', what: `“${message}” does not say ${says}` }];
}

async function accountsOf(fixture: Fixture, { headerRow }: ExpectedTable, folder: string): Promise<Compared> {
  if (fixture.accounts === undefined) return nothing;
  const rows = await checkFixture(fixture, folder, fixture.file);
  if (Array.isArray(rows)) return compareAccounts(headerRow + 1, fixture.accounts.rows, rows);
  return { cells: 0, differences: [{ kind: 'refused', what: `cannot be checked: ${rows.message}` }] };
}

async function reads(fixture: Fixture, expected: ExpectedTable, folder: string): Promise<Difference[]> {
  const read = await readFixture(fixture, folder);
  if (!read.ok) return [{ kind: 'refused', what: `is refused as ${read.error.kind}: ${read.error.message}` }];
  const table = compareTable(expected, read.value);
  const accounts = await accountsOf(fixture, expected, folder);
  figures.cells += table.cells;
  figures.accounts += accounts.cells;
  return [...table.differences, ...accounts.differences];
}

describe.each(Object.entries(corpus))('%s', (_theme, fixtures) => {
  const folder = tempFolder();

  test.each(fixtures.map((fixture) => [fixture.file, fixture.oddity, fixture] as const))('%s: %s', async (...row) => {
    const fixture = row[2];
    const { expect: expected } = fixture;
    const differences = await ('refused' in expected
      ? refuses(fixture, expected, folder)
      : reads(fixture, expected, folder));
    figures.files += 1;
    for (const { kind } of differences) figures[kind] += 1;
    expect(differences.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([]);
  });
});

const witnesses: readonly Witness[] = ['sheetjs', 'openpyxl', 'libreoffice'];

describe.each(witnesses)('what %s reads', (witness) => {
  const tables = all.flatMap(({ file, expect: expected }) => ('refused' in expected ? [] : [{ file, expected }]));
  const read = tables.flatMap(({ file, expected }) => {
    const differences = disagreements(witness, file, expected);
    return differences === null ? [] : [{ file, differences }];
  });

  test('agrees with what the corpus expects, but where the reason is written down', () => {
    const unexplained = read.filter(({ file, differences }) => differences.length > 0 && !unlike[file]?.[witness]);
    expect(unexplained).toEqual([]);
    expect(read.length).toBeGreaterThan(60);
  });

  test('differs wherever a reason says so', () => {
    const agreeing = read.filter(({ file, differences }) => differences.length === 0 && unlike[file]?.[witness]);
    expect(agreeing.map(({ file }) => file)).toEqual([]);
  });
});

test('every file is in the table, once for each choice of options', () => {
  expect([...new Set(all.map(({ file }) => file))].sort()).toEqual(fixtureFiles());
  expect(new Set(all.map(({ file, options }) => file + JSON.stringify(options ?? {}))).size).toBe(all.length);
});

test('the list of the corpus is that of the table (npx vitest run test/integration/corpus.test.ts -u)', async () => {
  await expect(corpusReadme(corpus)).toMatchFileSnapshot('../fixtures/spreadsheets/README.md');
});
