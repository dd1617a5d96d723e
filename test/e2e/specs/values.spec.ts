import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, testWithAkita as test } from '../journey.ts';
import type { Screens } from '../pages/screens.ts';
import { spreadsheet } from '../support/customers.ts';

const HEADER = ['Customer ID', 'Company', 'Tracked', 'CSM', 'Tags'];
const ROWS = [
  ['C-1', 'Acme', 'Customer', 'Jane Roe', 'VIP'],
  ['C-2', 'Bolt', 'Customer', 'John Doe', 'VIP;Gold'],
  ['C-3', 'Core', 'Prospect', 'Jane Roe', 'Gold'],
  ['C-4', 'Dune', '', 'ann@x.example', '7'],
];

/** Names are no e-mail addresses and no tag IDs, so that nothing matches them by itself. */
async function matchOwnersAndTags(at: Screens): Promise<void> {
  await at.columns.match('CSM', 'Customer Success Manager');
  await at.columns.match('Tags', 'Tags');
}

test('words get their meanings by the keyboard alone, are filled down, and are remembered for the next file', async ({
  akita,
  at,
  go,
}) => {
  const { keyboard } = at.window.page;
  await go.open(spreadsheet('first.csv', HEADER, ...ROWS));
  await matchOwnersAndTags(at);
  await at.columns.check.click();
  await expect(at.window.heading(at.values.title)).toBeVisible();
  await expect(at.values.table('Tracked')).toContainText('1 row with a blank cell');

  await at.values.meaning('Customer', 'Tracked').focus();
  await keyboard.press('t');
  await keyboard.press('Enter');
  await expect(at.values.meaning('Prospect', 'Tracked')).toBeFocused();
  await keyboard.press('ControlOrMeta+d');
  await expect(at.values.meaning('Prospect', 'Tracked')).toHaveValue('yes');
  await expect(at.values.guard).toContainText('1 row has Tracked = Prospect; it would be tracked.');
  await keyboard.press('n');
  await expect(at.values.guard).toBeHidden();
  await expect(at.values.table('Tracked')).toContainText('Tracked: 2 rows · Not tracked: 1 row');

  await at.values.meaning('Jane Roe', 'CSM').focus();
  await keyboard.type('jane@x');
  await expect(at.values.table('CSM')).toContainText('No e-mail address');
  await expect(at.values.goOn).toBeDisabled();
  await keyboard.type('.example');
  await keyboard.press('ArrowDown');
  await keyboard.type('john@x.example');
  await at.values.meaning('VIP', 'Tags').focus();
  await keyboard.type('12');
  await at.values.button('Tags', 'Fill down').click();
  await expect(at.values.meaning('Gold', 'Tags')).toHaveValue('12');
  await at.values.meaning('Gold', 'Tags').fill('34');
  await at.values.goOn.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 4, 'Needs fixing': 0 });
  await go.start();
  await expect(at.report.verdict).toContainText('All 4 accounts are in Akita');
  expect(akita.accounts).toMatchObject([
    { internal_id: 'C-1', is_tracked: true, tags: [12] },
    { internal_id: 'C-2', is_tracked: true, tags: [12, 34] },
    { internal_id: 'C-3', is_tracked: false, tags: [34] },
    { internal_id: 'C-4', tags: [7] },
  ]);

  await at.report.another.click();
  await go.open(spreadsheet('second.csv', HEADER, ...ROWS, ['C-5', 'Echo', 'customer ', 'New One', 'gold']));
  await matchOwnersAndTags(at);
  await at.columns.check.click();
  await at.values.takeRemembered.click();
  await expect(at.values.meaning('Jane Roe', 'CSM')).toHaveValue('jane@x.example');
  await expect(at.values.meaning('New One', 'CSM')).toHaveValue('');
  await at.values.goOn.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 4, 'Needs fixing': 1 });
});

test('what was said stands there after a look at another screen and after a new start; the review waits for its check', async ({
  at,
  go,
  importer,
}) => {
  await go.browse(spreadsheet('owners.csv', HEADER, ...ROWS, ['C-5', 'Echo', '', 'constructor', '']));
  await matchOwnersAndTags(at);
  await at.columns.check.click();
  await at.values.meaning('Jane Roe', 'CSM').fill('jane@x.example');
  await at.values.meaning('constructor', 'CSM').fill('c@x.example');
  await expect(at.window.step('Review')).toBeDisabled();
  await at.window.open('Settings');
  await at.window.open('Import');
  await expect(at.values.meaning('Jane Roe', 'CSM')).toHaveValue('jane@x.example');

  await importer.restart();
  await at.file.continueWith('owners.csv').click();
  await expect(at.values.meaning('constructor', 'CSM')).toHaveValue('c@x.example');
  await at.values.goOn.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ 'Needs fixing': 3 });
});

test('what is done to many words at once can be taken back, and what is remembered forgotten', async ({ at, go }) => {
  await go.open(spreadsheet('owners.csv', HEADER, ...ROWS));
  await matchOwnersAndTags(at);
  await at.columns.check.click();
  await at.values.meaning('Jane Roe', 'CSM').fill('jane@x.example');
  await at.values.button('CSM', 'Fill down').click();
  await expect(at.values.table('CSM')).toContainText('1 line filled.');
  await expect(at.values.meaning('John Doe', 'CSM')).toHaveValue('jane@x.example');
  await at.values.button('CSM', 'Take back').click();
  await expect(at.values.meaning('John Doe', 'CSM')).toHaveValue('');
  await expect(at.values.meaning('Jane Roe', 'CSM')).toHaveValue('jane@x.example');
  await at.values.goOn.click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  await at.window.step('Values').click();
  await at.values.forget.click();
  await expect(at.values.forget).toBeHidden();
  await expect(at.window.page.getByText('What words meant is forgotten for this connection.')).toBeVisible();
});

test('two columns that were copied in Excel are pasted, and a list is saved and loaded', async ({
  at,
  go,
  importer,
}) => {
  await go.open(spreadsheet('owners.csv', HEADER, ...ROWS));
  await matchOwnersAndTags(at);
  await at.columns.check.click();
  const field = at.values.meaning('Jane Roe', 'CSM');
  await at.values.paste(field, 'john doe\tjohn@x.example\r\nJane Roe\tjane@x.example\r\nNobody\tn@x.example\r\n');
  await expect(at.values.table('CSM')).toContainText('2 of 3 lines taken. Not in this column: “Nobody”.');
  await expect(field).toHaveValue('jane@x.example');
  await expect(at.values.meaning('John Doe', 'CSM')).toHaveValue('john@x.example');

  const out = path.join(path.dirname(importer.dataDir), 'owners.csv');
  await importer.answerNextSaveDialog(out);
  await at.values.button('CSM', 'Save as CSV').click();
  await expect(at.values.table('CSM')).toContainText('Saved as “owners.csv”.');
  expect(readFileSync(out, 'utf8')).toBe(
    '\ufeffWord,Meaning\r\nJane Roe,jane@x.example\r\nJohn Doe,john@x.example\r\nann@x.example,ann@x.example\r\n',
  );
  await field.fill('');
  await importer.answerNextOpenDialog(out);
  await at.values.button('CSM', 'Load a list').click();
  await expect(field).toHaveValue('jane@x.example');
});

test('rows that are hardly customers are told before anything is sent, where nothing says which are tracked', async ({
  at,
  go,
}) => {
  await go.open(
    spreadsheet(
      'types.csv',
      ['Customer ID', 'Company', 'Type'],
      ['C-1', 'Acme', 'Customer'],
      ['C-2', 'Bolt', 'Prospect'],
      ['C-3', 'Core', 'prospect'],
    ),
  );
  await at.columns.check.click();
  await expect(at.values.guard).toContainText('2 rows have Type = Prospect; they would be tracked.');
  await at.values.goOn.click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  await expect(at.review.strangers).toContainText('2 rows have Type = Prospect; they would be tracked.');
  await at.review.strangers.getByRole('button', { name: 'Back to the columns' }).click();
  await at.columns.match('Type', 'Tracked');
  await at.columns.check.click();
  await at.values.meaning('Prospect', 'Type').selectOption('Not tracked');
  await at.values.meaning('Customer', 'Type').selectOption('Tracked');
  await at.values.goOn.click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  await expect(at.review.strangers).toBeHidden();
});
