import { describe, expect, test } from 'vitest';
import type { PlanStore } from '../../../src/main/plan/plan-store.ts';
import { PlanJournal } from '../../../src/main/plan/run-journal.ts';
import { broken, makePlan, must, openPlan, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const planOf = (...ids: string[]): PlanStore =>
  openPlan(
    makePlan(
      tempFolder(),
      ids.map((id) => row(ready(id), id)),
    ),
  );
const states = (store: PlanStore) =>
  [...store.rows('all')].map(({ row: number, status, sends }) => `${number} ${status} ${sends}`);

describe('the plan as the journal of its run', () => {
  test('gives ready rows in file order, each once, and marks them as being sent', () => {
    const store = openPlan(makePlan(tempFolder(), [row(ready('A'), 'A'), row(broken('B'), 'B'), row(ready('C'), 'C')]));
    const journal = new PlanJournal(store);
    expect(must(journal.take())).toEqual({ row: 2, account: { internal_id: 'A' }, doubt: false });
    expect(must(journal.take())?.row).toBe(4);
    expect(must(journal.take())).toBeNull();
    expect(states(store)).toEqual(['2 sending 1', '3 invalid 0', '4 sending 1']);
    store.close();
  });

  test('gives a row that was put back after the others, still in doubt', () => {
    const store = planOf('A', 'B');
    const journal = new PlanJournal(store);
    must(journal.take());
    must(journal.putBack(2, true));
    expect(must(journal.take())?.row).toBe(3);
    expect(must(journal.hasReady())).toBe(true);
    expect(must(journal.take())).toEqual({ row: 2, account: { internal_id: 'A' }, doubt: true });
    expect(must(journal.hasReady())).toBe(false);
    store.close();
  });

  test('keeps a doubt once there was one, and counts every request', () => {
    const store = planOf('A');
    const journal = new PlanJournal(store);
    must(journal.take());
    must(journal.sendAgain(2, true));
    must(journal.sendAgain(2, false));
    must(journal.putBack(2, false));
    expect(must(journal.take())?.doubt).toBe(true);
    expect(store.requests()).toBe(4);
    store.close();
  });

  test('rows that a killed run left on the way are ready again, in doubt', () => {
    const store = planOf('A', 'B');
    const killed = new PlanJournal(store);
    must(killed.take());
    const journal = new PlanJournal(store);
    must(journal.recover(store));
    expect(must(journal.take())).toEqual({ row: 2, account: { internal_id: 'A' }, doubt: true });
    expect(must(journal.take())?.doubt).toBe(false);
    store.close();
  });

  test('records what Akita said, its words by field included', () => {
    const store = planOf('A', 'B');
    const journal = new PlanJournal(store);
    must(journal.take());
    must(journal.take());
    must(journal.accepted(2, 'created', '1114'));
    must(journal.failed(3, { message: 'Invalid.', fields: [{ field: 'emails', messages: ['is taken', 'is odd'] }] }));
    const [created, failed] = [...store.rows('all')];
    expect([created?.status, created?.akitaId]).toEqual(['created', '1114']);
    expect([failed?.status, failed?.refusal]).toEqual(['failed', 'Invalid. (emails: is taken, is odd)']);
    expect([...store.rows('problems')].map(({ row: number }) => number)).toEqual([3]);
    store.close();
  });
});

describe('a step', () => {
  test('is whole or not at all', () => {
    const store = planOf('A', 'B');
    const journal = new PlanJournal(store);
    must(
      journal.step(() => {
        must(journal.take());
        return false;
      }),
    );
    expect(states(store)).toEqual(['2 ready 0', '3 ready 0']);
    const next = new PlanJournal(store);
    must(
      next.step(() => {
        must(next.take());
        must(next.accepted(2, 'created', '7'));
        return true;
      }),
    );
    expect(states(store)).toEqual(['2 created 1', '3 ready 0']);
    expect(() =>
      next.step(() => {
        must(next.take());
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(states(store)).toEqual(['2 created 1', '3 ready 0']);
    store.close();
  });
});

test('a journal of some rows gives these alone, and no other is ready', () => {
  const store = planOf('A', 'B', 'C');
  const journal = new PlanJournal(store, [2, 4]);
  expect(must(journal.take())?.row).toBe(2);
  expect(must(journal.take())?.row).toBe(4);
  expect(must(journal.take())).toBeNull();
  must(journal.putBack(2, true));
  expect(must(journal.hasReady())).toBe(true);
  expect(must(journal.take())).toMatchObject({ row: 2, doubt: true });
  store.close();
});
