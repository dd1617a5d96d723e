import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EarlierImports } from '../../../src/main/plan/earlier-import.ts';
import { broken, makePlan, openPlan, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A row of a file: the customer that it is about, and the ID in it. */
interface Line {
  readonly customer: number;
  readonly id: string;
  readonly isBroken: boolean;
}

/** A file and what its import made of it; `sent` by customer: the ID that Akita took. */
interface Import {
  readonly plan: string;
  readonly parent: Import | null;
  readonly lines: readonly Line[];
  readonly sent: ReadonlyMap<number, string>;
}

const idArbitrary = fc.constantFrom('1', '01', '2', '3', 'a', 'A');
const seldom = fc.nat(3).map((number) => number === 0);
/** Most rows keep their ID, so that one is followed over several files. */
const changeArbitrary = fc.record({ id: fc.option(idArbitrary, { freq: 1 }), isBroken: seldom });
/** Which of the imports so far the next file is a report of, which of its rows stay, and in what order. */
const roundArbitrary = fc.record({
  of: fc.nat(3),
  order: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
  kept: fc.array(
    seldom.map((isGone) => !isGone),
    { minLength: 4, maxLength: 4 },
  ),
  changes: fc.array(changeArbitrary, { minLength: 4, maxLength: 4 }),
  added: fc.option(idArbitrary),
});
type Round = typeof roundArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** The customers that this ID was last sent for in the imports that a file comes from. */
function lastSentFor(id: string, from: Import | null): number[] {
  for (let one = from; one !== null; one = one.parent) {
    const customers = [...one.sent].filter(([, sent]) => sent === id).map(([customer]) => customer);
    if (customers.length > 0) return customers;
  }
  return [];
}

function rowsOfReport(parent: Import, { order, kept }: Round): number[] {
  return parent.lines
    .map((_, index) => index)
    .filter((index) => kept[index % kept.length])
    .sort((a, b) => (order[a % order.length] ?? 0) - (order[b % order.length] ?? 0));
}

function linesOf(parent: Import, rows: readonly number[], { changes, added }: Round, newCustomer: number): Line[] {
  const lines = rows.flatMap((index) => {
    const line = parent.lines[index];
    const change = changes[index % changes.length];
    return line === undefined ? [] : [{ ...line, id: change?.id ?? line.id, isBroken: change?.isBroken ?? false }];
  });
  return added === null ? lines : [...lines, { customer: newCustomer, id: added, isBroken: false }];
}

const planned = ({ id, isBroken }: Line) => row(isBroken ? broken(id) : ready(id), id, '');

/** Checks the rows of a file as the program does, and lets Akita answer; gives how every row stood before. */
function importFile(
  folder: string,
  number: number,
  parent: Import | null,
  lines: readonly Line[],
  rows: readonly number[],
) {
  const plan = `plan-${number}`;
  const from =
    parent === null ? {} : { from: { plan: parent.plan, rows: lines.map((_, at) => (rows[at] ?? -2) + 2 || null) } };
  const more = { id: plan, createdAt: `2026-01-01T00:00:0${number}.000Z`, ...from };
  const store = openPlan(makePlan(folder, lines.map(planned), 'reject', more));
  const statuses = [...store.rows('all')].map(({ status }) => status);
  const sent = new Map<number, string>();
  for (const [at, { customer, id, isBroken }] of lines.entries()) {
    if (statuses[at] !== 'ready' || isBroken) continue;
    const isTaken = (number + at) % 3 > 0;
    store.database.prepare('UPDATE row SET status = ? WHERE number = ?').run(isTaken ? 'created' : 'failed', at + 2);
    if (isTaken) sent.set(customer, id);
  }
  store.close();
  return { made: { plan, parent, lines, sent } satisfies Import, statuses };
}

/** Which rows may be sent: with an ID that is no other customer's, and the first row that has it. */
function expected(lines: readonly Line[], parent: Import | null): string[] {
  const isAnothers = ({ customer, id }: Line) => {
    const customers = lastSentFor(id, parent);
    return customers.length > 0 && !customers.includes(customer);
  };
  return lines.map((line) => {
    if (line.isBroken || isAnothers(line)) return 'invalid';
    return lines.find((other) => other.id === line.id && !isAnothers(other)) === line ? 'ready' : 'invalid';
  });
}

describe('the reports of reports', () => {
  test('send no ID for another customer than the one that it was last sent for, and keep no other row back', () => {
    fc.assert(
      fc.property(
        fc.array(idArbitrary, { minLength: 4, maxLength: 4 }),
        fc.array(roundArbitrary, { maxLength: 4 }),
        (ids, rounds) => {
          const folder = tempFolder();
          const first = ids.map((id, customer) => ({ customer, id, isBroken: false }));
          const imports = [importFile(folder, 0, null, first, []).made];
          for (const [index, round] of rounds.entries()) {
            const parent = imports[round.of % imports.length];
            if (parent === undefined) continue;
            const rows = rowsOfReport(parent, round);
            const lines = linesOf(parent, rows, round, 100 + index);
            const { made, statuses } = importFile(folder, index + 1, parent, lines, rows);
            expect(statuses).toEqual(expected(lines, parent));
            imports.push(made);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('put together in one file are looked up each in its own import', () => {
    const folder = tempFolder();
    const sent = (id: string, internalId: string) => {
      const store = openPlan(makePlan(folder, [row(ready(internalId), internalId, '')], 'reject', { id }));
      store.database.exec("UPDATE row SET status = 'created'");
      store.close();
    };
    sent('a', '1');
    sent('b', '2');
    const earlier = new EarlierImports(folder, ['a', 'b', 'gone']);
    expect(earlier.holderOf('2', { plan: 'a', row: 2 })).toEqual({ row: 2, fileName: 'accounts.csv' });
    expect(earlier.holderOf('2', { plan: 'b', row: 2 })).toBeNull();
    expect([...earlier.missing]).toEqual(['gone']);
    earlier.close();
  });

  test('know nothing of rows that an import which was given up had left', () => {
    const folder = tempFolder();
    const store = openPlan(
      makePlan(folder, [row(ready('1'), '1', ''), row(ready('2'), '2', '')], 'reject', { id: 'a' }),
    );
    store.database.exec("UPDATE row SET status = 'created' WHERE number = 2");
    store.change({ state: 'discarded' });
    store.close();
    const earlier = new EarlierImports(folder, ['a']);
    expect([earlier.holderOf('1', null)?.row, earlier.holderOf('2', null)]).toEqual([2, null]);
    earlier.close();
  });
});
