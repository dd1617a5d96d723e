import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from 'xlsx';
import { expect, testWithAkita as test } from '../journey.ts';

test('no sheet is chosen in silence: the others are named, and can be taken', async ({ importer, at, go }) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Customer ID'], ['old-1']]), 'Old');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Customer ID'], ['new-1'], ['new-2']]), 'New');
  const file = path.join(importer.dataDir, 'two-sheets.xlsx');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
  await go.open(file);
  await expect(importer.page.getByText('Sheet “Old” of 2; only this one is imported.')).toBeVisible();
  await at.checkFile.howRead.click();
  await at.checkFile.choose(at.checkFile.sheet, 'New, 3 rows');
  await expect(at.checkFile.row(3)).toContainText('new-2');
  await at.checkFile.goOn.click();
  await expect(at.columns.check).toHaveText('Check 2 rows');
  await expect(importer.page.getByText('new-1')).toBeVisible();
});
