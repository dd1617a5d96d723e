import path from 'node:path';
import { expect, testWithAkita as test } from '../journey.ts';
import { customers, spreadsheet } from '../support/customers.ts';

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

test('a problems file whose import was deleted says so, and the import of it which IDs were sent before', async ({
  importer,
  akita,
  at,
  go,
}) => {
  const header = ['Customer ID', 'Company', 'Email'] as const;
  const acme = ['C-1', 'Acme', 'a@acme.example'] as const;
  await go.browse(spreadsheet('ours.csv', header, acme, ['C-2', 'Bolt', ''], ['C-1', 'Crow', 'c@crow.example']));
  await at.columns.check.click();
  await go.start();
  await expect(at.report.verdict).toBeVisible();
  const problems = path.join(path.dirname(importer.dataDir), 'problems.csv');
  await importer.answerNextSaveDialog(problems);
  await at.report.saveProblems.click();
  await expect(at.report.saved('problems.csv')).toBeVisible();
  await at.window.open('History');
  await at.history.remove('ours.csv');
  await at.window.answer('Delete this import?', 'Delete');
  await go.open(problems);
  const notice = at.columns.strip('not in this computer’s history');
  await expect(notice).toContainText('look again at each ID that you changed');
  await expect(notice).toContainText('rows that were refused for an ID that stands in more than one row');
  await at.columns.check.click();
  await at.review.toImport.click();
  await expect(at.import.known).toHaveText(
    'The ID of this account was sent from this computer before: the account will be changed.',
  );
  expect(akita.timesSent.get('C-1')).toBe(1);
});

test('a problems file without its reference says that its import cannot be recognised', async ({ at, go }) => {
  const ours = ['Import status', 'What went wrong', 'How to fix it', 'Akita ID'] as const;
  const header = ['Customer ID', 'Company', ...ours] as const;
  await go.open(spreadsheet('cut.csv', header, ['C-1', 'Crow', 'Needs fixing', 'The ID stands twice', 'Keep one', '']));
  const notice = at.columns.strip('cannot be recognised');
  await expect(notice).toContainText('Its column “Import reference” is missing.');
  await expect(notice).toContainText('rows that were refused for an ID that stands in more than one row');
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
