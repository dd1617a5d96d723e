import { expect, test } from '../journey.ts';
import { customers, spreadsheet } from '../support/customers.ts';
import { planFiles } from '../support/plan-files.ts';

test('a check that is cancelled leaves nothing behind, and the matches as they were', async ({ importer, at, go }) => {
  await go.open(customers(100_000));
  await at.columns.choose(at.columns.fieldOf('Company'), 'Leave out');
  await at.columns.check.click();
  await at.columns.cancel.click();
  await expect(at.columns.check).toBeEnabled();
  await expect(at.columns.trouble()).toBeHidden();
  await expect(at.columns.fieldOf('Company')).toHaveText('Leave out');
  await expect.poll(() => planFiles(importer.dataDir)).toEqual([]);
});

test('going back from the review and changing a match keeps the corrected cells', async ({ at, go }) => {
  await go.check(spreadsheet('back.csv', ['Customer ID', 'Company', 'Email'], ['1', 'Acme', 'broken']));
  await at.review.edit(2, 'Email', 'a@acme.example');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1, 'Needs fixing': 0 });
  await at.review.back.click();
  await at.columns.choose(at.columns.fieldOf('Company'), 'Leave out');
  await at.columns.check.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1, 'Needs fixing': 0 });
  await expect(await at.review.cell(2, 'Email')).toContainText('a@acme.example');
});

test('another file lays the one with corrected cells aside; before a third would discard it, the window asks', async ({
  importer,
  at,
  go,
}) => {
  await go.check(spreadsheet('first.csv', ['Customer ID', 'Email'], ['1', 'broken']));
  await at.review.edit(2, 'Email', 'a@acme.example');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1 });
  await go.open(customers(2, 'second.csv'));
  await importer.dropFiles(customers(3, 'third.csv'));
  await at.window.answer('Discard the work on “first.csv”?', 'Open no other file');
  await expect(at.columns.content).toContainText('second.csv, 2 rows');
  await at.window.step('File').click();
  await at.file.continueWith('first.csv').click();
  await expect(await at.review.cell(2, 'Email')).toContainText('a@acme.example');
});

test('an import that was begun in practice cannot go on in Akita, and the window says what to do', async ({
  at,
  go,
}) => {
  await go.pace(60);
  await go.check(customers(20));
  await go.start();
  await at.import.pause.click();
  await expect(at.window.heading('The import is paused')).toBeVisible();
  await at.window.open('Settings');
  await at.settings.saveKey('some-key-of-akita');
  await at.window.practiceSwitch.click();
  await expect(at.window.practiceBanner).toBeHidden();
  await at.window.open('Import');
  await at.import.resume.click();
  await expect(at.import.trouble('This import was begun in practice mode')).toBeVisible();
  await at.window.practiceSwitch.click();
  await go.pace(6000);
  await at.import.resume.click();
  await expect(at.report.verdict).toContainText('All 20 accounts are in the practice Akita');
});
