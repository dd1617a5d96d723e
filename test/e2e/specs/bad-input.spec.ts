import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { customers } from '../support/customers.ts';

/** A folder of the test beside the application's data. */
const folderFor = (dataDir: string): string => mkdtempSync(path.join(path.dirname(dataDir), 'files-'));

test.describe('what cannot be read', () => {
  const cases = [
    {
      what: 'a picture',
      file: { name: 'logo.xlsx', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) },
    },
    { what: 'an empty file', file: { name: 'nothing.csv', bytes: '' } },
    { what: 'a header without a row below it', file: { name: 'header.csv', bytes: 'Customer ID,Company\n' } },
  ];
  for (const { what, file } of cases) {
    test(`${what} gets a sentence with its name, and another file can be dropped at once`, async ({
      importer,
      at,
      go,
    }) => {
      await expect(at.window.heading(at.file.title)).toBeVisible();
      await importer.dropFiles(file);
      await expect(at.file.trouble(file.name)).toBeVisible();
      await go.open(customers(1));
      await expect(at.columns.trouble()).toBeHidden();
    });
  }

  test('a file of more than 2 GB is refused within seconds', async ({ importer, at }) => {
    const huge = path.join(folderFor(importer.dataDir), 'huge.csv');
    writeFileSync(huge, 'Customer ID,Company\n');
    truncateSync(huge, 2200 * 1024 ** 2);
    await importer.openSecondInstance([huge]);
    await expect(at.file.trouble('huge.csv')).toBeVisible();
    await expect(at.file.browse).toBeEnabled();
  });

  test('a folder is not taken for a file', async ({ importer, at }) => {
    const folder = path.join(folderFor(importer.dataDir), 'exports.csv');
    mkdirSync(folder);
    await importer.answerNextOpenDialog(folder);
    await at.file.browse.click();
    await expect(at.file.trouble('“exports.csv” is a folder')).toBeVisible();
    await importer.openSecondInstance([folder]);
    await expect(at.file.trouble('“exports.csv” is a folder')).toBeVisible();
  });

  test('of two files at once none is opened, and the window says why', async ({ importer, at }) => {
    await expect(at.window.heading(at.file.title)).toBeVisible();
    await importer.dropFiles(customers(1, 'one.csv'), customers(1, 'two.csv'));
    await expect(at.file.trouble('These are 2 files. Drop one file at a time')).toBeVisible();
    expect((await ask(importer, 'overview', {})).work).toBeNull();
  });
});

test.describe('the spreadsheet goes away', () => {
  test('before its rows were checked: a sentence, and the matches stay', async ({ at, go }) => {
    const file = await go.browse(customers(3, 'march.csv'));
    await at.columns.choose(at.columns.fieldOf('Company'), 'Leave out');
    rmSync(file);
    await at.columns.check.click();
    await expect(at.columns.trouble('“march.csv” cannot be found.')).toBeVisible();
    await expect(at.columns.fieldOf('Company')).toHaveText('Leave out');
  });

  test('after its rows were checked: they are imported all the same', async ({ at, go }) => {
    const file = await go.browse(customers(3, 'march.csv'));
    await at.columns.check.click();
    await expect(at.window.heading(at.review.title)).toBeVisible();
    rmSync(file);
    await go.start();
    await expect(at.report.verdict).toContainText('All 3 accounts are in the practice Akita');
  });
});
