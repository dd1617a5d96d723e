import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, testWithAkita as test } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { customers, spreadsheet } from '../support/customers.ts';

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
  const question = at.window.dialog('Try 2 failed rows again?');
  await expect(question).toContainText('They go to Akita at http://127.0.0.1');
  await expect(question).toContainText('It cannot be taken back from here.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(akita.timesSent.get('C-0002')).toBe(1);
  await question.getByRole('button', { name: 'Send 2 rows to Akita' }).click();
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

test('what was practised is imported for real with its corrected cells, from the report or after a restart', async ({
  importer,
  akita,
  at,
  go,
}) => {
  await ask(importer, 'saveSettings', { practice: true, perMinute: 6000 });
  const header = ['Customer ID', 'Company', 'Email'] as const;
  const rows = [
    ['C-1', 'Acme', 'broken'],
    ['C-2', 'Bolt', 'pay@bolt.example'],
  ];
  const file = await go.browse(spreadsheet('ours.csv', header, ...rows));
  await at.columns.check.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1, 'Needs fixing': 1 });
  await at.review.edit(2, 'Email', 'pay@acme.example');
  await expect(at.review.toImport).toHaveText('Practise with 2 accounts…');
  await at.review.toImport.click();
  await at.import.start.click();
  await expect(at.report.verdict).toContainText('All 2 accounts are in the practice Akita');
  await at.report.forReal.click();
  const question = at.window.dialog('Turn practice mode off?');
  await expect(at.import.start).toHaveText('Practise with 2 accounts');
  await expect(question.getByRole('button', { name: 'Keep practising' })).toBeFocused();
  await at.window.answerLeaving('Keep practising');
  await expect(at.window.heading(at.import.title)).toBeFocused();
  await expect(at.import.fromPractice).toContainText('with 1 corrected cell.');
  await expect(at.import.start).toHaveText('Practise with 2 accounts');

  writeFileSync(file, spreadsheet('ours.csv', header, ['C-9', 'Other', '']).bytes);
  await importer.restart();
  await expect(at.window.anyText('and not imported for real yet.')).toBeVisible();
  await at.window.open('History');
  await at.history.importForReal('ours.csv');
  await at.window.answerLeaving('Turn practice mode off');
  await expect(at.import.fromPractice).toContainText('“ours.csv”');
  await expect(at.window.heading(at.import.title)).toBeFocused();
  await at.import.confirmFirst.check();
  expect(akita.accounts).toEqual([]);
  await at.import.start.click();
  await expect(at.report.verdict).toContainText('All 2 accounts are in Akita');
  await expect(at.report.forReal).toBeHidden();
  expect(akita.accounts.map(({ internal_id, emails }) => [internal_id, emails])).toEqual([
    ['C-1', [{ label: 'Email', value: 'pay@acme.example' }]],
    ['C-2', [{ label: 'Email', value: 'pay@bolt.example' }]],
  ]);

  // What was practised says so everywhere, and may be imported once more.
  await at.window.open('History');
  await expect(at.window.anyText('Imported for real on ')).toBeVisible();
  await at.history.importForRealAgain('ours.csv');
  await expect(at.import.fromPractice).toContainText('They were sent to Akita before, by the import of ');
  await importer.restart();
  await expect(at.window.anyText('and imported for real on ')).toBeVisible();
  await at.window.open('History');
  await at.history.imports('ours.csv').filter({ hasText: 'Practice' }).getByRole('button', { name: 'report' }).click();
  await expect(at.window.heading(at.report.title)).toBeVisible();
  await expect(at.report.verdict).toContainText('Imported for real on ');
  await expect(at.window.page.getByRole('button', { name: 'Import for real again…' })).toBeVisible();
});
