import { expect, testWithAkita as test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

test('what is set for a column is what Akita receives', async ({ akita, at, go }) => {
  await go.open(
    spreadsheet(
      'options.csv',
      ['Customer ID', 'Company', 'Email', 'Start', 'Status', 'Owner', 'Tags', 'MRR', 'Notes'],
      ['1', 'Acme', 'pay@acme.example', '05/04/2023', 'Gone', 'Jane Roe', 'VIP', '1.250', ''],
    ),
  );
  await at.columns.change('Email', { Label: 'Billing' });
  await at.columns.match('Start', 'Customer start date', { 'Order of day and month': 'Month first' });
  await at.columns.match('Status', 'Churned');
  await at.columns.match('Owner', 'Customer Success Manager');
  await at.columns.match('Tags', 'Tags');
  await at.columns.match('MRR', 'Custom attribute', {
    'Name in Akita': 'mrr',
    'Kind of value': 'Number',
    'Decimal sign': 'Comma',
  });
  await at.columns.match('Notes', 'Custom attribute', {
    'Name in Akita': 'notes',
    'A blank cell': 'clears it in Akita',
  });
  await at.columns.check.click();
  await at.values.say('Status', { Gone: 'Churned' });
  await at.values.say('Owner', { 'Jane Roe': 'jane@my-company.example' });
  await at.values.say('Tags', { VIP: '123' });
  await at.values.goOn.click();
  await go.start();
  await expect(at.report.verdict).toContainText('1 account is in Akita');
  expect(akita.accounts).toEqual([
    {
      internal_id: '1',
      name: 'Acme',
      emails: [{ label: 'Billing', value: 'pay@acme.example' }],
      customer_start_date: '2023-05-04',
      is_churned: true,
      roles: [{ role_id: 6, email: 'jane@my-company.example' }],
      tags: [123],
      traits: { mrr: 1250, notes: null },
    },
  ]);
});

test('rows with one ID become one account where that is chosen', async ({ akita, at, go }) => {
  await go.open(
    spreadsheet(
      'merge.csv',
      ['Customer ID', 'Company', 'Email'],
      ['1', 'Acme', 'a@acme.example'],
      ['1', 'Acme', 'b@acme.example'],
    ),
  );
  await at.columns.choose(at.columns.duplicates, 'They become one account');
  await at.columns.check.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1, 'Left out': 1, 'Needs fixing': 0 });
  await go.start();
  await expect(at.report.verdict).toContainText('1 account is in Akita');
  expect(akita.accounts.map(({ emails }) => emails)).toEqual([
    [
      { label: 'Email', value: 'a@acme.example' },
      { label: 'Email', value: 'b@acme.example' },
    ],
  ]);
});

test('a choice among several IDs, a guess and an attribute without a name are put right before rows are checked', async ({
  at,
  go,
}) => {
  await go.open(
    spreadsheet('several.csv', ['ID', 'External ID', 'Main', 'Status'], ['1', 'A-1', 'a@acme.example', 'Gone']),
  );
  await expect(at.columns.line('External ID')).toContainText('‘ID’ could be it too');
  await expect(at.columns.line('External ID')).toContainText('a second account for each customer');
  await expect(at.columns.line('ID').first()).toContainText('could be ‘Internal ID’ too');
  await expect(at.columns.strip('All that is needed is matched')).toBeHidden();
  await expect(at.columns.check).toBeDisabled();
  // What leads to a line shows it, whatever was shown before.
  await at.columns.search.fill('Status');
  await at.columns.lookFirst.click();
  await expect(at.columns.confirm('External ID')).toBeFocused();
  await at.columns.confirm('External ID').click();
  await expect(at.columns.fieldOf('External ID')).toBeFocused();
  await at.columns.confirm('Main').click();
  await expect(at.columns.strip('All that is needed is matched')).toBeVisible();

  await at.columns.match('Status', 'Custom attribute', { 'Name in Akita': '' });
  await expect(at.columns.check).toBeDisabled();
  // A look at another screen loses neither the attribute nor what was confirmed.
  await at.window.open('Settings');
  await at.window.open('Import');
  await at.columns.reason('1 column needs your attention first.').click();
  // Its options were closed; what is not finished in them is open now, and has the focus.
  const name = at.window.page.getByRole('textbox', { name: 'Name in Akita' });
  await expect(name).toBeFocused();
  await name.fill('status');
  await expect(at.columns.check).toBeEnabled();

  await at.columns.forAllRows.click();
  await at.columns.tagsForAllRows.fill('abc');
  await at.columns.tagsForAllRows.press('Enter');
  await expect(at.columns.check).toBeDisabled();
  await at.columns.reason('Correct the tags for all rows').click();
  await expect(at.columns.tagsForAllRows).toBeFocused();
  await at.columns.tagsForAllRows.press('Backspace');
  await expect(at.columns.check).toBeEnabled();
});

test('the kind of a custom attribute is proposed from its cells and always named, and text is told', async ({
  at,
  go,
}) => {
  await go.open(spreadsheet('kinds.csv', ['Customer ID', 'MRR', 'Plan'], ['1', '5957.50 €', 'gold']));
  await at.columns.match('MRR', 'Custom attribute');
  await at.columns.match('Plan', 'Custom attribute');
  await expect(at.columns.line('MRR')).toContainText('as mrr· number');
  await expect(at.columns.line('Plan')).toContainText('as plan· text');
  await at.columns.change('MRR', { 'Name in Akita': '' });
  await at.columns.reason('1 column needs your attention first.').click();
  const name = at.window.page.getByRole('textbox', { name: 'Name in Akita' });
  await expect(name).toBeFocused();
  await name.fill('mrr');
  await at.columns.closeOptions('MRR');
  await at.columns.change('MRR', { 'Kind of value': 'Text' });
  await expect(at.columns.line('MRR')).toContainText('is sent as text, just as it is shown: “5957.50 €”');
  await at.columns.sendAsNumbers('MRR').click();
  await expect(at.columns.line('MRR')).toContainText('as mrr· number');
});
