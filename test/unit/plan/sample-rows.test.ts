import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleRows } from '../../../src/main/plan/sample-rows.ts';
import { broken, makePlan, openPlan, type PlannedRow, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function sampled(rows: readonly PlannedRow[], count = 5): number[] {
  const store = openPlan(makePlan(tempFolder(), rows));
  const chosen = sampleRows(store, count);
  store.close();
  return chosen;
}

const account = (id: string, more: object = {}) => row(ready(id, more), id);
const mail = (value: string) => ({ label: 'Work', value });

describe('the rows that are tried first', () => {
  test('show every kind of field and every warning, in file order', () => {
    const rows = [
      ...Array.from({ length: 50 }, (_, index) => account(`A${index}`, { name: 'x' })),
      account('B', { name: 'x', emails: [mail('a@x.example')] }),
      account('C', { name: 'x', emails: [mail('a@x.example'), mail('b@x.example')] }),
      account('D', { name: 'x', is_churned: true, traits: { mrr: 1 } }),
      account('E', { name: null }),
      row(broken('F'), 'F'),
    ];
    const chosen = sampled(rows);
    expect(chosen).toEqual(expect.arrayContaining([52, 53, 54, 55]));
    expect(chosen).toHaveLength(5);
  });

  test('are the first ones where all rows are alike', () => {
    expect(sampled(Array.from({ length: 20 }, (_, index) => account(`A${index}`)))).toEqual([2, 3, 4, 5, 6]);
  });

  test('are all of them where there are no more, and none that needs fixing', () => {
    expect(sampled([account('A'), row(broken('B'), 'B'), row(null), account('C')])).toEqual([2, 5]);
    expect(sampled([row(broken('B'), 'B')])).toEqual([]);
  });

  test('are ready ones, different, in file order, as many as were asked for', () => {
    const kind = fc.constantFrom<object>({}, { name: 'x' }, { is_tracked: true }, { traits: { a: 1, b: 2 } });
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (kinds, count) => {
        const chosen = sampled(
          kinds.map((more, index) => account(`A${index}`, more)),
          count,
        );
        expect(chosen).toHaveLength(Math.min(count, kinds.length));
        expect([...new Set(chosen)].sort((a, b) => a - b)).toEqual(chosen);
      }),
      { numRuns: 20 },
    );
  });
});
