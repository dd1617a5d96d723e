import { expect, testWithAkita as test } from '../journey.ts';
import { customers, spreadsheet } from '../support/customers.ts';

test('a reload of the page in the middle of a run changes nothing of the run', async ({ akita, at, go }) => {
  akita.holdAfter(10);
  await go.check(customers(40));
  await go.start();
  await expect(at.import.progress('10 of 40 accounts')).toBeVisible();
  await at.window.page.reload();
  await expect(at.window.heading('Importing')).toBeVisible();
  await expect(at.import.progress('10 of 40 accounts')).toBeVisible();
  akita.release();
  await expect(at.report.verdict).toContainText('All 40 accounts are in Akita');
  expect([...akita.timesSent.values()]).toEqual(Array(40).fill(1));
});

test('a reload while columns are matched keeps the last choice, however short ago', async ({ at, go }) => {
  await go.open(spreadsheet('reload.csv', ['Customer ID', 'Company', 'Plan'], ['1', 'Acme', 'gold']));
  await at.columns.choose(at.columns.fieldOf('Company'), 'Leave out');
  await at.columns.match('Plan', 'Name');
  await at.window.page.reload();
  await expect(at.window.heading(at.columns.title)).toBeVisible();
  await expect(at.columns.fieldOf('Company')).toHaveText('Leave out');
  await expect(at.columns.fieldOf('Plan')).toHaveText('Name');
});

test('a reload in the review keeps the corrected cells', async ({ at, go }) => {
  await go.check(spreadsheet('reload.csv', ['Customer ID', 'Email'], ['1', 'broken'], ['2', 'b@bolt.example']));
  await expect.poll(() => at.review.counts()).toMatchObject({ 'Needs fixing': 1 });
  await at.review.edit(2, 'Email', 'a@acme.example');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 0 });
  await at.window.page.reload();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 0 });
  await expect(await at.review.cell(2, 'Email')).toContainText('a@acme.example');
});
