import { describe, expect, test } from 'vitest';
import { compileNormalizer } from '../../../src/main/normalize/normalize.ts';
import { isoDaySchema } from '../../../src/shared/account.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { accountOf, codesOf, id, name, normalizerOf, resolved } from './mappings.ts';

const emails = (label: string) => ({ to: { field: 'emails', label } });

describe('one row becomes one account', () => {
  const everything = [
    id,
    name,
    { to: { field: 'is_tracked' } },
    { to: { field: 'is_churned' } },
    { to: { field: 'customer_start_date' } },
    { to: { field: 'customer_end_date' } },
    emails('Billing'),
    { to: { field: 'phones' } },
    { to: { field: 'urls' } },
    { to: { field: 'csm' } },
    { to: { field: 'tags' } },
    { to: { field: 'trait', key: 'mrr', type: 'number' } },
    { to: { field: 'trait', key: 'renewal', type: 'date' } },
    { to: { field: 'trait', key: 'paying', type: 'yes/no' } },
    { to: { field: 'trait', key: 'plan' } },
    { to: { field: 'attribute', key: 'revenue', type: 'number' } },
    { to: { field: 'role', roleId: 9 } },
  ];
  const row = [
    'C-1',
    'Acme',
    'no',
    'yes',
    '2021-01-05',
    '2022-01-05',
    'a@b.co; c@d.co',
    '+1 303',
    'acme.com',
    'jane@my.com',
    '1;2',
    '12.5',
    '2026-01-05',
    'x',
    'Gold',
    '99',
    'al@my.com',
  ];

  test('with its properties in the order of Akita’s examples', () => {
    const account = accountOf(normalizerOf(everything).read(row));
    expect(account).toEqual({
      internal_id: 'C-1',
      name: 'Acme',
      is_tracked: false,
      is_churned: true,
      customer_start_date: '2021-01-05',
      customer_end_date: '2022-01-05',
      emails: [
        { label: 'Billing', value: 'a@b.co' },
        { label: 'Billing', value: 'c@d.co' },
      ],
      phones: [{ label: 'H', value: '+1 303' }],
      urls: [{ label: 'I', value: 'https://acme.com' }],
      roles: [
        { role_id: 6, email: 'jane@my.com' },
        { role_id: 9, email: 'al@my.com' },
      ],
      tags: [1, 2],
      traits: { mrr: 12.5, renewal: '2026-01-05', paying: true, plan: 'Gold' },
      revenue: 99,
    });
    expect(Object.keys(normalizerOf(everything).read(row).account ?? {})).toEqual([
      'internal_id',
      'name',
      'is_tracked',
      'is_churned',
      'customer_start_date',
      'customer_end_date',
      'emails',
      'phones',
      'urls',
      'roles',
      'tags',
      'traits',
      'revenue',
    ]);
  });

  test('blank cells and cells that the row lacks send nothing', () => {
    const reading = normalizerOf(everything).read(['C-1', 'Acme', '', ' ', '\u00a0']);
    expect(reading.account).toEqual({ internal_id: 'C-1', name: 'Acme' });
    expect(reading.issues).toEqual([]);
  });

  test('an error in one field keeps the row from being sent, and its ID is known all the same', () => {
    const reading = normalizerOf([id, name, emails('Billing')]).read(['C-1', 'Acme', 'nobody']);
    expect(reading.account).toBeNull();
    expect(reading.internalId).toBe('C-1');
    expect(reading.issues).toEqual([
      { code: 'email-invalid', severity: 'error', column: 2, value: 'nobody', detail: '' },
    ]);
  });

  test('a missing or damaged ID is no ID', () => {
    const { read } = normalizerOf([id, name]);
    expect(
      [read(['', 'Acme']), read(['1.23E+11', 'Acme'])].map((one) => [one.internalId, one.account, codesOf(one)]),
    ).toEqual([
      [null, null, ['internal-id-missing']],
      [null, null, ['internal-id-damaged']],
    ]);
    expect(codesOf(normalizerOf([name]).read(['Acme']))).toEqual(['internal-id-missing']);
  });

  test('notes and warnings do not keep it from being sent', () => {
    const reading = normalizerOf([id, name]).read([' C-1 ', 'CafÃ©']);
    expect(reading.account).toEqual({ internal_id: 'C-1', name: 'CafÃ©' });
    expect(reading.issues.map(({ code, severity, column }) => [code, severity, column])).toEqual([
      ['text-trimmed', 'note', 0],
      ['text-damaged', 'warning', 1],
    ]);
  });

  test('the value of an issue has at most 200 characters and no half ones', () => {
    const value = (text: string) => normalizerOf([id, name, emails('x')]).read(['C-1', 'Acme', text]).issues[0]?.value;
    expect(value('x'.repeat(500))).toBe('x'.repeat(200));
    expect(value(`${'x'.repeat(199)}😀😀`)).toBe('x'.repeat(199));
  });

  test('keys like those of an object’s machinery are plain properties', () => {
    const account = accountOf(
      normalizerOf([
        id,
        name,
        { to: { field: 'attribute', key: 'toString' } },
        { to: { field: 'trait', key: 'valueOf' } },
      ]).read(['1', 'A', 'x', 'y']),
    );
    expect(JSON.parse(JSON.stringify(account))).toEqual({
      internal_id: '1',
      name: 'A',
      toString: 'x',
      traits: { valueOf: 'y' },
    });
  });

  test('one column may feed several fields', () => {
    const mapping = resolved([id, name]);
    const [first] = mapping.matches;
    if (first === undefined) throw new Error('no match');
    const both = {
      ...mapping,
      matches: [...mapping.matches, { ...first, to: { field: 'trait' as const, key: 'ref' } }],
    };
    expect(compileNormalizer(both, [], 2).read(['C-1', 'Acme']).account).toMatchObject({
      internal_id: 'C-1',
      traits: { ref: 'C-1' },
    });
  });

  test('reading a row twice gives the same, and rows do not touch each other', () => {
    const { read } = normalizerOf(everything, { emails: [{ label: 'x', value: 'z@z.co' }] });
    const first = read(row);
    const blank = read(['C-2', 'B']);
    blank.account?.emails?.push({ label: 'y', value: 'y@y.co' });
    expect(read(row)).toEqual(first);
    expect(read(['C-2', 'B']).account?.emails).toEqual([{ label: 'x', value: 'z@z.co' }]);
  });

  test('dates and numbers follow the proof of their own column', () => {
    const columns = [
      id,
      name,
      { to: { field: 'customer_start_date' } },
      { to: { field: 'trait', key: 'mrr', type: 'number' } },
    ];
    const rows: Cell[][] = [
      ['1', 'A', '25/12/2021', '1,5'],
      ['2', 'B', '05/06/2021', '1.234'],
    ];
    const { read } = normalizerOf(columns, {}, rows);
    expect(rows.map((cells) => accountOf(read(cells)))).toEqual([
      { internal_id: '1', name: 'A', customer_start_date: '2021-12-25', traits: { mrr: 1.5 } },
      { internal_id: '2', name: 'B', customer_start_date: '2021-06-05', traits: { mrr: 1234 } },
    ]);
  });
});

describe('lists', () => {
  test('any number of columns, in the order of the mapping, repeats once', () => {
    const { read } = normalizerOf([id, name, emails('Billing'), emails('Support'), emails('Billing')]);
    expect(accountOf(read(['1', 'A', 'b@b.co', 's@s.co;b@b.co', 'b@b.co;c@c.co'])).emails).toEqual([
      { label: 'Billing', value: 'b@b.co' },
      { label: 'Support', value: 's@s.co' },
      { label: 'Support', value: 'b@b.co' },
      { label: 'Billing', value: 'c@c.co' },
    ]);
  });

  test('tags of several columns are joined', () => {
    const { read } = normalizerOf([id, name, { to: { field: 'tags' } }, { to: { field: 'tags' } }]);
    expect(accountOf(read(['1', 'A', '3;1', '1;2'])).tags).toEqual([3, 1, 2]);
  });

  describe('a label from a column of its own', () => {
    const { read } = normalizerOf([
      id,
      name,
      { to: { field: 'phones', label: 'Main' }, labelIndex: 3 },
      { to: { field: 'trait', key: 'x' } },
    ]);

    test.each<[Cell, string]>([
      ['Work', 'Work'],
      [' Work ', 'Work'],
      ['', 'Main'],
      ['\u00a0', 'Main'],
      [{ n: 2, text: '2' }, '2'],
    ])('%j gives %s', (cell, label) => {
      expect(accountOf(read(['1', 'A', '111;222', cell])).phones).toEqual([
        { label, value: '111' },
        { label, value: '222' },
      ]);
    });

    test('an error in it is an error of its column, unless there is nothing to label', () => {
      expect(read(['1', 'A', '111', '#N/A']).issues[0]).toEqual({
        code: 'cell-error',
        severity: 'error',
        column: 3,
        value: '#N/A',
        detail: '',
      });
      expect(read(['1', 'A', '', { error: 'no-value' }]).issues.map((issue) => issue.column)).toEqual([3]);
      const alone = compileNormalizer({ ...resolved([id, name, { to: { field: 'phones' }, labelIndex: 3 }]) }, [], 4);
      expect(alone.read(['1', 'A', '', '#N/A']).issues).toEqual([]);
    });

    test('damage in it is a warning of its column', () => {
      const { issues } = read(['1', 'A', '111', 'BÃ¼ro']);
      expect(issues.filter((issue) => issue.code === 'text-damaged').map((issue) => issue.column)).toEqual([3, 3]);
    });
  });

  test('without any label the name of the field stands in', () => {
    const mapping = resolved([id, name, { to: { field: 'urls' } }]);
    const unlabelled = { ...mapping, matches: mapping.matches.map((match) => ({ ...match, label: '' })) };
    expect(compileNormalizer(unlabelled, [], 3).read(['1', 'A', 'https://a.com']).account?.urls).toEqual([
      { label: 'Link', value: 'https://a.com' },
    ]);
  });
});

describe('blank cells, constants and clearing', () => {
  const clear = (to: Record<string, unknown>) => ({ to, blank: 'clear' as const });
  const columns = [
    id,
    clear({ field: 'name' }),
    clear({ field: 'is_tracked' }),
    clear({ field: 'customer_end_date' }),
    clear({ field: 'emails' }),
    { to: { field: 'emails' } },
    clear({ field: 'csm' }),
    { to: { field: 'role', roleId: 9 } },
    clear({ field: 'tags' }),
    clear({ field: 'trait', key: 'mrr', type: 'number' }),
    clear({ field: 'attribute', key: 'revenue', type: 'number' }),
  ];

  test('clear sends null for single values and empty lists', () => {
    expect(accountOf(normalizerOf(columns).read(['1']))).toEqual({
      internal_id: '1',
      name: null,
      is_tracked: null,
      customer_end_date: null,
      emails: [],
      roles: [],
      tags: [],
      traits: { mrr: null },
      revenue: null,
    });
  });

  test('a value of any match of the field keeps the list from being cleared', () => {
    const account = accountOf(normalizerOf(columns).read(['1', 'A', '', '', '', 'a@b.co', '', 'al@my.com']));
    expect(account.emails).toEqual([{ label: 'F', value: 'a@b.co' }]);
    expect(account.roles).toEqual([{ role_id: 9, email: 'al@my.com' }]);
  });

  const constants = {
    name: 'Nameless',
    is_tracked: false,
    is_churned: false,
    customer_end_date: '2030-01-01',
    customer_start_date: '2020-01-01',
    emails: [{ label: 'x', value: 'x@x.co' }],
    phones: [{ label: 'p', value: '1' }],
    urls: [{ label: 'u', value: 'https://u.com' }],
    csm: 'jane@my.com',
    tags: [5],
    traits: { mrr: 1, plan: 'Free' },
  };

  test('a constant fills in before anything is cleared, matched or not', () => {
    expect(accountOf(normalizerOf(columns, constants).read(['1']))).toEqual({
      internal_id: '1',
      name: 'Nameless',
      is_tracked: false,
      is_churned: false,
      customer_start_date: '2020-01-01',
      customer_end_date: '2030-01-01',
      emails: [{ label: 'x', value: 'x@x.co' }],
      phones: [{ label: 'p', value: '1' }],
      urls: [{ label: 'u', value: 'https://u.com' }],
      roles: [{ role_id: 6, email: 'jane@my.com' }],
      tags: [5],
      traits: { mrr: 1, plan: 'Free' },
      revenue: null,
    });
  });

  test('a cell with a value outranks the constant', () => {
    const account = accountOf(
      normalizerOf(columns, constants).read(['1', 'A', 'yes', '2022-01-01', 'a@b.co', '', 'al@my.com', '', '7', '3']),
    );
    expect(account).toMatchObject({
      name: 'A',
      is_tracked: true,
      customer_end_date: '2022-01-01',
      emails: [{ label: 'E', value: 'a@b.co' }],
      roles: [{ role_id: 6, email: 'al@my.com' }],
      tags: [7],
      traits: { mrr: 3, plan: 'Free' },
    });
  });

  test('no stays no and zero stays zero', () => {
    const account = accountOf(
      normalizerOf(columns, { ...constants, is_tracked: true }).read([
        '1',
        'A',
        'no',
        '',
        '',
        '',
        '',
        '',
        '',
        '0',
        '0',
      ]),
    );
    expect(account).toMatchObject({ is_tracked: false, traits: { mrr: 0 }, revenue: 0 });
  });
});

describe('the row as a whole', () => {
  const columns = [
    id,
    name,
    { to: { field: 'is_tracked' } },
    { to: { field: 'is_churned' } },
    { to: { field: 'customer_start_date' } },
    { to: { field: 'customer_end_date' } },
  ];
  const { read } = normalizerOf(columns);

  test.each<[string, Cell[], [string, number | null, string][]]>([
    ['a customer', ['1', 'A', 'yes', 'no', '2021-01-01', '2022-01-01'], []],
    ['no name', ['1'], [['name-missing', 1, '']]],
    ['churned and tracked', ['1', 'A', 'yes', 'yes', '', '2022-01-01'], [['churned-and-tracked', 3, '']]],
    ['churned without end', ['1', 'A', 'no', 'yes'], [['churned-without-end', 5, '']]],
    [
      'end before start',
      ['1', 'A', '', '', '2022-01-05', '2021-01-05'],
      [['end-before-start', 5, '2021-01-05 before 2022-01-05']],
    ],
    ['end on the day of the start', ['1', 'A', '', '', '2022-01-05', '2022-01-05'], []],
    ['not churned, tracked', ['1', 'A', 'yes', 'no'], []],
  ])('%s', (_name, cells, expected) => {
    const reading = read(cells);
    expect(reading.issues.map(({ code, column, detail }) => [code, column, detail])).toEqual(expected);
    expect(reading.issues.every((issue) => issue.severity === 'warning')).toBe(true);
    expect(reading.account).not.toBeNull();
  });

  test('the name is missed where no column is matched to it, and in rows with errors', () => {
    const { read } = normalizerOf([id, emails('x')]);
    expect(read(['1']).issues).toEqual([
      { code: 'name-missing', severity: 'warning', column: null, value: '', detail: '' },
    ]);
    expect(codesOf(read(['1', 'nobody']))).toEqual(['email-invalid', 'name-missing']);
    expect(codesOf(normalizerOf([id], { name: 'X' }).read(['1']))).toEqual([]);
  });

  test('a value that cannot be read is not taken for a missing one', () => {
    expect(codesOf(read(['1', '#N/A']))).toEqual(['cell-error']);
    expect(codesOf(read(['1', 'A', 'no', 'yes', '', 'soon']))).toEqual(['date-unrecognised']);
    expect(codesOf(read(['1', 'A', 'perhaps', 'yes', '', '2022-01-01']))).toEqual(['boolean-unrecognised']);
  });

  test('constants count, and cleared values do not', () => {
    expect(codesOf(normalizerOf(columns, { is_tracked: true }).read(['1', 'A', '', 'yes', '', '2022-01-01']))).toEqual([
      'churned-and-tracked',
    ]);
    const cleared = [id, { ...name, blank: 'clear' as const }];
    expect(codesOf(normalizerOf(cleared).read(['1']))).toEqual(['name-missing']);
    expect(codesOf(normalizerOf([id, name], { is_churned: true }).read(['1', 'A']))).toEqual(['churned-without-end']);
  });

  test('a filled cell beyond the header makes the row too long; blank ones do not', () => {
    const { read } = normalizerOf([id, name]);
    expect(read(['1', 'A', '', ' ', '\u00a0']).issues).toEqual([]);
    const reading = read(['1', 'A', '', ' extra ', 'more']);
    expect(reading.account).toBeNull();
    expect(reading.issues).toEqual([
      { code: 'row-too-long', severity: 'error', column: 3, value: 'extra', detail: '' },
    ]);
    expect(codesOf(read(['1', 'A', { n: 0, text: '' }]))).toEqual(['row-too-long']);
  });

  test('the days it compares are days', () => {
    expect(isoDaySchema.safeParse(read(['1', 'A', '', '', '5 Jan 2022']).account?.customer_start_date).success).toBe(
      true,
    );
  });
});
