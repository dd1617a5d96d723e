import { describe, expect, it } from 'vitest';
import { checkAccountRequest } from '../../../src/main/practice/account-request.ts';

describe('a request as the seed shows it', () => {
  it.each([
    [{ internal_id: '1', name: 'My New Customer' }],
    [{ internal_id: '1', name: 'My Churned Customer', is_churned: true, customer_end_date: '2021-01-05' }],
    [{ internal_id: '1', emails: [{ label: 'Billing Email', value: 'billing@my-new-customer.com' }] }],
    [{ internal_id: '1', phones: [{ label: 'Billing', value: '+1 303 555 1212' }] }],
    [{ internal_id: '1', urls: [{ label: 'Helpdesk', value: 'https://helpdesk.my-new-customer.com' }] }],
    [{ internal_id: '1', roles: [{ role_id: 6, email: 'john.csm@my-company.com' }] }],
    [{ internal_id: '1', tags: [123] }],
    [{ internal_id: '1', traits: { mrr: 1200, plan: null }, revenue: 12, is_tracked: false }],
    [{ internal_id: '1', name: null, emails: [], customer_start_date: '2024-02-29' }],
  ])('%j is taken', (body) => {
    expect(checkAccountRequest(body)).toEqual({ ok: true, value: body });
  });
});

describe('anything else is refused, by field', () => {
  it.each([
    [{}, 'internal_id'],
    [{ internal_id: '' }, 'internal_id'],
    [{ internal_id: ' ' }, 'internal_id'],
    [{ internal_id: 5 }, 'internal_id'],
    [{ internal_id: null }, 'internal_id'],
    [{ internal_id: '1', name: 5 }, 'name'],
    [{ internal_id: '1', is_tracked: 'yes' }, 'is_tracked'],
    [{ internal_id: '1', is_churned: 1 }, 'is_churned'],
    [{ internal_id: '1', customer_end_date: '05/01/2021' }, 'customer_end_date'],
    [{ internal_id: '1', customer_end_date: '2023-02-29' }, 'customer_end_date'],
    [{ internal_id: '1', customer_start_date: '2023-13-01' }, 'customer_start_date'],
    [{ internal_id: '1', emails: 'a@b.example' }, 'emails'],
    [{ internal_id: '1', emails: ['a@b.example'] }, 'emails.0'],
    [{ internal_id: '1', emails: [{ label: 'A', value: 'a@b.example' }, { label: 'B' }] }, 'emails.1.value'],
    [{ internal_id: '1', phones: [{ label: 'A', value: 5 }] }, 'phones.0.value'],
    [{ internal_id: '1', urls: [{ label: 'A', value: 'https://x', extra: 1 }] }, 'urls.0'],
    [{ internal_id: '1', roles: [{ role_id: '6', email: 'a@b.example' }] }, 'roles.0.role_id'],
    [{ internal_id: '1', roles: [{ role_id: 6, email: 'Jane' }] }, 'roles.0.email'],
    [{ internal_id: '1', tags: ['VIP'] }, 'tags.0'],
    [{ internal_id: '1', tags: [1.5] }, 'tags.0'],
    [{ internal_id: '1', traits: ['x'] }, 'traits'],
    [[], 'account'],
    ['text', 'account'],
    [null, 'account'],
  ])('%j: %s', (body, field) => {
    const checked = checkAccountRequest(body);
    expect(checked.ok).toBe(false);
    if (!checked.ok) expect(Object.keys(checked.error)).toEqual([field]);
  });

  it('says what is wrong with the field', () => {
    const checked = checkAccountRequest({ internal_id: '1', tags: ['VIP'], is_churned: 'no' });
    expect(checked).toEqual({
      ok: false,
      error: {
        is_churned: ['The is_churned field must be true or false.'],
        'tags.0': ['The tags.0 field must be an integer.'],
      },
    });
  });
});
