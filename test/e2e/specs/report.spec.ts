import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, testWithAkita as test } from '../journey.ts';
import { customers } from '../support/customers.ts';

test('rows that Akita refuses are told with its reason, and can be tried again', async ({ akita, at, go }) => {
  akita.refuse('C-0002', 'The name has already been taken.');
  akita.refuse('C-0004', 'The name has already been taken.');
  await go.check(customers(5));
  await go.start();
  await expect(at.report.verdict).toContainText('3 accounts are in Akita, 2 rows are not');
  await expect(at.report.verdict).toContainText('2 rows need fixing, because Akita refused them.');
  await expect(at.report.cause('The name has already been taken.')).toContainText('2');
  akita.refuseNothing();
  await at.report.tryFailedAgain.click();
  await expect(at.report.verdict).toContainText('All 5 accounts are in Akita');
  expect(await at.report.sum()).toMatchObject({ 'Rows in the file': 5 });
  expect(Object.fromEntries(akita.timesSent)).toEqual({
    'C-0001': 1,
    'C-0002': 2,
    'C-0003': 1,
    'C-0004': 2,
    'C-0005': 1,
  });
});

test('a report is saved under the name that is given, never over the spreadsheet, and not when cancelled', async ({
  importer,
  at,
  go,
}) => {
  const source = await go.browse(customers(3, 'ours.csv'));
  const folder = path.dirname(source);
  await at.columns.check.click();
  await go.start();
  await importer.answerNextSaveDialog(null);
  await at.report.saveAll.click();
  await importer.answerNextSaveDialog(source);
  await at.report.saveAll.click();
  await expect(at.report.trouble('would replace the spreadsheet “ours.csv”')).toBeVisible();
  await importer.answerNextSaveDialog(path.join(folder, 'report.pdf'));
  await at.report.saveAll.click();
  await expect(at.report.trouble('ends in .xlsx (Excel) or .csv')).toBeVisible();
  expect(readdirSync(folder)).toEqual(['ours.csv']);
  await importer.answerNextSaveDialog(path.join(folder, 'report.csv'));
  await at.report.saveAll.click();
  await expect(at.report.saved('report.csv')).toBeVisible();
  expect(readFileSync(path.join(folder, 'report.csv'), 'utf8').trim().split('\r\n')).toHaveLength(4);
  expect(readFileSync(source, 'utf8')).toBe(customers(3).bytes);
});
