import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, testWithAkita as test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

test('the rows that needed fixing come home, are sent alone, and the history counts both imports as one', async ({
  importer,
  akita,
  at,
  go,
}) => {
  const header = ['Customer ID', 'Company', 'Email'] as const;
  await go.browse(
    spreadsheet('ours.csv', header, ['C-1', 'Acme', 'a@x.example'], ['C-2', 'Bolt', 'nope'], ['C-3', '=1+1', 'nope']),
  );
  await go.toReview();
  await go.start();
  await expect(at.report.verdict).toBeVisible();
  const problems = path.join(path.dirname(importer.dataDir), 'to fix.csv');
  await importer.answerNextSaveDialog(problems);
  await at.report.saveProblems.click();
  await expect(at.report.saved('to fix.csv')).toBeVisible();
  // As Excel shows it: no cell begins with what it would run.
  expect(readFileSync(problems, 'utf8')).toContain("C-3,'=1+1,nope");
  writeFileSync(problems, readFileSync(problems, 'utf8').replaceAll('nope', 'b@x.example'));

  await at.report.another.click();
  await go.check(problems);
  await at.review.toImport.click();
  await at.import.start.click();
  await expect(at.report.verdict).toContainText('All 2 accounts are in Akita');
  expect(akita.accounts.map(({ internal_id, name }) => [internal_id, name])).toEqual([
    ['C-1', 'Acme'],
    ['C-2', 'Bolt'],
    ['C-3', '=1+1'],
  ]);
  expect(Object.fromEntries(akita.timesSent)).toEqual({ 'C-1': 1, 'C-2': 1, 'C-3': 1 });

  await at.window.open('History');
  const whole = at.history.imports('put right since');
  await expect(whole).toContainText('2 rows put right since, in “to fix.csv”');
  // Rows, arrived, failed, needs fixing, not sent.
  await expect(whole.getByRole('cell')).toContainText(['ours.csv', 'Finished', '3', '3', '0', '0', '0', 'Report']);
  await expect(at.history.imports('Rows of “ours.csv”, corrected')).toContainText('to fix.csv');
  await expect(at.window.page.getByRole('table', { name: 'Imports' }).getByRole('row')).toHaveCount(3);
});
