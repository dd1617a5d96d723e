import { expect, test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

test('an export of a known system is recognised; what only the user can tell is offered, and taken with one key', async ({
  at,
  go,
}) => {
  await go.open(
    spreadsheet(
      'hubspot.csv',
      ['Record ID', 'Company name', 'Company owner', 'Create Date', 'Phone Number'],
      ['881', 'Northwind', 'Jane Roe', '2024-02-01', '+1 303 555 0142'],
      ['882', 'Contoso', 'Max Muster', '2024-03-01', '+1 303 555 0143'],
    ),
  );
  await expect(at.columns.content).toContainText('This looks like an export of companies from HubSpot');
  await expect(at.columns.content).toContainText('May be ‘Customer start date’: from the HubSpot preset');
  const take = at.columns.page.getByRole('button', { name: 'Match ‘Create Date’ to ‘Customer start date’' });
  await take.focus();
  await at.columns.page.keyboard.press('Enter');
  await expect(take).toBeHidden();
  await at.columns.check.click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
});
