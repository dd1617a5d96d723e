import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { parseMapping, resolveMapping } from '../../src/main/mapping/mapping.ts';
import { compileNormalizer, EvidenceCollector } from '../../src/main/normalize/normalize.ts';
import { openSpreadsheet } from '../../src/main/spreadsheet/spreadsheet.ts';
import type { Outcome } from '../../src/shared/app-error.ts';
import { type Cell, isBlank } from '../../src/shared/cell.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = (name: string): string => join(root, 'resources/samples', name);

function succeeded<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** Row → issue code (or `sent`, `blank`) that the README promises, for every row that is not simply fine. */
function promised(file: string): Map<number, string> {
  const section = readFileSync(sample('README.md'), 'utf8').split(`## ${file}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = new Map<number, string>();
  for (const [, numbers = '', outcome = ''] of section.matchAll(/^\|.*\| ([\d, ()as]+) \| ([^|]+) \|$/gm)) {
    const code = /`(.+)`/.exec(outcome)?.[1] ?? 'sent';
    for (const [number] of numbers.replace(/\(.*?\)/g, '').matchAll(/\d+/g)) rows.set(Number(number), code);
  }
  return rows;
}

/** Row → issue codes by reader, mapping and normaliser; what only the plan can tell (repeated IDs) is not among them. */
async function found(file: string, mappingFile: string): Promise<Map<number, string>> {
  const evidence = new EvidenceCollector();
  const observe = (headers: readonly string[]) =>
    headers.map((_, column) => (cell: Cell, row: number) => evidence.observe(column, cell, row));
  const opened = succeeded(await openSpreadsheet(sample(file), {}, { observe }));
  const mapping = succeeded(parseMapping(readFileSync(sample(mappingFile), 'utf8'), mappingFile));
  const resolved = succeeded(resolveMapping(mapping, opened.profile));
  const normalizer = compileNormalizer(resolved, evidence.all(), opened.profile.columns.length);
  const rows = new Map<number, string>();
  const outcome = await opened.readRows((row, cells) => {
    const codes = cells.every(isBlank) ? ['row-blank'] : normalizer.read(cells).issues.map((issue) => issue.code);
    rows.set(row, codes.join(' ') || 'sent');
  });
  succeeded(outcome);
  return rows;
}

const knownToThePlanOnly = ['internal-id-duplicate', 'internal-id-similar'];

describe.each([
  ['accounts.csv', 'accounts.mapping.json'],
  ['accounts.xlsx', 'accounts-xlsx.mapping.json'],
])('%s', (file, mappingFile) => {
  it('has the oddities that its README names, in those rows, and no others', async () => {
    const expected = promised(file);
    const actual = await found(file, mappingFile);
    expect(expected.size).toBeGreaterThan(80);
    for (const [row, codes] of actual) {
      const code = expected.get(row) ?? 'sent';
      expect([row, codes]).toEqual([row, knownToThePlanOnly.includes(code) ? 'sent' : code]);
    }
  });

  it('has at least 200 rows, 180 of them with nothing odd', async () => {
    const rows = await found(file, mappingFile);
    expect(rows.size).toBeGreaterThanOrEqual(200);
    expect(rows.size - promised(file).size).toBeGreaterThanOrEqual(180);
  });
});

describe('scripts/make-samples.ts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'akita-samples-'));
    execFileSync(process.execPath, [join(root, 'scripts/make-samples.ts'), folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['accounts.csv', 'accounts.mapping.json', 'accounts-xlsx.mapping.json', 'README.md'])(
    'writes %s exactly as it is in the repository',
    (name) => {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(sample(name), 'utf8'));
    },
  );

  it('writes a workbook with the cells of the one in the repository', () => {
    // Cells, not bytes: another build of zlib may compress differently.
    const sheets = (path: string): unknown => read(readFileSync(path), { cellNF: true }).Sheets;
    expect(sheets(join(folder, 'accounts.xlsx'))).toEqual(sheets(sample('accounts.xlsx')));
  });
});
