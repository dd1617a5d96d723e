import { expect, testWithAkita as test } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { customers } from '../support/customers.ts';

test('five rows can be tried first; what came of them is shown, and the others follow when they are told to', async ({
  akita,
  at,
  go,
}) => {
  await go.check(customers(30));
  await at.review.toImport.click();
  await at.import.confirmFirst.check();
  await at.import.tryFive.click();
  await expect(at.window.heading('The rows to try are sent')).toBeVisible();
  await expect(at.import.content).toContainText('5 rows went to Akita');
  expect(akita.accounts).toHaveLength(5);
  expect(await at.import.count('Created')).toBe(5);
  await expect(at.import.sendOthers).toHaveText('Send the other 25');
  await at.import.sendOthers.click();
  await expect(at.report.verdict).toContainText('All 30 accounts are in Akita');
  expect([...akita.timesSent.values()]).toEqual(Array(30).fill(1));
});

test('accounts that have not changed since they were sent can be left out', async ({ akita, at, go }) => {
  await go.check(customers(20));
  await go.start();
  await expect(at.report.verdict).toContainText('All 20 accounts are in Akita');
  await at.report.another.click();
  await go.check(customers(20));
  await at.review.toImport.click();
  await at.import.leaveOutUnchanged.check();
  await expect(at.import.content).toContainText(
    'What somebody changed in Akita itself since then stays as it is there.',
  );
  await expect(at.import.leaveOutAll).toBeVisible();
  await at.import.leaveOutAll.click();
  await expect(at.report.verdict).toContainText('All 20 accounts are in Akita');
  expect(await at.report.sum()).toEqual({ Unchanged: 20, 'Rows in the file': 20 });
  expect(akita.accounts).toHaveLength(20);
});

/** 20 a second: there are rows left when it is stopped, or stops. */
const SLOW = 1200;

test('an import that was begun can be started over, after a question', async ({ akita, at, go }) => {
  akita.holdAfter(10);
  await go.pace(SLOW);
  await go.check(customers(60));
  await go.start();
  await expect(at.import.progress('10 of 60 accounts')).toBeVisible();
  await at.import.stop.click();
  await at.window.answer('Stop this import?', 'Stop the import');
  akita.release();
  await expect(at.window.heading('The import is stopped')).toBeVisible();
  const sent = akita.accounts.length;
  await at.window.open('History');
  await at.history.resume('customers.csv');
  await at.import.startOver.click();
  await at.window.answer('Start this import over?', 'Keep what was sent');
  await at.import.startOver.click();
  await at.window.answer('Start this import over?', 'Start over with all 60');
  await expect(at.import.start).toHaveText('Import 60 accounts into Akita');
  await at.import.start.click();
  await expect(at.report.verdict).toContainText('All 60 accounts are in Akita');
  expect(akita.accounts).toHaveLength(60 + sent);
});

test('fifty refusals for one reason stop the import with the reason; it goes on all the same if that is wanted', async ({
  akita,
  at,
  go,
}) => {
  akita.refuseAll('The plan is missing.');
  await go.pace(SLOW);
  await go.check(customers(110));
  await go.start();
  await expect(at.window.heading('The import is paused')).toBeVisible();
  await expect(at.import.content).toContainText('refused 50 rows in succession for the same reason');
  await expect(at.import.content).toContainText('The plan is missing.');
  await at.import.goOnAnyway.click();
  await expect(at.report.verdict).toContainText('No account got into Akita');
  expect(await at.report.sum()).toEqual({ Failed: 110, 'Rows in the file': 110 });
});

test('the share of the limit and the time that imports are kept are set in words, by keyboard', async ({
  importer,
  at,
  go,
}) => {
  await go.pace(120);
  await at.window.open('Settings');
  await expect(at.settings.content).toContainText('Imports use all 120 a minute.');
  const share = at.settings.page.getByRole('slider', { name: 'Share of the limit' });
  await share.focus();
  for (let step = 0; step < 20; step += 1) await at.settings.page.keyboard.press('ArrowLeft');
  await expect(at.settings.content).toContainText(
    'Imports use 100 of 120 a minute, and leave 20 to other integrations.',
  );
  await at.settings.saveSpeedButton.click();
  await expect.poll(async () => (await ask(importer, 'overview', {})).settings.perMinute).toBe(100);
  await at.settings.page.getByRole('combobox', { name: 'Keep imports that have ended' }).selectOption('for a year');
  await expect.poll(async () => (await ask(importer, 'overview', {})).settings.keepDays).toBe(365);
});

test('History tells how long an import took, the fingerprint of its file, and until when it is kept', async ({
  at,
  go,
}) => {
  await go.check(customers(10));
  await go.start();
  await expect(at.report.verdict).toContainText('All 10 accounts are in Akita');
  await at.window.open('History');
  const line = at.history.content.getByText(
    /^took \d+ seconds? · fingerprint [0-9a-f]{12} · kept until \d+ \w{3} \d{4}$/,
  );
  await expect(line).toBeVisible();
});
