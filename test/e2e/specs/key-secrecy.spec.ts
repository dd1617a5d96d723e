import { expect, testWithAkita as test } from '../journey.ts';
import { Akita } from '../support/akita.ts';
import { customers } from '../support/customers.ts';
import { filesWith } from '../support/folder-text.ts';
import { storedByPage, textsInMemory } from '../support/heap.ts';

/** In the page all the while: were it not found, the search would prove nothing. */
const FILE = 'customers of the key test.csv';

test('the key is nowhere in the page once it is saved, nor after an import with it', async ({
  importer,
  akita,
  at,
}) => {
  const { page } = importer;
  await at.window.open('Settings');
  await at.settings.pasteKey(Akita.key);
  await expect(at.settings.keySection).toContainText('ends in 3141');
  expect(await storedByPage(page)).not.toContain(Akita.key);
  expect(await textsInMemory(page, [Akita.key])).toEqual([]);
  await at.settings.testKey.click();
  await expect(at.settings.keySection.getByRole('status')).toBeVisible();
  await at.settings.saveSpeed(6000);
  await at.window.leavePractice();
  await expect(at.window.practiceBanner).toBeHidden();
  await importer.dropFiles(customers(20, FILE));
  await at.columns.check.click();
  await at.review.toImport.click();
  await at.import.confirmFirst.check();
  await at.import.start.click();
  await expect(at.window.heading(at.report.title)).toBeVisible();
  expect(akita.accounts).toHaveLength(20);
  expect(await storedByPage(page)).not.toContain(Akita.key);
  expect(await textsInMemory(page, [Akita.key, FILE])).toEqual([FILE]);
});

test('the key stands in no file in plain text: not sealed in the settings, not in plans, reports or logs', async ({
  importer,
  akita,
  at,
}) => {
  await at.window.open('Settings');
  await at.settings.pasteKey(Akita.key);
  await at.settings.saveSpeed(6000);
  await at.window.leavePractice();
  await importer.dropFiles(customers(5, FILE));
  await at.columns.check.click();
  await at.review.toImport.click();
  await at.import.confirmFirst.check();
  await at.import.start.click();
  await expect(at.window.heading(at.report.title)).toBeVisible();
  await importer.quit();
  await importer.ended();
  expect(akita.accounts).toHaveLength(5);
  expect(filesWith(importer.dataDir, FILE)).not.toEqual([]);
  expect(filesWith(importer.dataDir, Akita.key)).toEqual([]);
});
