import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { discardUnfinishedPlan, PlanBuilder } from '../../../src/main/plan/plan-builder.ts';
import { PLAN_VERSION } from '../../../src/main/plan/plan-info.ts';
import { PlanStore } from '../../../src/main/plan/plan-store.ts';
import { broken, makePlan, must, openPlan, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const warned = {
  ...ready('W'),
  issues: [{ code: 'name-missing', severity: 'warning', column: null, value: '', detail: '' }] as const,
};
const rows = [
  row(ready('A'), 'A', 'a@b.example'),
  row(broken('B'), 'B', 'nope'),
  row(null),
  row(broken('C'), 'C', 'nope'),
  row(warned, 'W'),
];

describe('a plan', () => {
  test('counts its rows so that they add up', () => {
    const store = openPlan(makePlan(tempFolder(), rows));
    expect(store.checkCounts()).toEqual({ rows: 5, ready: 2, invalid: 2, skipped: 1, warnings: 1 });
    const { rows: all, ...parts } = store.runCounts();
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(all);
    store.close();
  });

  test('groups issues by code, severity and column, errors first, with the first row as the example', () => {
    const store = openPlan(makePlan(tempFolder(), rows));
    const groups = store.issueGroups();
    expect(groups.map(({ code, count, column, cell, example }) => ({ code, count, column, cell, example }))).toEqual([
      { code: 'email-invalid', count: 2, column: 'Email', cell: 'B3', example: { row: 3, value: 'nope' } },
      { code: 'name-missing', count: 1, column: null, cell: null, example: { row: 6, value: '' } },
    ]);
    expect(groups[0]?.message).toBe(
      'For example, “nope” is not an e-mail address. Correct the address, or empty the cell.',
    );
    store.close();
  });

  test('gives every row back as it was read, blank ones as skipped', () => {
    const store = openPlan(
      makePlan(tempFolder(), [
        row(ready('A'), { n: 7, text: '007' }, { date: '2026-01-05', text: '5.1.26' }),
        row(null),
      ]),
    );
    expect(
      [...store.rows('all')].map(({ row: number, status, skipReason, cells }) => ({
        number,
        status,
        skipReason,
        cells,
      })),
    ).toEqual([
      {
        number: 2,
        status: 'ready',
        skipReason: null,
        cells: [
          { n: 7, text: '007' },
          { date: '2026-01-05', text: '5.1.26' },
        ],
      },
      { number: 3, status: 'skipped', skipReason: 'blank', cells: [] },
    ]);
    store.close();
  });

  test('is readable by its owner alone, where the system has such modes', () => {
    const mode = statSync(makePlan(tempFolder(), rows)).mode & 0o777;
    expect(mode).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  test('does not exist before it is whole, and an abandoned one leaves nothing', () => {
    const folder = tempFolder();
    const file = path.join(folder, 'half.plan.sqlite');
    const builder = must(PlanBuilder.create(file));
    builder.add({ row: 2, cells: '["A"]', blank: false, account: '{}', internalId: 'A', issues: [] });
    expect(existsSync(file)).toBe(false);
    builder.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a plan that cannot be used is refused in words', () => {
  const kindOf = (file: string) => {
    const opened = PlanStore.open(file, 'read');
    return opened.ok ? 'opened' : opened.error.kind;
  };

  test('one that is not there', () => {
    expect(kindOf(path.join(tempFolder(), 'none.plan.sqlite'))).toBe('plan-not-found');
  });

  test('one that is another kind of file', () => {
    const file = path.join(tempFolder(), 'text.plan.sqlite');
    writeFileSync(file, 'not a database at all, but long enough to be looked at '.repeat(20));
    expect(kindOf(file)).toBe('plan-damaged');
  });

  test('a database without our tables', () => {
    const file = path.join(tempFolder(), 'other.plan.sqlite');
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE something (x)');
    database.close();
    expect(kindOf(file)).toBe('plan-damaged');
  });

  test('one from a newer version', () => {
    const file = makePlan(tempFolder(), rows);
    const database = new DatabaseSync(file);
    database.exec(`UPDATE info SET json = json_set(json, '$.version', ${PLAN_VERSION + 1})`);
    database.close();
    expect(kindOf(file)).toBe('plan-newer');
  });

  test('one whose description is not what we write', () => {
    const file = makePlan(tempFolder(), rows);
    const database = new DatabaseSync(file);
    database.exec(`UPDATE info SET json = '{"version":1}'`);
    database.close();
    expect(kindOf(file)).toBe('plan-damaged');
  });
});

test('a plan that was never finished leaves none of the files that SQLite made for it', () => {
  const folder = tempFolder();
  const file = path.join(folder, 'half.plan.sqlite');
  for (const suffix of ['', '-journal', '-wal', '-shm']) writeFileSync(`${file}.unfinished${suffix}`, 'x');
  discardUnfinishedPlan(file);
  expect(readdirSync(folder)).toEqual([]);
});
