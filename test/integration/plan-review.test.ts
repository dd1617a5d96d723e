import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanStore } from '../../src/main/plan/plan-store.ts';
import { type PlanCalls, planCalls } from '../../src/main/plan-calls.ts';
import { PlanThread } from '../../src/main/plan-thread.ts';
import type { DuplicateRule, Mapping } from '../../src/shared/mapping.ts';
import { textCommand } from '../support/changes.ts';
import { checkedPlan, contentOf, madeAnew } from '../support/checked-plans.ts';
import { must } from '../support/plans.ts';
import { tempFolder } from '../support/temp-folder.ts';

const folder = tempFolder();
const planOf = (csv: string, mapping: Mapping): Promise<string> => checkedPlan(folder, csv, mapping);

const mappingWith = (duplicates: DuplicateRule): Mapping => ({
  version: 1,
  matches: [
    { from: { header: 'ID' }, to: { field: 'internal_id' } },
    { from: { header: 'Name' }, to: { field: 'name' } },
    { from: { header: 'Email' }, to: { field: 'emails' } },
    { from: { header: 'Start' }, to: { field: 'customer_start_date' } },
  ],
  duplicates,
});

const idTexts = fc.constantFrom('1', '2', '01', 'a', 'A', '', '1.23E+11', ' 2 ');
const rowArbitrary = fc.tuple(
  idTexts,
  fc.constantFrom('Acme', 'Bolt', ''),
  fc.constantFrom('a@b.example', 'nope', ''),
  fc.constantFrom('2021-01-05', '05/06/2021', '25/12/2020', ''),
);
const editArbitrary = fc.record({
  row: fc.nat({ max: 7 }),
  cell: fc.oneof(
    fc.tuple(fc.constant(0), idTexts),
    fc.tuple(fc.constant(1), fc.constantFrom('Acme', 'Crow', '')),
    fc.tuple(fc.constant(2), fc.constantFrom('c@d.example', 'nope', '')),
    fc.tuple(fc.constant(3), fc.constantFrom('2022-02-02', '07/08/2021', '31/01/2021', '')),
  ),
});

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

describe.each(['reject', 'last', 'merge'] as const)('with the rule “%s” for duplicates', (rule) => {
  it('a plan after edits is the same as one made anew from all its rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowArbitrary, { minLength: 2, maxLength: 8 }),
        fc.array(editArbitrary, { minLength: 1, maxLength: 6 }),
        async (rows, edits) => {
          const csv = ['ID,Name,Email,Start', ...rows.map(quoted), quoted(['last', 'Last', '', ''])].join('\n');
          let plan = await planOf(csv, mappingWith(rule));
          const calls = planCalls(() => 0);
          for (const { row, cell } of edits) {
            const edit = { row: 2 + (row % rows.length), index: cell[0], text: cell[1] };
            const edited = must(calls.change(plan, textCommand(edit.row, edit.index, edit.text)));
            if (edited.rows === null) plan = await madeAnew(plan);
          }
          calls.close();
          expect(contentOf(plan)).toEqual(contentOf(await madeAnew(plan)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

const csv = [
  'ID,Name,Email,Start',
  '1,Acme,a@b.example,2021-01-05',
  '2,Bolt,nope,2021-01-06',
  '2,Bolt again,,2021-01-07',
  ',,,',
  '3,Crow,c@d.example,05/06/2021',
].join('\n');

async function opened(): Promise<{ plan: string; calls: PlanCalls }> {
  return { plan: await planOf(csv, mappingWith('reject')), calls: planCalls(() => 0) };
}

const page = (calls: PlanCalls, plan: string, filter: Parameters<PlanCalls['rows']>[1]) =>
  must(calls.rows(plan, filter, 0, 50)).rows.map(({ row }) => row);

describe('a review', () => {
  it('lists the rows of each filter under the numbers of the spreadsheet program', async () => {
    const { plan, calls } = await opened();
    expect(page(calls, plan, { kind: 'all' })).toEqual([2, 3, 4, 5, 6]);
    expect(page(calls, plan, { kind: 'ready' })).toEqual([2]);
    expect(page(calls, plan, { kind: 'needs-fixing' })).toEqual([3, 4, 6]);
    expect(page(calls, plan, { kind: 'left-out' })).toEqual([5]);
    expect(page(calls, plan, { kind: 'issue', code: 'email-invalid', severity: 'error', index: 2 })).toEqual([3]);
  });

  it('gives a page from anywhere, and how many rows there are', async () => {
    const { plan, calls } = await opened();
    const result = must(calls.rows(plan, { kind: 'needs-fixing' }, 1, 1));
    expect(result.total).toBe(3);
    expect(result.rows.map(({ row }) => row)).toEqual([4]);
    expect(must(calls.rows(plan, { kind: 'all' }, 4, 50)).rows.map(({ row }) => row)).toEqual([6]);
    expect(must(calls.rows(plan, { kind: 'all' }, 99, 50)).rows).toEqual([]);
  });

  it('tells the row and those that share its ID as changed, and shows both as they are then', async () => {
    const { plan, calls } = await opened();
    expect(must(calls.change(plan, textCommand(3, 2, 'b@b.example'))).rows).toEqual([3, 4]);
    expect(must(calls.row(plan, 3))).toMatchObject({ status: 'ready', account: { internal_id: '2', name: 'Bolt' } });
    expect(must(calls.change(plan, textCommand(4, 0, '4'))).rows).toEqual([3, 4]);
    expect(page(calls, plan, { kind: 'ready' })).toEqual([2, 3, 4]);
    expect(must(calls.summary(plan))).toMatchObject({
      edits: 2,
      counts: { ready: 3, invalid: 1, blank: 1, leftOut: 0 },
    });
  });

  it('keeps what stood in a cell before, and forgets the edit when it stands there again', async () => {
    const { plan, calls } = await opened();
    must(calls.change(plan, textCommand(2, 1, 'Acme Ltd')));
    expect(must(calls.row(plan, 2)).cells[1]).toEqual({ header: 'Name', text: 'Acme Ltd', original: 'Acme' });
    must(calls.change(plan, textCommand(2, 1, 'Acme')));
    expect(must(calls.row(plan, 2)).cells[1]).toEqual({ header: 'Name', text: 'Acme', original: null });
    must(calls.change(plan, textCommand(5, 1, 'Acme')));
    expect(must(calls.row(plan, 5)).cells[1]).toMatchObject({ text: 'Acme', original: '' });
    must(calls.change(plan, textCommand(5, 1, '')));
    expect(must(calls.row(plan, 5)).cells[1]).toMatchObject({ text: '', original: null });
    expect(must(calls.summary(plan)).edits).toBe(0);
  });

  it('makes a row of a blank one, and a blank one of a row that is emptied', async () => {
    const { plan, calls } = await opened();
    must(calls.change(plan, textCommand(5, 0, '9')));
    expect(must(calls.row(plan, 5))).toMatchObject({ status: 'ready', account: { internal_id: '9' } });
    must(calls.change(plan, textCommand(5, 0, '')));
    expect(must(calls.row(plan, 5))).toMatchObject({ status: 'skipped', skipReason: 'blank', account: null });
  });

  it('asks for a new plan where an edit decides how a whole column is read', async () => {
    const { plan, calls } = await opened();
    expect(must(calls.row(plan, 6)).issues.map(({ code }) => code)).toContain('date-ambiguous');
    expect(must(calls.change(plan, textCommand(2, 3, '25/12/2020'))).rows).toBeNull();
    calls.close();
    const anew = await madeAnew(plan);
    expect(must(calls.row(anew, 6))).toMatchObject({ status: 'ready', account: { customer_start_date: '2021-06-05' } });
    expect(must(calls.row(anew, 2)).cells[3]?.original).toBe('2021-01-05');
    calls.close();
  });

  it('leaves a total at the end left out, whatever is typed into it, and takes no proof from it', async () => {
    const plan = await planOf(`${csv}\nTotal,,,6\n`, mappingWith('reject'));
    const calls = planCalls(() => 0);
    expect(must(calls.row(plan, 7))).toMatchObject({ status: 'skipped', skipReason: 'footer', account: null });
    expect(must(calls.change(plan, textCommand(7, 3, '25/12/2020'))).rows).toEqual([7]);
    expect(must(calls.row(plan, 7))).toMatchObject({ status: 'skipped', skipReason: 'footer' });
    expect(must(calls.summary(plan)).counts).toMatchObject({ rows: 6, skipped: 2, blank: 1, leftOut: 1 });
    calls.close();
    expect(contentOf(plan)).toEqual(contentOf(await madeAnew(plan)));
  });

  it('takes no edit once the import has begun', async () => {
    const { plan, calls } = await opened();
    must(calls.summary(plan));
    const store = must(PlanStore.open(plan, 'change'));
    store.change({ state: 'started' });
    store.close();
    const edited = calls.change(plan, textCommand(2, 1, 'Other'));
    expect(edited).toMatchObject({ ok: false, error: { message: expect.stringContaining('has begun') } });
    expect(must(calls.row(plan, 2)).cells[1]?.text).toBe('Acme');
  });
});

describe('the thread for plans', () => {
  it('answers from a thread of its own, and lets the file go when it rests', async () => {
    const plan = await planOf(csv, mappingWith('reject'));
    const thread = new PlanThread();
    expect(must(await thread.ask('summary', plan)).counts.rows).toBe(5);
    await thread.rest();
    expect(must(await thread.ask('row', plan, 2)).account).toMatchObject({ internal_id: '1' });
  });

  it('fails the calls that its death leaves, and starts anew with the next one', async () => {
    const deadly = path.join(folder, 'deadly.mjs');
    writeFileSync(
      deadly,
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('x'); });",
    );
    const thread = new PlanThread(new URL(`file://${deadly}`));
    for (const _ of [1, 2]) {
      expect(await thread.ask('summary', 'none')).toMatchObject({ ok: false, error: { kind: 'job-died' } });
    }
  });
});
