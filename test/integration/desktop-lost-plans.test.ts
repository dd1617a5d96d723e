import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { textRequest } from '../support/changes.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';
import { accountsFile, checkedPlan } from '../support/window-files.ts';

const planFile = (here: Computer, plan: string): string => path.join(here.data, 'plans', `${plan}.plan.sqlite`);

/** Three rows whose dates may be read either way, so that an edit can decide it. */
function datesFile(here: Computer): string {
  const file = path.join(here.folder, 'dates.csv');
  const rows = ['1,One,03/04/2021', '2,Two,05/06/2021', '3,Three,07/08/2021'];
  writeFileSync(file, ['internal_id,name,customer_start_date', ...rows].join('\n'));
  return file;
}

function setVersion(file: string, version: number): void {
  const database = new DatabaseSync(file);
  database.prepare("UPDATE info SET json = json_set(json, '$.version', ?)").run(version);
  database.close();
}

const onlyDraft = async (window: TestWindow): Promise<{ draft: string }> => {
  const { drafts } = await window.must('overview', {});
  expect(drafts).toHaveLength(1);
  return { draft: drafts[0]?.draft ?? '' };
};

test('an edit of rows that are no longer on the screen changes no cell of another file', async () => {
  const here = computer();
  const window = await openWindow(here);
  const other = await checkedPlan(window, accountsFile(here, 3));
  await window.must('changeRows', textRequest({ plan: other, row: 2, index: 1, text: 'Changed' }));
  const first = await checkedPlan(window, datesFile(here));
  const { plan: second } = await window.must(
    'changeRows',
    textRequest({ plan: first, row: 2, index: 2, text: '25/04/2021' }),
  );
  expect(second).not.toBe(first);
  expect((await window.must('continueDraft', await onlyDraft(window))).plan).toBe(other);
  expect(
    (await window.fails('changeRows', textRequest({ plan: first, row: 3, index: 1, text: 'Strange' }))).message,
  ).toContain('Look at them again');
  const { cells } = await window.must('reviewRow', { plan: other, row: 3 });
  expect(cells[1]).toMatchObject({ text: 'Customer 2', original: null });
});

describe('a draft whose plan', () => {
  test('was taken up by a newer version waits, with its edits, until that version is back', async () => {
    const here = computer();
    const before = await openWindow(here);
    const plan = await checkedPlan(before, accountsFile(here, 3));
    await before.must('changeRows', textRequest({ plan, row: 2, index: 1, text: 'Changed' }));
    await before.desktop.close();
    setVersion(planFile(here, plan), 99);
    const older = await openWindow(here);
    expect((await older.fails('continueDraft', await onlyDraft(older))).message).toContain('newer version');
    await older.desktop.close();
    setVersion(planFile(here, plan), 2);
    const newer = await openWindow(here);
    expect(await newer.must('continueDraft', await onlyDraft(newer))).toMatchObject({ plan, edits: 1 });
  });

  test('has gone says so once, and its file is checked anew', async () => {
    const here = computer();
    const window = await openWindow(here);
    const file = accountsFile(here, 3);
    const plan = await checkedPlan(window, file);
    await window.must('changeRows', textRequest({ plan, row: 2, index: 1, text: 'Changed' }));
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${planFile(here, plan)}${suffix}`, { force: true });
    await window.startFails(plan);
    const { mapping } = await window.open(file);
    expect((await window.fails('checkFile', { mapping })).message).toContain('the change that you made');
    const checked = await window.must('checkFile', { mapping });
    expect(checked.counts).toMatchObject({ rows: 3, ready: 3 });
    expect((await window.must('overview', {})).work).toMatchObject({ plan: checked.plan, edits: 0 });
  });

  test('has gone while the window was closed tells which cells are lost, and keeps the matches', async () => {
    const here = computer();
    const before = await openWindow(here);
    const plan = await checkedPlan(before, accountsFile(here, 3));
    await before.must('changeRows', textRequest({ plan, row: 2, index: 1, text: 'Changed' }));
    await before.desktop.close();
    rmSync(planFile(here, plan));
    const window = await openWindow(here);
    const { notices, drafts } = await window.must('overview', {});
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/“accounts.csv”.*the change that you made/),
    ]);
    expect(drafts).toMatchObject([{ checked: false, edits: 0 }]);
    expect(await window.must('continueDraft', await onlyDraft(window))).toMatchObject({ plan: null, edits: 0 });
  });
});
