import { describe, expect, test } from 'vitest';
import { PlanJournal } from '../../../src/main/plan/run-journal.ts';
import { takeRunLock } from '../../../src/main/plan/run-lock.ts';
import { startOverIn } from '../../../src/main/plan/start-over.ts';
import { broken, makePlan, must, openPlan, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** An import of which row 2 was created, row 3 failed, row 4 was lost on its way, row 5 is invalid and row 6 ready. */
function begun(state: 'started' | 'finished' | 'discarded' | 'draft' = 'started'): string {
  const rows = [ready('A'), ready('B'), ready('C'), broken('D'), ready('E')].map((check) =>
    row(check, check.internalId),
  );
  const file = makePlan(tempFolder(), rows);
  const store = openPlan(file);
  const journal = new PlanJournal(store);
  for (const _ of [2, 3, 4]) must(journal.take());
  must(journal.accepted(2, 'created', '7'));
  must(journal.failed(3, { message: 'No.', fields: [] }));
  must(journal.putBack(4, true));
  store.change({ state, stopped: 'user' });
  store.close();
  return file;
}

const statesOf = (file: string): string[] => {
  const store = openPlan(file);
  const states = [...store.rows('all')].map(({ row: number, status, sends }) => `${number} ${status} ${sends}`);
  store.close();
  return states;
};

describe('an import that is started over', () => {
  test.each(['started', 'finished'] as const)('when it was %s, sends every row again, and counts on', (state) => {
    const file = begun(state);
    expect(must(startOverIn(file))).toEqual({ rows: 4 });
    expect(statesOf(file)).toEqual(['2 ready 1', '3 ready 1', '4 unknown 1', '5 invalid 0', '6 ready 0']);
    const store = openPlan(file);
    expect(store.info).toMatchObject({ state: 'started', stopped: null, finishedAt: null });
    store.close();
  });

  test.each([
    ['draft', 'never sent'],
    ['discarded', 'given up'],
  ] as const)('is refused when it is a %s', (state, why) => {
    const file = begun(state);
    const before = statesOf(file);
    expect(startOverIn(file)).toMatchObject({ ok: false, error: { message: expect.stringContaining(why) } });
    expect(statesOf(file)).toEqual(before);
  });

  test('is refused while it runs', () => {
    const file = begun();
    const release = must(takeRunLock(file));
    expect(startOverIn(file)).toMatchObject({ ok: false, error: { kind: 'plan-not-resumable' } });
    release();
  });
});
