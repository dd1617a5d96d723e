import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '../journey.ts';
import { customers } from '../support/customers.ts';
import { planFiles } from '../support/plan-files.ts';

/** As a later version of the program would write it. */
function makeNewer(plan: string): void {
  const database = new DatabaseSync(plan);
  database.exec("UPDATE info SET json = json_set(json, '$.version', 99)");
  database.close();
}

test('plans that cannot be read are told of and stand in nobody’s way', async ({ importer, at, go }) => {
  await go.pace(6000);
  for (const name of ['one.csv', 'two.csv', 'three.csv']) {
    await go.check(customers(2, name));
    await go.start();
    await expect(at.report.verdict).toContainText('All 2 accounts are in the practice Akita');
    await at.report.another.click();
  }
  await importer.quit();
  await importer.ended();
  const [first = '', second = ''] = planFiles(importer.dataDir);
  makeNewer(first);
  writeFileSync(second, readFileSync(second).fill(0, 0, 4096));

  await importer.start();
  await expect(at.window.notice('made by a newer version of Akita Importer')).toBeVisible();
  await expect(at.window.notice(path.basename(second))).toBeVisible();
  await at.window.open('History');
  await expect(at.history.imports('three.csv')).toContainText('Finished');
  await expect(at.history.unreadable).toHaveCount(2);
  await go.check(customers(3));
  await expect(at.review.toImport).toHaveText('Practise with 3 accounts…');
  expect(planFiles(importer.dataDir)).toEqual(expect.arrayContaining([first, second]));
});

test('damaged settings and damaged saved mappings are kept aside, and the window says under which name', async ({
  importer,
  at,
  go,
}) => {
  await go.open(customers(1));
  await at.columns.saveMapping('Ours');
  await importer.quit();
  await importer.ended();
  const files = [path.join(importer.dataDir, 'window', 'window.json'), path.join(importer.dataDir, 'mappings.json')];
  for (const file of files) writeFileSync(file, '{"broken');

  await importer.start();
  await expect(at.window.notice('window.damaged-')).toBeVisible();
  await expect(at.window.notice('mappings.damaged-')).toBeVisible();
  await go.open(customers(1));
  await at.columns.saveMapping('Ours again');
  for (const file of files) {
    const { dir, name } = path.parse(file);
    const kept = readdirSync(dir).find((one) => one.startsWith(`${name}.damaged-`)) ?? '';
    expect(readFileSync(path.join(dir, kept), 'utf8')).toBe('{"broken');
  }
});
