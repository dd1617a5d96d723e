import { type Cell, columnLetters } from '../../../src/shared/cell.ts';
import type { FileProfile } from '../../../src/shared/file-profile.ts';
import type { CheckedRow } from '../../../src/shared/plan.ts';
import type { ExpectedCell, ExpectedRow, ExpectedTable } from '../../fixtures/spreadsheets/fixture.ts';
import type { Reading } from './read.ts';

/**
 * How the product differs from what ought to be. `silent`: a value is wrong, and would be imported so. `refused`: a file or a row
 * that is well is not taken. `said`: the values are right, but what is said of them is not.
 */
export interface Difference {
  readonly kind: 'silent' | 'refused' | 'said';
  readonly what: string;
}

export interface Compared {
  readonly cells: number;
  readonly differences: readonly Difference[];
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

/** What the expectation names has to be the same; what it leaves out may be anything. */
function sameCell(expected: ExpectedCell, actual: Cell): boolean {
  if (typeof expected === 'string' || typeof actual === 'string') return expected === actual;
  const parts: Record<string, unknown> = { ...actual };
  const kinds = (cell: object) =>
    Object.keys(cell)
      .filter((key) => key !== 'text')
      .join();
  return kinds(expected) === kinds(actual) && Object.entries(expected).every(([key, value]) => parts[key] === value);
}

function compareRow(row: number, expected: readonly ExpectedCell[], actual: readonly Cell[]): Difference[] {
  const found: Difference[] = [];
  for (let column = 0; column < Math.max(expected.length, actual.length); column += 1) {
    const ought = expected[column] ?? '';
    const is = actual[column] ?? '';
    if (sameCell(ought, is)) continue;
    found.push({ kind: 'silent', what: `${columnLetters(column)}${row} is ${show(is)}, ought to be ${show(ought)}` });
  }
  return found;
}

function compareRows({ headerRow, rows }: ExpectedTable, actual: Reading['rows']): Difference[] {
  const count: Difference[] =
    rows.length === actual.length
      ? []
      : [{ kind: 'silent', what: `${actual.length} rows, ought to be ${rows.length}` }];
  const cells = rows.flatMap((cells, index) => compareRow(headerRow + 1 + index, cells, actual[index] ?? []));
  return [...count, ...cells];
}

function headersOf(expected: ExpectedTable['headers'], { columns }: FileProfile): [ought: unknown, is: unknown] {
  if (Array.isArray(expected)) {
    const gapless = columns.every(({ index }, at) => index === at);
    return [
      expected,
      gapless ? columns.map(({ header }) => header) : columns.map(({ index, header }) => [index, header]),
    ];
  }
  return [expected, Object.fromEntries(columns.map(({ index, header }) => [columnLetters(index), header]))];
}

function compareProfile(expected: ExpectedTable, profile: FileProfile): Difference[] {
  const codes = (list: readonly string[]): string[] => [...new Set(list)].sort();
  const [oughtHeaders, headers] = headersOf(expected.headers, profile);
  // Doubtful rows are accounts, and told in the findings.
  const footer = (profile.footer?.rows ?? []).filter(({ doubtful }) => doubtful !== true);
  const all: [string, Difference['kind'], unknown, unknown][] = [
    ['the format', 'said', expected.format, profile.format],
    ['the encoding', 'said', expected.encoding ?? null, profile.encoding],
    ['the delimiter', 'silent', expected.delimiter ?? null, profile.delimiter],
    ['the sheet', 'silent', expected.sheet ?? profile.sheet, profile.sheet],
    ['the header row', 'silent', expected.headerRow, profile.headerRow],
    ['the headers', 'silent', oughtHeaders, headers],
    ['the footer', 'silent', expected.footer ?? [], footer.map(({ row }) => row)],
    ['the findings', 'said', codes(expected.findings), codes(profile.findings.map(({ code }) => code))],
  ];
  return all
    .filter(([, , ought, is]) => JSON.stringify(ought) !== JSON.stringify(is))
    .map(([what, kind, ought, is]) => ({ kind, what: `${what}: ${show(is)}, ought to be ${show(ought)}` }));
}

export function compareTable(expected: ExpectedTable, reading: Reading): Compared {
  const cells = expected.rows.reduce((sum, row) => sum + row.length, 0);
  return {
    cells,
    differences: [...compareProfile(expected, reading.profile), ...compareRows(expected, reading.rows)],
  };
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

function compareStatus(row: number, ought: ExpectedRow, is: CheckedRow): Difference[] {
  if (ought.status === is.status) return [];
  const kind = ought.status === 'ready' ? 'refused' : 'silent';
  const why = is.issues.map(({ code, value }) => `${code} “${value}”`).join(', ');
  return [{ kind, what: `row ${row} is ${is.status} (${why}), ought to be ${ought.status}` }];
}

function compareCheckedRow(row: number, ought: ExpectedRow, is: CheckedRow | undefined): Difference[] {
  if (is === undefined) return [{ kind: 'silent', what: `row ${row} is missing` }];
  const found = compareStatus(row, ought, is);
  if (found.length > 0) return found;
  if (ought.account !== undefined && JSON.stringify(sorted(ought.account)) !== JSON.stringify(sorted(is.account))) {
    const what = `row ${row} sends ${JSON.stringify(sorted(is.account))}, ought to be ${JSON.stringify(sorted(ought.account))}`;
    found.push({ kind: 'silent', what });
  }
  const told: string[] = is.issues.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
  const codes = [...new Set(told)].sort().join();
  const expected = [...(ought.codes ?? [])].sort().join();
  if (codes !== expected) found.push({ kind: 'said', what: `row ${row} has “${codes}”, ought to be “${expected}”` });
  return found;
}

/** `first` is the number of the first row below the header. */
export function compareAccounts(
  first: number,
  expected: readonly ExpectedRow[],
  actual: readonly CheckedRow[],
): Compared {
  const differences = expected.flatMap((ought, index) => compareCheckedRow(first + index, ought, actual[index]));
  const more = actual.length - expected.length;
  const extra: Difference[] = more > 0 ? [{ kind: 'silent', what: `${more} rows more than there ought to be` }] : [];
  return { cells: expected.length, differences: [...differences, ...extra] };
}
