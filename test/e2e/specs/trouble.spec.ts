import { expect, testWithAkita as test } from '../journey.ts';
import { Akita } from '../support/akita.ts';
import { ask } from '../support/ask.ts';
import { customers } from '../support/customers.ts';

test('a wrong key pauses the import and fails no row; with the right one all rows go', async ({
  importer,
  akita,
  at,
  go,
}) => {
  await ask(importer, 'saveKey', { key: 'quite-another-key' });
  await go.check(customers(30));
  await go.start();
  await expect(at.window.heading('The import is paused')).toBeVisible();
  await expect(at.import.content).toContainText('Akita refused the API key');
  await expect(at.import.content).toContainText('30 of 30 accounts left');
  expect(await at.import.count('Failed')).toBe(0);
  await at.import.openSettings.click();
  await at.settings.saveKey(Akita.key);
  await expect(at.settings.keySection).toContainText('it ends in 3141');
  await at.window.open('Import');
  await at.import.resume.click();
  await expect(at.report.verdict).toContainText('All 30 accounts are in Akita');
  expect([...akita.timesSent.values()]).toEqual(Array(30).fill(1));
});

test('while Akita cannot be reached the import says so and waits; it goes on by itself', async ({ akita, at, go }) => {
  akita.holdAfter(10);
  await go.check(customers(30));
  await go.start();
  await expect(at.import.progress('10 of 30 accounts')).toBeVisible();
  await akita.goAway();
  await expect(at.import.waiting).toHaveText(/Akita cannot be reached\. Trying again at \d\d:\d\d:\d\d;/);
  akita.release();
  await akita.comeBack();
  await expect(at.report.verdict).toContainText('All 30 accounts are in Akita', { timeout: 20_000 });
  expect(akita.timesSent.size).toBe(30);
});

test('the time that Akita asks to wait is told, and kept', async ({ akita, at, go }) => {
  await go.check(customers(30));
  akita.askToWait(3);
  await go.start();
  await expect(at.import.waiting).toHaveText(
    /Akita asked us to wait until \d\d:\d\d:\d\d\. The import goes on by itself\./,
  );
  await expect(at.report.verdict).toContainText('All 30 accounts are in Akita');
  expect(akita.timesSent.size).toBe(30);
});
