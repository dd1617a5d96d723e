import { expect, test, testWithAkita } from '../journey.ts';
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

test('of several files in work none vanishes, and one that was only looked at goes without a question', async ({
  importer,
  at,
  go,
}) => {
  await go.check(spreadsheet('first.csv', ['Customer ID', 'Email'], ['1', 'broken']));
  await at.review.edit(2, 'Email', 'a@acme.example');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1 });
  await go.check(customers(2, 'looked at.csv'));
  await go.open(customers(2, 'second.csv'));
  await at.columns.choose(at.columns.fieldOf('Company'), 'Leave out');
  await go.open(customers(3, 'third.csv'));
  await expect(at.columns.content).toContainText('third.csv, 3 rows');
  await importer.restart();
  await expect(at.file.drafts).toHaveText([/“second.csv”/, /“first.csv”/]);
  await at.file.continueWith('first.csv').click();
  await expect(await at.review.cell(2, 'Email')).toContainText('a@acme.example');
  await at.window.step('File').click();
  await expect(at.file.drafts).toHaveText([/“second.csv”/]);
});

test('a file in which nothing was changed is closed without a question', async ({ at, go }) => {
  await go.check(customers(2, 'plain.csv'));
  await at.window.step('File').click();
  await at.file.close.click();
  await expect(at.file.continueWith('plain.csv')).toBeHidden();
  await expect(at.window.dialog(/./)).toBeHidden();
  await expect(at.window.heading()).toBeFocused();
});

test('an import goes on only in the mode in which it was begun: the screen says so at once, with the way out', async ({
  at,
  go,
}) => {
  await go.pace(60);
  await go.check(customers(20));
  await go.start();
  await at.window.open('History');
  await expect(at.history.imports('customers.csv')).toContainText('Running');
  await expect(at.history.buttons('customers.csv')).toHaveText(['Show']);
  await expect(at.window.practiceSwitch).toBeDisabled();
  const why = 'Stays so until the import has ended or is paused.';
  await expect(at.window.practiceBanner).toContainText(why);
  await expect(at.window.practiceSwitch).toHaveAccessibleDescription(why);
  await expect(at.window.step('Review')).toHaveAccessibleName(/^Review ?, done$/);
  await expect(at.window.step('Import')).toBeEnabled();
  await at.history.show('customers.csv').click();
  await at.import.pause.click();
  await expect(at.window.heading('The import is paused')).toBeVisible();
  await expect(at.window.anyText('It goes on in the practice Akita.')).toBeVisible();
  await at.window.open('History');
  await at.history.openReport('customers.csv');
  await expect(at.report.verdict).toContainText('You paused the import.');
  await at.window.open('Settings');
  await at.settings.saveKey('some-key-of-akita');
  await at.window.leavePractice();
  await go.pace(6000);
  await at.window.open('Import');
  await expect(at.window.anyText('This import was begun in practice mode')).toBeVisible();
  await expect(at.import.resume).toBeHidden();
  await expect(at.import.forReal).toBeEnabled();
  await at.import.practiseAndResume.click();
  await expect(at.report.verdict).toContainText('All 20 accounts are in the practice Akita');
  await expect(at.window.practiceBanner).toBeVisible();
});

testWithAkita('an import of which a part is in Akita is not practised to its end', async ({ akita, at, go }) => {
  akita.holdAfter(5);
  await go.pace(1200);
  await go.check(customers(60));
  await go.start();
  await expect(at.import.progress('5 of 60 accounts')).toBeVisible();
  await at.import.pause.click();
  akita.release();
  await expect(at.window.heading('The import is paused')).toBeVisible();
  await at.window.practiceSwitch.click();
  await go.pace(6000);
  await expect(at.window.anyText('This import was begun in Akita, and practice mode is on')).toBeVisible();
  await expect(at.import.resume).toBeHidden();
  await at.import.goLiveAndResume.click();
  await expect(at.window.anyText('The accounts that are left are sent to Akita at')).toBeVisible();
  await at.window.answerResuming('Keep practising');
  await expect(at.window.practiceBanner).toBeVisible();
  await at.import.goLiveAndResume.click();
  await at.window.answerResuming('Turn practice mode off and resume');
  await expect(at.report.verdict).toContainText('All 60 accounts are in Akita');
  expect([...akita.timesSent.values()]).toEqual(Array(60).fill(1));
});
