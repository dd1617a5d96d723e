import { describe, expect, test } from 'vitest';
import type { DuplicateRule } from '../../../src/shared/mapping.ts';
import { broken, makePlan, openPlan, type PlannedRow, ready, row } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Row by row: its status, and the codes of its issues. */
function outcome(rows: readonly PlannedRow[], rule: DuplicateRule): string[] {
  const store = openPlan(makePlan(tempFolder(), rows, rule));
  const lines = [...store.rows('all')].map((planned) => {
    const codes = planned.issues.map((issue) => `${issue.severity} ${issue.code} (${issue.detail})`);
    return [`${planned.row} ${planned.status}`, ...codes].join(', ');
  });
  store.close();
  return lines;
}

const three = [
  row(ready('A'), 'A', '1'),
  row(ready('B'), 'B', '2'),
  row(ready('A'), 'A', '3'),
  row(ready('A'), 'A', '4'),
];

describe('several rows with one internal ID', () => {
  test('reject sends the first with a warning that names the others, which need fixing, and each is told which is sent', () => {
    expect(outcome(three, 'reject')).toEqual([
      '2 ready, warning internal-id-duplicate (rows 4 and 5; only this row is sent)',
      '3 ready',
      '4 invalid, error internal-id-duplicate (rows 2 and 5; only row 2 is sent)',
      '5 invalid, error internal-id-duplicate (rows 2 and 4; only row 2 is sent)',
    ]);
  });

  test('reject sends none of them where the first has an error of its own, and says so', () => {
    const rows = [row(broken('A'), 'A', 'nope'), row(ready('A'), 'A', '2')];
    expect(outcome(rows, 'reject')).toEqual([
      '2 invalid, error email-invalid (), warning internal-id-duplicate (row 3; none of them is sent)',
      '3 invalid, error internal-id-duplicate (row 2; none of them is sent)',
    ]);
  });

  test('last sends the last row, and the earlier ones give way with the reason', () => {
    expect(outcome(three, 'last')).toEqual([
      '2 skipped, note row-superseded (row 5)',
      '3 ready',
      '4 skipped, note row-superseded (row 5)',
      '5 ready',
    ]);
  });

  test('last with a last row that has an error leaves all of them to be fixed', () => {
    const rows = [row(ready('A'), 'A', '1'), row(broken('A'), 'A', 'nope')];
    expect(outcome(rows, 'last')).toEqual([
      '2 invalid, error internal-id-duplicate (row 3; none of them is sent)',
      '3 invalid, error email-invalid (), error internal-id-duplicate (row 2; none of them is sent)',
    ]);
  });

  test('merge lets the first row carry the account of all, and folds the others in', () => {
    const store = openPlan(makePlan(tempFolder(), three, 'merge'));
    const rows = [...store.rows('all')];
    expect(rows.map(({ status }) => status)).toEqual(['ready', 'ready', 'skipped', 'skipped']);
    expect(rows[0]?.account).toEqual({ internal_id: 'A', name: '1 + 3 + 4' });
    expect(rows[2]?.issues.map(({ code, detail }) => [code, detail])).toEqual([['row-merged', 'row 2']]);
    expect(rows[2]?.account).toBeNull();
    store.close();
  });

  test('merge with one row that has an error leaves the whole group to be fixed', () => {
    const rows = [row(ready('A'), 'A', '1'), row(broken('A'), 'A', 'nope'), row(ready('A'), 'A', '3')];
    expect(outcome(rows, 'merge').map((line) => line.split(',')[0])).toEqual(['2 invalid', '3 invalid', '4 invalid']);
  });

  test('IDs that differ only in capitals or leading zeros are sent, each with a warning that names the other', () => {
    const rows = [
      row(ready('ab7'), 'ab7'),
      row(ready('AB7'), 'AB7'),
      row(ready('007'), '007'),
      row(ready('7'), '7'),
      row(ready('0'), '0'),
    ];
    expect(outcome(rows, 'reject')).toEqual([
      '2 ready, warning internal-id-similar (row 3)',
      '3 ready, warning internal-id-similar (row 2)',
      '4 ready, warning internal-id-similar (row 5)',
      '5 ready, warning internal-id-similar (row 4)',
      '6 ready',
    ]);
  });

  test('a thousand rows of one ID name a few of the others and count the rest', () => {
    const rows = Array.from({ length: 1000 }, () => row(ready('A'), 'A'));
    expect(outcome(rows, 'reject')[999]).toBe(
      '1001 invalid, error internal-id-duplicate (rows 2, 3, 4, 5, 6 and 994 more; only row 2 is sent)',
    );
  });
});
