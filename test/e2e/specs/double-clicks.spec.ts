import type { Locator } from '@playwright/test';
import { expect, testWithAkita as test, test as testInPractice } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { customers, sample } from '../support/customers.ts';
import { planFiles } from '../support/plan-files.ts';

test('whoever clicks twice, or starts the program twice, gets one plan, one run, and no row sent twice', async ({
  importer,
  akita,
  at,
  go,
}) => {
  akita.holdAfter(10);
  await go.open(customers(40));
  await at.columns.check.dblclick();
  await at.review.toImport.dblclick();
  await at.import.confirmFirst.check();
  await at.import.start.dblclick();
  await expect(at.import.progress('10 of 40 accounts')).toBeVisible();
  await importer.openSecondInstance();
  await at.window.page.reload();
  await expect(at.window.heading('Importing')).toBeVisible();
  akita.release();
  await expect(at.report.verdict).toContainText('All 40 accounts are in Akita');
  expect([...akita.timesSent.values()]).toEqual(Array(40).fill(1));
  expect(planFiles(importer.dataDir)).toHaveLength(1);
  const { imports } = await ask(importer, 'history', {});
  expect(imports.map(({ counts }) => counts.created)).toEqual([40]);
});

test('a file that is dropped, or given to a second start, during a run is refused in words, and the run goes on', async ({
  importer,
  akita,
  at,
  go,
}) => {
  akita.holdAfter(10);
  await go.check(customers(40));
  await go.start();
  await expect(at.import.progress('10 of 40 accounts')).toBeVisible();
  await importer.dropFiles(customers(5, 'other.csv'));
  await expect(at.file.trouble('then open the other file.')).toBeVisible();
  await at.window.runButton.click();
  await importer.openSecondInstance([sample('accounts.csv')]);
  await expect(at.window.notice('then open the other file.')).toBeVisible();
  akita.release();
  await expect(at.report.verdict).toContainText('All 40 accounts are in Akita');
});

/** At the pace of a hand, near the right end of a button: what comes into its place is there by the second click. */
async function doubleClick(button: Locator): Promise<void> {
  const box = await button.boundingBox();
  if (box === null) throw new Error('There is nothing to click.');
  await button.dblclick({ delay: 150, position: { x: box.width - 12, y: box.height / 2 } });
}

testInPractice(
  'the second click of a double click presses nothing that came into the place of a button',
  async ({ importer, at, go }) => {
    await go.open(customers(20_000));
    await doubleClick(at.columns.check);
    await expect(at.window.heading(at.review.title)).toBeVisible();
    await doubleClick(at.review.toImport);
    await expect(at.import.start).toHaveText('Practise with 20,000 accounts');
    expect((await ask(importer, 'overview', {})).run).toBeNull();
    await doubleClick(at.import.start);
    await expect(at.import.pause).toBeEnabled();
  },
);
