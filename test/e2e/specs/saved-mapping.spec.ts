import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

const headers = ['Customer ID', 'Company', 'Plan'];
const march = spreadsheet('march.csv', headers, ['1', 'Acme', 'gold']);
const april = spreadsheet('april.csv', headers, ['2', 'Bolt', 'silver']);

test('a saved mapping is offered when its columns come back, after a restart too, and used', async ({
  importer,
  at,
  go,
}) => {
  await go.open(march);
  await at.columns.match('Plan', 'Custom attribute', { 'Name in Akita': 'tariff' });
  await at.columns.saveMapping('Our CRM export');
  await importer.restart();
  await go.open(april);
  await expect(at.columns.offer('Our CRM export')).toContainText('The columns are the same.');
  await at.columns.useOffer('Our CRM export');
  await expect(at.columns.fieldOf('Plan')).toHaveText('Custom attribute');
  await expect(at.columns.line('Plan')).toContainText('as tariff');
  await expect(at.columns.line('Plan')).toContainText('from your saved mapping');
  await expect(at.columns.offer('Our CRM export')).toBeHidden();
});

test('columns that are missing and columns that are new are listed before it is used', async ({ at, go }) => {
  await go.open(march);
  await at.columns.match('Plan', 'Custom attribute', { 'Name in Akita': 'tariff' });
  await at.columns.saveMapping('Our CRM export');
  await go.open(spreadsheet('may.csv', ['Customer ID', 'Company', 'Region'], ['3', 'Core', 'North']));
  const offer = at.columns.offer('Our CRM export');
  await expect(offer).toContainText('fits in part');
  await expect(offer).toContainText('Since last time “Plan” is gone.');
  await expect(offer).toContainText('Since last time “Region” is new.');
  await at.columns.useOffer('Our CRM export');
  await expect(at.columns.fieldOf('Company')).toHaveText('Name');
  await expect(at.columns.fieldOf('Region')).toHaveText('Leave out');
  await expect(at.columns.check).toBeEnabled();
  await expect(at.columns.strip('is used as far as it fits')).toContainText('Since last time “Plan” is gone.');
  await expect(at.columns.strip('All that is needed is matched')).toBeFocused();
  await at.columns.startSaving();
  const dialog = at.columns.dialog('Save this mapping');
  const name = dialog.getByRole('textbox', { name: 'Name' });
  const taken = dialog.getByRole('alert');
  await name.fill('our crm export');
  await name.press('Enter');
  await expect(taken).toContainText('“Our CRM export” exists, with 3 matches. Replace it, or choose another name?');
  // The same key again, in the same place, replaces nothing.
  await expect(name).toBeFocused();
  await name.press('Enter');
  await expect(taken).toContainText('“Our CRM export” exists, with 3 matches.');
  await dialog.getByRole('button', { name: 'Save mapping' }).press('Enter');
  await expect(taken).toContainText('“Our CRM export” exists, with 3 matches.');
  await dialog.getByRole('button', { name: 'Replace it' }).click();
  await expect(dialog).toBeHidden();
});

test('who uses a saved mapping is told which matches it leaves out, and after a restart which are its own', async ({
  importer,
  at,
  go,
}) => {
  await go.open(spreadsheet('march.csv', ['Customer ID', 'Company', 'Tags'], ['1', 'Acme', '12']));
  await at.columns.choose(at.columns.fieldOf('Tags'), 'Leave out');
  await at.columns.match('Company', 'Custom attribute', { 'Name in Akita': 'firm' });
  await at.columns.saveMapping('Our CRM export');
  await importer.restart();
  await go.browse(spreadsheet('april.csv', ['Customer ID', 'Company', 'Tags'], ['2', 'Bolt', '34']));
  await expect(at.columns.offer('Our CRM export')).toContainText('It leaves out “Tags”, which is matched now.');
  await at.columns.useOffer('Our CRM export');
  await at.columns.choose(at.columns.fieldOf('Tags'), 'Tags');
  await importer.restart();
  await at.file.continueWith('april.csv').click();
  await expect(at.columns.line('Company')).toContainText('from your saved mapping');
  await expect(at.columns.line('Customer ID')).toContainText('from your saved mapping');
  await expect(at.columns.line('Tags')).toContainText('your choice');
});

test('a saved mapping can be renamed and deleted; then it is offered no more', async ({ at, go }) => {
  await go.open(march);
  await at.columns.saveMapping('Our CRM export');
  await at.window.open('Mappings');
  await at.mappings.rename('Our CRM export', 'The old CRM');
  await expect(at.mappings.mapping('The old CRM')).toBeVisible();
  await go.open(april);
  await expect(at.columns.offer('The old CRM')).toBeVisible();
  await at.columns.saveMapping('Another');
  await at.window.open('Mappings');
  await at.mappings.startRenaming('Another');
  const dialog = at.mappings.dialog('Rename “Another”');
  const name = dialog.getByRole('textbox', { name: 'New name' });
  await name.fill('');
  await name.press('Enter');
  await expect(dialog).toContainText('Type a name for the mapping.');
  await name.fill('the old CRM');
  await name.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('“The old CRM” exists, with 2 matches. Replace it, or');
  await dialog.getByRole('button', { name: 'Replace it' }).click();
  await expect(at.mappings.mapping('The old CRM')).toBeHidden();
  await at.mappings.remove('the old CRM');
  await expect(at.mappings.mapping('the old CRM')).toBeHidden();
  await expect(at.window.heading(at.mappings.title)).toBeFocused();
  await at.window.open('Import');
  await expect(at.window.heading(at.columns.title)).toBeVisible();
  await expect(at.columns.offer('the old CRM')).toBeHidden();
});

test('a mapping goes to a colleague as a file, and comes from one under a name that is free', async ({
  importer,
  at,
  go,
}) => {
  const file = path.join(path.dirname(importer.dataDir), 'for Ann.json');
  await go.open(march);
  await at.columns.match('Plan', 'Custom attribute', { 'Name in Akita': 'tariff' });
  await at.columns.saveMapping('Our CRM export');
  await at.window.open('Mappings');
  await importer.answerNextSaveDialog(file);
  await at.mappings.button('Save as a file… for a colleague: “Our CRM export”').click();
  await expect(at.mappings.mapping('Our CRM export')).toContainText('Saved as “for Ann.json”.');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, name: 'Our CRM export' });

  await importer.answerNextOpenDialog(file);
  await at.mappings.button('Add from a file…').click();
  const dialog = at.mappings.dialog('Add this mapping');
  await expect(dialog).toContainText('It matches 3 columns.');
  await dialog.getByRole('button', { name: 'Add mapping' }).click();
  await expect(dialog).toContainText('A mapping “Our CRM export” exists');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('From Ann');
  await dialog.getByRole('button', { name: 'Add mapping' }).click();
  await expect(at.mappings.mapping('From Ann')).toContainText('3 columns matched');

  writeFileSync(file, '{"version": 1, "matches": [{"from": {"header": "ID"}, "to": {"field": "nonsense"}}]}');
  await importer.answerNextOpenDialog(file);
  await at.mappings.button('Add from a file…').click();
  await expect(at.window.content.getByRole('alert')).toContainText('The mapping file “for Ann.json”');
});

test('what a mapping was before it was replaced is kept, and is a click away', async ({ at, go }) => {
  await go.open(march);
  await at.columns.match('Plan', 'Custom attribute', { 'Name in Akita': 'tariff' });
  await at.columns.saveMapping('Ours');
  await at.columns.match('Plan', 'Leave out');
  await at.columns.startSaving();
  const dialog = at.columns.dialog('Save this mapping');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ours');
  await dialog.getByRole('button', { name: 'Save mapping' }).click();
  await dialog.getByRole('button', { name: 'Replace it' }).click();
  await expect(dialog).toBeHidden();
  await at.window.open('Mappings');
  await expect(at.mappings.mapping('Ours')).toContainText('2 columns matched');
  await at.mappings.button('Earlier versions (1) of “Ours”').click();
  await at.mappings.button(/^Go back to this one: “Ours” as it was on/).click();
  await expect(at.mappings.mapping('Ours')).toContainText('3 columns matched');
});
