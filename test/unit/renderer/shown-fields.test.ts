import { describe, expect, test } from 'vitest';
import { shownFields } from '../../../src/renderer/steps/review/account-fields-shown.ts';
import { accountSchema } from '../../../src/shared/account.ts';

const account = accountSchema.parse({
  internal_id: 'C-1',
  name: 'Northwind',
  is_churned: false,
  customer_end_date: null,
  emails: [
    { label: 'Billing', value: 'a@x.example' },
    { label: 'Support', value: 'b@x.example' },
  ],
  phones: [],
  roles: [
    { role_id: 6, email: 'jane@x.example' },
    { role_id: 9, email: 'sam@x.example' },
  ],
  tags: [123, 456],
  traits: { plan: 'Gold', mrr: 1200, vip: true },
  revenue: 120000,
});

describe('what Akita will receive, in words', () => {
  test('is all of it, field by field, in the order in which it is sent', () => {
    const lines = shownFields(account).map(({ label, values }) => [
      label,
      ...values.map((value) => (value.label === null ? value.text : `${value.label}: ${value.text}`)),
    ]);
    expect(lines).toEqual([
      ['Internal ID', 'C-1'],
      ['Name', 'Northwind'],
      ['Churned', 'no'],
      ['Customer end date', 'emptied in Akita'],
      ['E-mail', 'Billing: a@x.example', 'Support: b@x.example'],
      ['Phone', 'all removed in Akita'],
      ['Customer Success Manager', 'jane@x.example'],
      ['Role 9', 'sam@x.example'],
      ['Tags', 'Tag 123', 'Tag 456'],
      ['plan', 'Gold'],
      ['mrr', '1200'],
      ['vip', 'yes'],
      ['revenue', '120000'],
    ]);
  });

  test('says nothing of what is not sent', () => {
    expect(shownFields({ internal_id: 'C-1' }).map(({ label }) => label)).toEqual(['Internal ID']);
  });
});
