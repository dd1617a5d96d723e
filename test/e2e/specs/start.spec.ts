import path from 'node:path';
import { expect, test } from '../fixtures.ts';

const sample = path.resolve(import.meta.dirname, '../../../resources/samples/accounts.csv');
const ready = /Akita Importer$/;

test('the window comes up, and its page has the bridge and no more', async ({ importer }) => {
  await expect(importer.page).toHaveTitle(ready);
  const names = await importer.page.evaluate(() => Object.keys((window as unknown as { importer: object }).importer));
  expect(names.toSorted()).toEqual(['call', 'dropFiles', 'on']);
  expect(await importer.page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
});

test('a second start ends, and the first one takes the file that it was given', async ({ importer }) => {
  await expect(importer.page).toHaveTitle(ready);
  await importer.openSecondInstance([sample]);
  await expect(importer.page.getByText('accounts.csv').first()).toBeVisible();
});

test('a file that is dropped anywhere on the window is opened', async ({ importer }) => {
  await expect(importer.page).toHaveTitle(ready);
  await importer.dropFiles({ name: 'our customers.csv', bytes: 'Customer ID,Company\n1,Acme\n' });
  await expect(importer.page.getByText('our customers.csv').first()).toBeVisible();
});

test('the application quits when asked, with status 0, and starts again over the same data', async ({ importer }) => {
  await importer.quit();
  expect(await importer.ended()).toBe(0);
  await importer.start();
  await expect(importer.page).toHaveTitle(ready);
});

test('it starts again after a crash', async ({ importer }) => {
  await importer.kill();
  await importer.start();
  await expect(importer.page).toHaveTitle(ready);
});

test('a call from another frame or address is refused', async ({ importer }) => {
  const call = (url: string, isMainFrame: boolean) =>
    importer.invokeAs({ url, isMainFrame }, 'importer:call', 'getOverview', {});
  await expect(call('https://evil.example/', true)).rejects.toThrow('Only the window of Akita Importer may ask this');
  await expect(call('app://importer/index.html', false)).rejects.toThrow('Only the window of Akita Importer');
});

test('the page lives at its own scheme, in a secure context', { tag: '@electron' }, async ({ importer }) => {
  expect(importer.page.url()).toMatch(/^app:\/\/importer\/index\.html/);
  expect(await importer.page.evaluate(() => isSecureContext)).toBe(true);
});
