import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

test('a template is downloaded from the first screen, and says how it is used', async ({ importer, at }) => {
  const out = path.join(path.dirname(importer.dataDir), 'accounts.xlsx');
  await importer.answerNextSaveDialog(out);
  await at.window.page.getByRole('button', { name: 'Download a template' }).click();
  await expect(at.window.page.getByText('Saved as “accounts.xlsx”.')).toBeVisible();
  expect(existsSync(out)).toBe(true);
});

test('a summary is saved, and prints on one page, however much there is to say', async ({
  importer,
  at,
  go,
  context,
}) => {
  const headers = Array.from({ length: 40 }, (_, index) => `A rather long name of a column, number ${index}`);
  const bad = Array.from({ length: 30 }, (_, index) => [
    `C-${index}`,
    'Acme',
    index % 2 ? 'nope' : 'a@x.example',
    'not a date',
    ...headers,
  ]);
  await go.check(
    spreadsheet(
      'many causes.csv',
      ['Customer ID', 'Company', 'Email', 'Customer start date', ...headers],
      ['C-X', 'Good', 'b@x.example', '2021-01-01', ...headers],
      ...bad,
    ),
  );
  await go.start();
  await expect(at.report.verdict).toBeVisible();
  const out = path.join(path.dirname(importer.dataDir), 'summary.html');
  await importer.answerNextSaveDialog(out);
  await at.window.page.getByRole('button', { name: 'Save a summary on one page' }).click();
  await expect(at.window.page.getByText('Saved as “summary.html”.')).toBeVisible();
  const page = await context.newPage();
  await page.goto(pathToFileURL(out).href);
  await expect(page.getByText('16 + 15 = 31 rows')).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
