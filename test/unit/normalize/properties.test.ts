import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDate } from '../../../src/main/normalize/dates.ts';
import { readEmails } from '../../../src/main/normalize/emails.ts';
import { readInternalId } from '../../../src/main/normalize/internal-id.ts';
import { readLabel } from '../../../src/main/normalize/labels.ts';
import { EvidenceCollector } from '../../../src/main/normalize/normalize.ts';
import { compileNumber } from '../../../src/main/normalize/numbers.ts';
import { readPhones } from '../../../src/main/normalize/phones.ts';
import type { Reading } from '../../../src/main/normalize/reading.ts';
import { compileRole } from '../../../src/main/normalize/roles.ts';
import { compileTags } from '../../../src/main/normalize/tags.ts';
import { readText } from '../../../src/main/normalize/text.ts';
import { readUrls } from '../../../src/main/normalize/urls.ts';
import { compileYesNo } from '../../../src/main/normalize/yes-no.ts';
import { provenNumber } from '../../../src/main/report/plain-digits.ts';
import { accountSchema } from '../../../src/shared/account.ts';
import { type Cell, isBlank } from '../../../src/shared/cell.ts';
import { dateOrders } from '../../../src/shared/mapping.ts';
import { anyCell, blankCell, isRefused, told } from './cells.ts';
import { id, name, normalizerOf } from './mappings.ts';

const readers: [string, (cell: Cell) => Reading<unknown>][] = [
  ['text', readText],
  ['label', readLabel],
  ['phones', readPhones],
  ['urls', readUrls],
  ['emails', readEmails],
  ['yes/no', compileYesNo({ ja: true })],
  ['tags', compileTags({ values: { VIP: 1 } })],
  ['role', compileRole({ Jane: 'jane@my.com' })],
  ['number', compileNumber(undefined, undefined)],
  ['number with a point', compileNumber('.', undefined)],
  ['date', compileDate(undefined, undefined)],
  ...dateOrders.map((order): [string, (cell: Cell) => Reading<unknown>] => [
    `date ${order}`,
    compileDate(order, undefined),
  ]),
];

const runs = { numRuns: 1000 };

describe.each(readers)('%s', (_kind, read) => {
  test('reads any cell of any kind without failing, and an unusable one has no value', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const reading = read(cell);
        expect(isRefused(reading) && reading.value !== null).toBe(false);
        expect(read(cell)).toEqual(reading);
      }),
      runs,
    );
  });

  test('never makes a value of a blank cell', () => {
    fc.assert(
      fc.property(blankCell, (cell) => {
        expect(read(cell)).toEqual({ value: null, remarks: [] });
      }),
    );
  });
});

test('a blank cell is never an internal ID, and no cell makes reading one fail', () => {
  fc.assert(
    fc.property(blankCell, (cell) => {
      expect(readInternalId(cell).remarks.map((remark) => remark.code)).toEqual(['internal-id-missing']);
    }),
  );
  fc.assert(
    fc.property(anyCell, (cell) => {
      const reading = readInternalId(cell);
      expect(isRefused(reading)).toBe(reading.value === null);
    }),
    runs,
  );
});

describe('what is sent as text reads to itself', () => {
  const textReaders: [string, (cell: Cell) => Reading<string>][] = [
    ['text', readText],
    ['internal id', readInternalId],
    ['label', readLabel],
  ];

  test.each(textReaders)('%s', (_kind, read) => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { value } = read(cell);
        if (value !== null) expect(read(value).value).toBe(value);
      }),
      runs,
    );
  });

  const listReaders: [string, (cell: Cell) => Reading<readonly string[]>][] = [
    ['phones', readPhones],
    ['urls', readUrls],
    ['emails', readEmails],
  ];

  test.each(listReaders)('%s', (_kind, read) => {
    const likely = fc.oneof(anyCell, fc.emailAddress(), fc.webUrl(), fc.domain());
    fc.assert(
      fc.property(likely, (cell) => {
        for (const value of read(cell).value ?? []) expect(read(value).value).toEqual([value]);
      }),
      runs,
    );
  });
});

describe('what is sent reads to the same again', () => {
  const dateRules = [undefined, ...dateOrders] as const;

  test('dates, whatever the column proves', () => {
    const likely = fc.oneof(
      anyCell,
      fc.constantFrom('01/02/2021', '25/12/21', '5 Jan 2021', '2021-02-03T10:00', '44000'),
    );
    fc.assert(
      fc.property(likely, fc.constantFrom(...dateRules), fc.constantFrom(...dateRules), (cell, rule, again) => {
        const { value } = compileDate(rule, undefined)(cell);
        // A date cell may have a year that nobody writes.
        fc.pre(value === null || (value >= '1900' && value < '2200'));
        if (value !== null) expect(told(compileDate(again, undefined)(value))).toEqual([value]);
      }),
      runs,
    );
  });

  test('numbers, as a report writes them', () => {
    const likely = fc.oneof(anyCell, fc.constantFrom('1,234.5', '1.234,5', '(12)', '12.5 %', '$ 1,000', '0,5', '-0'));
    fc.assert(
      fc.property(likely, fc.constantFrom('.', ','), (cell, sign) => {
        const { value } = compileNumber(sign, undefined)(cell);
        fc.pre(value !== null && typeof cell === 'string');
        if (value !== null) expect(told(compileNumber(sign, undefined)(provenNumber(value, sign)))).toEqual([value]);
      }),
      runs,
    );
  });

  test('tags, and yes and no', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        for (const tag of compileTags({})(cell).value ?? []) expect(compileTags({})(String(tag)).value).toEqual([tag]);
        const { value } = compileYesNo()(cell);
        if (value !== null) expect(compileYesNo()({ bool: value }).value).toBe(value);
      }),
      runs,
    );
  });
});

describe('every day of the calendar, in every form', () => {
  const day = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  const forms: [(y: string, m: string, d: string) => string, 'dmy' | 'mdy' | undefined][] = [
    [(y, m, d) => `${y}-${m}-${d}`, undefined],
    [(y, m, d) => `${y}/${Number(m)}/${Number(d)}`, undefined],
    [(y, m, d) => `${y}${m}${d}`, undefined],
    [(y, m, d) => `${y}-${m}-${d}T23:59:59.999+14:00`, undefined],
    [(y, m, d) => `${months[Number(m) - 1]} ${Number(d)}, ${y}`, undefined],
    [(y, m, d) => `${d}-${months[Number(m) - 1]?.slice(0, 3)}-${y}`, undefined],
    [(y, m, d) => `${Number(d)} ${months[Number(m) - 1]?.toUpperCase()} ${y} 11:59 PM`, undefined],
    [(y, m, d) => `${d}/${m}/${y}`, 'dmy'],
    [(y, m, d) => `${Number(d)}.${Number(m)}.${y} 10:30`, 'dmy'],
    [(y, m, d) => `${d} ${m} ${y}`, 'dmy'],
    [(y, m, d) => `${m}/${d}/${y}`, 'mdy'],
    [(y, m, d) => `${Number(m)}-${Number(d)}-${y}`, 'mdy'],
  ];

  test('reads back', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), (iso, [print, order]) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        expect(compileDate(order, undefined)(print(y, m, d)).value).toBe(iso);
      }),
      { numRuns: 3000 },
    );
  });

  test('serial numbers follow the calendar day by day', () => {
    const read = compileDate('serial', undefined);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(read({ n: serial, text: String(serial) }).value).toBe(expected);
      }),
    );
  });

  test('a column of days with one of them over 12 reads back whole', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.boolean(), (days, dayFirst) => {
        const print = (iso: string): string => {
          const [y, m, d] = iso.split('-');
          return dayFirst ? `${d}/${m}/${y}` : `${m}/${d}/${y}`;
        };
        const all = [...days, '2021-12-25'];
        const rows = all.map((iso) => ['1', 'A', print(iso)]);
        const { read } = normalizerOf([id, name, { to: { field: 'customer_start_date' } }], {}, rows);
        expect(rows.map((row) => read(row).account?.customer_start_date)).toEqual(all);
      }),
    );
  });
});

describe('numbers', () => {
  test('printed in any of the usual ways read back, never as NaN, infinite or minus zero', () => {
    const amount = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom('.', ','),
        fc.constantFrom('', ' ', "'", 'other'),
        ([whole, cents], decimal, groups) => {
          const group = groups === 'other' ? (decimal === '.' ? ',' : '.') : groups;
          const digits = String(Math.abs(whole)).replace(/\B(?=(?:\d{3})+$)/g, group);
          const text = `${whole < 0 ? '-' : ''}${digits}${decimal}${String(cents).padStart(2, '0')}`;
          const expected = Number(`${whole < 0 ? '-' : ''}${Math.abs(whole)}.${String(cents).padStart(2, '0')}`);
          expect(compileNumber(undefined, undefined)(text).value).toBe(expected);
        },
      ),
      runs,
    );
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { value } = compileNumber(',', undefined)(cell);
        expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
      }),
      runs,
    );
  });
});

describe('rows', () => {
  const columns = [
    id,
    name,
    { to: { field: 'is_churned' } },
    { to: { field: 'customer_start_date' } },
    { to: { field: 'emails' }, blank: 'clear' as const, labelIndex: 5 },
    { to: { field: 'phones' } },
    { to: { field: 'urls' } },
    { to: { field: 'csm' } },
    { to: { field: 'tags' } },
    { to: { field: 'trait', key: 'a', type: 'number' } },
    { to: { field: 'trait', key: 'b' } },
    { to: { field: 'attribute', key: 'c', type: 'date' } },
  ];

  test('of any cells at all give an account that Akita’s schema accepts, or an error that says why not', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 14 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const { read, merge } = normalizerOf(columns, {}, rows);
        const readings = rows.map(read);
        for (const { account, issues } of readings) {
          expect(account === null).toBe(issues.some((issue) => issue.severity === 'error'));
          if (account !== null) expect(accountSchema.parse(account)).toEqual(account);
        }
        const sendable = readings.filter((reading) => reading.account !== null);
        if (sendable.length > 0) expect(accountSchema.safeParse(merge(sendable).account).success).toBe(true);
      }),
      runs,
    );
  });

  test('with one filled cell have no other value than that cell’s', () => {
    fc.assert(
      fc.property(anyCell, fc.integer({ min: 1, max: 11 }), (cell, index) => {
        fc.pre(!isBlank(cell));
        const row: Cell[] = Array.from({ length: 12 }, () => '');
        row[0] = '1';
        row[index] = cell;
        const { emails, ...account } = normalizerOf(columns).read(row).account ?? {};
        expect(Object.keys(account).length).toBeLessThanOrEqual(2);
        expect(emails === undefined || index === 4 || emails.length === 0).toBe(true);
      }),
      runs,
    );
  });

  test('evidence of any cells is collected without failing', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const collector = new EvidenceCollector();
        for (const [index, cell] of cells.entries()) collector.observe(index % 3, cell);
        expect(collector.all().length).toBe(Math.min(3, cells.length));
      }),
    );
  });
});
