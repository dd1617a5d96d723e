import { expect, it } from 'vitest';
import { PracticeAccounts } from '../../../src/main/practice/accounts.ts';

const T = Date.UTC(2021, 3, 4, 11, 12, 11, 500);

it('creates an account as the seed shows it, tracked unless said otherwise', () => {
  const accounts = new PracticeAccounts();
  expect(accounts.save({ internal_id: '1', name: 'My New Customer' }, T)).toEqual({
    created: true,
    account: {
      id: 1001,
      internal_id: '1',
      name: 'My New Customer',
      is_tracked: true,
      created_at: '2021-04-04 11:12:11',
      updated_at: '2021-04-04 11:12:11',
    },
  });
  expect(accounts.save({ internal_id: '2', is_tracked: false }, T).account).toMatchObject({
    id: 1002,
    is_tracked: false,
  });
});

it('updates by internal_id: what is sent changes, what is not sent stays', () => {
  const accounts = new PracticeAccounts();
  accounts.save({ internal_id: '1', name: 'Old', tags: [1], is_tracked: false }, T);
  const { created, account } = accounts.save({ internal_id: '1', name: 'New' }, T + 60_000);
  expect(created).toBe(false);
  expect(account).toMatchObject({ id: 1001, name: 'New', tags: [1], is_tracked: false });
  expect(account.updated_at).toBe('2021-04-04 11:13:11');
  expect(accounts.all()).toEqual([account]);
});

it('shows a later time after an update, though it came within the same second', () => {
  const accounts = new PracticeAccounts();
  accounts.save({ internal_id: '1' }, T);
  expect(accounts.save({ internal_id: '1' }, T + 3).account.updated_at).toBe('2021-04-04 11:12:12');
});

it('decides on ids and times itself', () => {
  const accounts = new PracticeAccounts();
  const { account } = accounts.save({ internal_id: '1', id: 5, created_at: 'never', updated_at: 'never' }, T);
  expect(account).toMatchObject({ id: 1001, created_at: '2021-04-04 11:12:11', updated_at: '2021-04-04 11:12:11' });
});

it('tells ids apart to the letter', () => {
  const accounts = new PracticeAccounts();
  for (const internal_id of ['a', 'A', '01', '1', '__proto__']) accounts.save({ internal_id }, T);
  expect(accounts.all()).toHaveLength(5);
});

it('knows accounts again that it took in an earlier run, and gives their IDs to no other', () => {
  const accounts = new PracticeAccounts([
    { internalId: 'a', id: 1007, since: T },
    { internalId: 'b', id: 1003, since: T },
    { internalId: 'a', id: 1009, since: T + 1000 },
  ]);
  const { created, account } = accounts.save({ internal_id: 'a', name: 'New' }, T + 60_000);
  expect(created).toBe(false);
  expect(account).toMatchObject({ id: 1007, created_at: '2021-04-04 11:12:11', updated_at: '2021-04-04 11:13:11' });
  expect(accounts.save({ internal_id: 'c' }, T)).toMatchObject({ created: true, account: { id: 1010 } });
  expect(accounts.save({ internal_id: 'd' }, T)).toMatchObject({ created: true, account: { id: 1011 } });
});
