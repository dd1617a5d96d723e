import { describe, expect, test } from 'vitest';
import { wholeRowCodes } from '../../../src/main/normalize/normalize.ts';
import { accountSchema } from '../../../src/shared/account.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import type { MappingConstants } from '../../../src/shared/mapping.ts';
import { codesOf, id, name, normalizerOf } from './mappings.ts';

const columns = [
  id,
  name,
  { to: { field: 'is_churned' } },
  { to: { field: 'customer_end_date' }, blank: 'clear' as const },
  { to: { field: 'emails', label: 'Mail' } },
  { to: { field: 'tags' }, blank: 'clear' as const },
  { to: { field: 'csm' } },
  { to: { field: 'trait', key: 'mrr', type: 'number' } },
  { to: { field: 'attribute', key: 'region' } },
];

function merged(rows: Cell[][], constants?: MappingConstants) {
  const normalizer = normalizerOf(columns, constants, rows);
  const reading = normalizer.merge(rows.map((cells) => normalizer.read(cells)));
  return { account: accountSchema.parse(reading.account), issues: reading.issues };
}

describe('rows of one account', () => {
  test('lists are joined in file order, repeats once', () => {
    const { account, issues } = merged([
      ['1', 'A', '', '', 'a@b.co', '3;1'],
      ['1', 'A', '', '', 'c@d.co; a@b.co', '1;2'],
    ]);
    expect(account.emails).toEqual([
      { label: 'Mail', value: 'a@b.co' },
      { label: 'Mail', value: 'c@d.co' },
    ]);
    expect(account.tags).toEqual([3, 1, 2]);
    expect(issues).toEqual([]);
  });

  test('single values come from the last row that has one', () => {
    const { account } = merged([
      ['1', 'A', 'yes', '2022-01-01', '', '', 'jane@my.com', '5', 'North'],
      ['1', '', 'no', '', '', '', '', '0', ''],
      ['1', 'B', '', '', '', '', 'al@my.com', '', ''],
    ]);
    expect(account).toEqual({
      internal_id: '1',
      name: 'B',
      is_churned: false,
      customer_end_date: '2022-01-01',
      roles: [{ role_id: 6, email: 'al@my.com' }],
      tags: [],
      traits: { mrr: 0 },
      region: 'North',
    });
  });

  test('each field about which they disagree is one warning that shows the values', () => {
    const { issues } = merged([
      ['1', 'A', 'yes', '2022-01-01', '', '', 'jane@my.com', '5', 'North'],
      ['1', 'B', 'no', '2022-01-01', '', '', 'al@my.com', '6', 'North'],
      ['1', 'C', '', '', '', '', '', '5', ''],
    ]);
    expect(issues.map(({ code, severity, column, value, detail }) => [code, severity, column, value, detail])).toEqual([
      ['merge-conflict', 'warning', 1, 'C', 'Name: “A”, “B” and “C”'],
      ['merge-conflict', 'warning', 2, 'no', 'Churned: “yes” and “no”'],
      ['merge-conflict', 'warning', 6, 'al@my.com', 'Customer Success Manager: “jane@my.com” and “al@my.com”'],
      ['merge-conflict', 'warning', 7, '5', 'mrr: “5” and “6”'],
    ]);
  });

  test('constants and clears come after the joining', () => {
    const { account } = merged([['1', 'A'], ['1']], { is_churned: false, tags: [9], traits: { mrr: 1 } });
    expect(account).toEqual({
      internal_id: '1',
      name: 'A',
      is_churned: false,
      customer_end_date: null,
      tags: [9],
      traits: { mrr: 1 },
    });
    expect(merged([['1', 'A', '', '', '', '4'], ['1']], { tags: [9] }).account.tags).toEqual([4]);
  });

  test('the account as a whole is looked at anew', () => {
    expect(
      codesOf(
        merged([
          ['1', '', 'yes'],
          ['1', 'A', '', '2022-01-01'],
        ]),
      ),
    ).toEqual([]);
    expect(codesOf(merged([['1', '', 'yes'], ['1']]))).toEqual(['name-missing', 'churned-without-end']);
    expect([...wholeRowCodes]).toEqual([
      'name-missing',
      'churned-and-tracked',
      'end-before-start',
      'churned-without-end',
    ]);
  });

  test('one row alone stays what it was', () => {
    const row = ['1', 'A', 'yes', '2022-01-01', 'a@b.co', '3', 'jane@my.com', '5', 'North'];
    const normalizer = normalizerOf(columns);
    const reading = normalizer.read(row);
    expect(normalizer.merge([reading])).toEqual({ account: reading.account, issues: [] });
  });

  test('a row without an ID among them is a bug, not an account', () => {
    const normalizer = normalizerOf(columns);
    expect(() => normalizer.merge([normalizer.read(['', 'A'])])).toThrow();
  });
});
