import { expect, testWithAkita as test } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { customers } from '../support/customers.ts';

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
  const { imports } = await ask(importer, 'history', {});
  expect(imports.map(({ counts }) => counts.created)).toEqual([40]);
});

test('a file that is dropped during a run is refused in words, and the run goes on', async ({
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
  akita.release();
  await at.window.runButton.click();
  await expect(at.report.verdict).toContainText('All 40 accounts are in Akita');
});
