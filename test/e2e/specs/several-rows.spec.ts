import { expect, testWithAkita as test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

test('rows of one account are shown as they would be joined, and what they disagree about, before that is chosen', async ({
  akita,
  at,
  go,
}) => {
  const header = ['Customer ID', 'Company', 'Email', 'Customer start date'];
  await go.check(
    spreadsheet(
      'contacts.csv',
      header,
      ['C-1', 'Acme', 'a@x.example', '2021-01-01'],
      ['C-2', 'Bolt', 'b@x.example', ''],
      ['C-1', 'Acme Ltd', 'c@x.example', ''],
      ['C-1', '', 'a@x.example', '2021-01-01'],
      ['C-3', 'Core', 'nope', ''],
      ['C-3', 'Core', 'd@x.example', ''],
    ),
  );
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 4 });
  await at.review.repair('Several rows of one account…').first().click();
  const dialog = at.window.dialog('Several rows of one account');
  await expect(dialog.getByRole('status')).toHaveText('2 accounts have more than one row: 5 rows in all.');
  const joined = dialog.getByRole('region', { name: 'If they are joined' });
  await expect(joined).toContainText('Rows 2, 4, 5 · E-mails: 2, from 3');
  await expect(joined).toContainText('Name: “Acme” and “Acme Ltd”; “Acme Ltd” is sent');
  await expect(joined).toContainText('Not joined yet: 1 row (6) needs fixing first');
  await expect(dialog.getByRole('radio', { name: /^Join them/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Use this, and check again' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 2, 'Left out': 2 });
  await at.review.edit(6, 'Email', 'e@x.example');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 3, 'Needs fixing': 0, 'Left out': 3 });
  await go.start();
  await expect(at.report.verdict).toContainText('All 3 accounts are in Akita');
  expect(akita.accounts.find(({ internal_id }) => internal_id === 'C-1')).toMatchObject({
    name: 'Acme Ltd',
    emails: [{ value: 'a@x.example' }, { value: 'c@x.example' }],
  });
});

test('the column of the internal ID is told in words: how many, which are missing, twice or damaged, and what they look like', async ({
  at,
  go,
}) => {
  await go.open(
    spreadsheet(
      'ids.csv',
      ['Customer ID', 'Record ID', 'Company'],
      ['00001234', '1', 'Acme'],
      ['00001235', '2', 'Bolt'],
      ['00001234', '3', 'Core'],
      ['', '4', 'Dune'],
      ['1.23E+11', '5', 'Echo'],
      ['12345', '6', 'Fox'],
    ),
  );
  const strip = at.columns.strip('“Customer ID” is the internal ID');
  await expect(strip).toContainText('1 row is damaged by a spreadsheet program (first: “1.23E+11” in row 6).');
  await expect(strip).toContainText('1 row repeats an ID (first: “00001234” in rows 2 and 4).');
  await expect(strip).toContainText('1 row has none (first: row 5).');
  await expect(strip).toContainText(
    '“00001234” (8 digits): 3 rows, from row 2; “12345” (5 digits): 1 row, from row 7.',
  );
  await expect(strip).toContainText('the same ID that your other integrations send');
  await at.columns.match('Customer ID', 'Leave out');
  await at.columns.match('Record ID', 'Internal ID');
  await expect(at.columns.strip('“Record ID” is the internal ID')).toContainText('6 IDs, all different.');
});
