import { expect, test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

const file = spreadsheet(
  'draft.csv',
  ['Customer ID', 'Company', 'Email'],
  ['1', 'Acme', 'broken'],
  ['2', 'Bolt', 'b@bolt.example'],
);

test('who quits while matching columns is offered the work again, with the last choice in it', async ({
  importer,
  at,
  go,
}) => {
  await go.browse(file);
  await at.columns.choose(at.columns.fieldOf('Company'), 'Leave out');
  await importer.restart();
  await at.file.continueWith('draft.csv').click();
  await expect(at.window.heading(at.columns.title)).toBeVisible();
  await expect(at.columns.fieldOf('Company')).toHaveText('Leave out');
  await expect(at.columns.line('Email')).toContainText('‘Email’ is a usual name for ‘E-mail’');
});

test('who quits in the review is offered the work again, with the corrected cells in it', async ({
  importer,
  at,
  go,
}) => {
  await go.browse(file);
  await at.columns.check.click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  await at.review.edit(2, 'Email', 'a@acme.example');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2 });
  await importer.restart();
  await expect(at.window.page.getByText('1 cell corrected; last changed on')).toBeVisible();
  await at.file.continueWith('draft.csv').click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 0 });
  await expect(await at.review.cell(2, 'Email')).toContainText('a@acme.example');
  await expect(at.window.page.getByText('1 cell changed here')).toBeVisible();
  await at.review.back.click();
  await expect(at.columns.line('Company')).toContainText('‘Company’ is a usual name for ‘Name’');
});

test('work that is discarded is offered no more', async ({ importer, at, go }) => {
  await go.browse(file);
  await at.columns.check.click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  await at.review.edit(2, 'Email', 'a@acme.example');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2 });
  await importer.restart();
  await at.file.discardWork('draft.csv').click();
  await expect(at.window.dialog(/Discard/)).toContainText('You corrected 1 cell in “draft.csv”.');
  await at.window.answer('Discard the work on “draft.csv”?', 'Discard the work');
  await expect(at.file.continueWith('draft.csv')).toBeHidden();
  await expect(at.window.heading()).toBeFocused();
  await importer.restart();
  await expect(at.file.recent('draft.csv')).toBeVisible();
  await expect(at.file.continueWith('draft.csv')).toBeHidden();
});
