import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNormalizer, EvidenceCollector } from '../../../src/main/normalize/normalize.ts';
import { writeReport } from '../../../src/main/report/report.ts';
import { openSpreadsheet } from '../../../src/main/spreadsheet/spreadsheet.ts';
import type { Account } from '../../../src/shared/account.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import type { MappingTarget, ResolvedMapping } from '../../../src/shared/mapping.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { rowOf, sourceOf } from './support.ts';

const targets: readonly [header: string, kind: 'text' | 'number' | 'date', to: MappingTarget][] = [
  ['ID', 'text', { field: 'internal_id' }],
  ['Name', 'text', { field: 'name' }],
  ['MRR', 'number', { field: 'trait', key: 'mrr', type: 'number' }],
  ['VIP', 'number', { field: 'trait', key: 'vip', type: 'yes/no' }],
  ['Start', 'date', { field: 'customer_start_date' }],
  ['End', 'date', { field: 'customer_end_date', dateOrder: 'serial' }],
];
const headers = targets.map(([header]) => header);
const mapping: ResolvedMapping = {
  matches: targets.map(([header, , to], index) => ({
    index,
    header,
    to,
    blank: 'keep',
    label: header,
    labelIndex: null,
  })),
  constants: {},
  duplicates: 'reject',
};

function accountsOf(rows: readonly (readonly Cell[])[]): (Account | null)[] {
  const evidence = new EvidenceCollector();
  for (const cells of rows) for (const [column, cell] of cells.entries()) evidence.observe(column, cell);
  const normalizer = compileNormalizer(mapping, evidence.all(), headers.length);
  return rows.map((cells) => normalizer.read(cells).account);
}

/** Writes the rows as a report and reads that as the file that was dropped back in. */
async function broughtBack(ending: string, rows: readonly (readonly Cell[])[]): Promise<Cell[][]> {
  const file = path.join(tempFolder(), `problems.${ending}`);
  const columnKinds = targets.map(([, kind]) => kind);
  const reports = rows.map((cells, index) => rowOf(cells, { reference: `p-1:${index + 2}` }));
  expect(await writeReport(file, sourceOf(headers, reports, { columnKinds }))).toMatchObject({ ok: true });
  const opened = await openSpreadsheet(file, {});
  if (!opened.ok) throw new Error(opened.error.message);
  expect(opened.value.profile.report).toEqual({ plan: 'p-1' });
  expect(opened.value.profile.columns.map((column) => column.header)).toEqual(headers);
  const found: Cell[][] = [];
  expect(await opened.value.readRows((_, cells) => found.push([...cells]))).toMatchObject({ ok: true });
  return found;
}

const oddText = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'quoted",
    '+49 30 1234',
    '-x',
    '@home',
    '\tx',
    'two\r\nlines',
    'two\nlines',
    ' x ',
    '_x0041_',
    '007',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const id = fc.oneof(
  fc.nat().map((n): Cell => ({ n, text: String(n) })),
  fc.nat(999_999_999_999).map((n): Cell => ({ n, text: n.toExponential(2).toUpperCase() })),
  oddText,
);
const shown = fc.constantFrom('0', '1.2', '12%', '$1,234.50', '1.23E+05', '');
// A number of more than 15 digits is not sent from text, so only these can come back.
const thousandths = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => n / 1000);
const fifteenDigits = fc.double({ min: 1e-9, max: 1e12 }).map((n) => Number(n.toPrecision(15)));
const number = fc
  .tuple(fc.oneof(thousandths, fifteenDigits), shown)
  .map(([n, text]): Cell => ({ n: n === 0 ? 0 : n, text: text === '' ? String(n) : text }));
const yesNo = fc.constantFrom<Cell>({ bool: true }, { bool: false }, { n: 1, text: '1.00' }, 'yes', 'No', 'maybe');
const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const start = day.map((date): Cell => ({ date: date.toISOString().slice(0, 10), text: `${date.getUTCDate()}/1/21` }));
const end = fc.integer({ min: 61, max: 60_000 }).map((n): Cell => ({ n, text: `${n}.00` }));
const blank = fc.constant<Cell>('');
/** A blank row needs no fixing, so none stands in a problems file. */
const isFilled = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => typeof cell !== 'string' || cell.trim() !== '');
const row = fc
  .tuple(id, oddText, fc.oneof(number, blank), fc.oneof(yesNo, blank), fc.oneof(start, blank), fc.oneof(end, blank))
  .filter(isFilled);

describe.each(['csv', 'xlsx'])('a problems file as %s that is dropped back in', (ending) => {
  it('gives the accounts that the first file gave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        expect(accountsOf(await broughtBack(ending, rows))).toEqual(accountsOf(rows));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every text cell back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddText, { minLength: 1, maxLength: 8 }), async (texts) => {
        const rows = texts.map((text) => ['1', text, '', '', '', '']);
        expect((await broughtBack(ending, rows)).map((cells) => cells[1] ?? '')).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });
});
