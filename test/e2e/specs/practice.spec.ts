import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from 'xlsx';
import { mappingSchema } from '../../../src/shared/mapping.ts';
import { expect, test } from '../journey.ts';
import type { Screens } from '../pages/screens.ts';
import { ask } from '../support/ask.ts';
import { sample } from '../support/customers.ts';

// The numbers are those of resources/samples/README.md, and of `npm run demo`.

/** What accounts.mapping.json says, done by hand. */
async function matchByHand({ columns, values }: Screens): Promise<void> {
  await columns.match('Status', 'Churned');
  await columns.match('Contract end', 'Customer end date');
  await columns.change('Billing Email', { Label: 'Billing' });
  await columns.change('Support Email', { Label: 'Support' });
  await columns.change('Phone', { Label: 'Phone', 'Label from another column': 'Phone Type' });
  await columns.match('Account Owner', 'Customer Success Manager');
  await columns.match('Tags', 'Tags', { 'Separator between tags': ',' });
  await columns.match('MRR', 'Custom attribute', { 'Name in Akita': 'mrr', 'Kind of value': 'Number' });
  await columns.match('Employees', 'Custom attribute', {
    'Name in Akita': 'employees',
    'Kind of value': 'Number',
    'Decimal sign': 'Comma',
  });
  await columns.match('Renewal', 'Custom attribute', {
    'Name in Akita': 'renewal_date',
    'Kind of value': 'Date',
    'Order of day and month': 'Day first',
  });
  await columns.match('Notes', 'Custom attribute', { 'Name in Akita': 'notes' });
  await columns.check.click();
  await values.say('Status', { Active: 'Not churned', Trial: 'Not churned', Canceled: 'Churned' });
  await values.say('Account Owner', {
    'Jane Roe': 'jane.roe@my-company.example',
    'Max Muster': 'max.muster@my-company.example',
    'Ada Example': 'ada.example@my-company.example',
    'Tom Placeholder': 'tom.placeholder@my-company.example',
  });
  await values.say('Tags', { VIP: '123', 'Key account': '124', Beta: '126' });
  await values.goOn.click();
}

test('a CSV file, from its drop to its report, and its problems come home', async ({ importer, at, go }) => {
  test.slow();
  await go.pace(6000);
  await go.open(sample('accounts.csv'));
  await matchByHand(at);

  await expect
    .poll(() => at.review.counts())
    .toEqual({ 'All rows': 290, Ready: 237, 'Needs fixing': 50, Warnings: 26, 'Left out': 3 });
  await expect(at.review.cause('Customer since').first()).toContainText('5 rows');
  await expect(at.review.toImport).toHaveText('Practise with 237 accounts…');
  await at.review.toImport.click();
  await expect(at.window.page.getByText('leave out 50 that need fixing')).toBeVisible();
  await at.import.start.click();

  await expect(at.report.verdict).toContainText('237 accounts are in the practice Akita, 50 rows are not');
  expect(await at.report.sum()).toEqual({ Created: 237, 'Needs fixing': 50, Blank: 3, 'Rows in the file': 290 });
  const problems = path.join(path.dirname(importer.dataDir), 'needs fixing.xlsx');
  await importer.answerNextSaveDialog(problems);
  await at.report.saveProblems.click();
  await expect(at.report.saved('needs fixing.xlsx')).toBeVisible();
  expect(existsSync(problems)).toBe(true);
  expect(rowsOf(problems)).toBe(50);
  await at.report.showInFolder.click();
  expect((await importer.recorded()).shownInFolder).toEqual([problems]);

  await at.report.another.click();
  await expect(at.window.heading(at.file.title)).toBeVisible();
  await go.open(problems);
  await expect(at.columns.line('Tags')).toContainText('from the earlier import of this file');
  await expect(at.columns.fieldOf('Status')).toHaveText('Churned');
  await expect(at.columns.line('Renewal')).toContainText('as renewal_date');
  await go.toReview();
  await expect.poll(() => at.review.counts()).toMatchObject({ 'All rows': 50 });
});

function rowsOf(file: string): number {
  const workbook = read(readFileSync(file));
  const [sheet] = Object.values(workbook.Sheets);
  return sheet === undefined ? 0 : utils.sheet_to_json(sheet).length;
}

test('an Excel file with a saved mapping, from its drop to its report', async ({ importer, at, go }) => {
  const mapping = mappingSchema.parse(JSON.parse(readFileSync(sample('accounts-xlsx.mapping.json'), 'utf8')));
  await go.pace(6000);
  await go.open(sample('accounts.xlsx'));
  await ask(importer, 'saveMapping', { name: 'Sample CRM export (Excel)', mapping, replace: false });
  await at.columns.useOffer('Sample CRM export (Excel)');
  await go.toReview();
  await expect
    .poll(() => at.review.counts())
    .toEqual({ 'All rows': 280, Ready: 237, 'Needs fixing': 40, Warnings: 19, 'Left out': 3 });
  await go.start();
  await expect(at.report.verdict).toContainText('237 accounts are in the practice Akita, 40 rows are not');
  expect(await at.report.sum()).toEqual({ Created: 237, 'Needs fixing': 40, Blank: 3, 'Rows in the file': 280 });
  await expect(at.report.cause('ARR')).toContainText('3');
});
