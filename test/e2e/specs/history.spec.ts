import { expect, testWithAkita as test } from '../journey.ts';
import { customers } from '../support/customers.ts';

test('a report can be opened again from the history, and deleted', async ({ importer, at, go }) => {
  await go.check(customers(12));
  await go.start();
  await expect(at.report.verdict).toBeVisible();
  await importer.restart();
  await at.window.open('History');
  await expect(at.history.imports('customers.csv')).toContainText('Finished');
  await at.history.openReport('customers.csv');
  expect(await at.report.sum()).toEqual({ Created: 12, 'Rows in the file': 12 });
  await at.window.open('History');
  await at.history.remove('customers.csv');
  await at.window.answer('Delete this import?', 'Delete');
  await expect(at.history.empty).toBeVisible();
});

test('an import that is stopped can be given up; its report stays', async ({ importer, akita, at, go }) => {
  akita.holdAfter(10);
  await go.pace(1200);
  await go.check(customers(200));
  await go.start();
  await expect(at.import.progress('10 of 200 accounts')).toBeVisible();
  await at.import.stop.click();
  await at.window.answer('Stop this import?', 'Stop the import');
  akita.release();
  await expect(at.window.heading('The import is stopped')).toBeVisible();
  const arrived = akita.accounts.length;
  await importer.restart();
  await at.file.discardRest.click();
  await at.window.answer('Discard the rest of this import?', 'Discard the rest');
  await expect(at.file.resume).toBeHidden();
  await at.window.open('History');
  await expect(at.history.imports('customers.csv')).toContainText('Given up');
  await at.history.openReport('customers.csv');
  await expect(at.report.verdict).toContainText('The rest of this import was given up.');
  expect(await at.report.sum()).toEqual({ Created: arrived, 'Not sent': 200 - arrived, 'Rows in the file': 200 });
  await expect(at.report.resume).toBeHidden();
  expect(akita.timesSent.size).toBe(arrived);
});
