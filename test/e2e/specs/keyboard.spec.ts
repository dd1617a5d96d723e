import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';
import { tabThrough, tabTo } from '../support/keyboard.ts';
import { showIn } from '../support/looks.ts';

const file = spreadsheet(
  'customers.csv',
  ['Customer ID', 'Company', 'Email'],
  ['1', 'Acme', 'office@acme.example'],
  ['2', 'Bolt', 'broken'],
);

/** Tab goes once around the screen, and shows at each stop where it is. */
async function everyStopIsSeen(page: Page): Promise<void> {
  // What changes slowly has not changed yet when it is looked at.
  await showIn(page, 'light');
  const stops = await tabThrough(page);
  expect(stops.length).toBeGreaterThan(5);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
}

test('an import goes from the file to its report by the keyboard alone', async ({ importer, at }) => {
  const { page } = importer;
  const { keyboard } = page;
  const arrive = async (title: string | RegExp) => {
    await expect(at.window.heading(title)).toBeFocused();
    await test.step(`tab through ${title}`, () => everyStopIsSeen(page));
  };
  const place = path.join(path.dirname(importer.dataDir), file.name);
  writeFileSync(place, file.bytes);

  await arrive(at.file.title);
  await importer.answerNextOpenDialog(place);
  await tabTo(page, at.file.browse);
  await keyboard.press('Enter');

  await arrive(at.columns.title);
  await tabTo(page, at.columns.fieldOf('Email'));
  await keyboard.press('Enter');
  await keyboard.type('leave');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(page, at.columns.check);
  await keyboard.press('Enter');

  await arrive(at.review.title);
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2 });
  await tabTo(page, at.review.toImport);
  await keyboard.press('Enter');

  await arrive(at.import.title);
  await tabTo(page, at.import.start);
  await keyboard.press('Space');

  await arrive(at.report.title);
  await importer.answerNextSaveDialog(path.join(path.dirname(importer.dataDir), 'report.xlsx'));
  await tabTo(page, at.report.saveAll);
  await keyboard.press('Enter');
  await expect(at.report.saved('report.xlsx')).toBeVisible();
  await tabTo(page, at.report.another);
  await keyboard.press('Enter');
  await expect(at.window.heading(at.file.title)).toBeFocused();
});

test('the pages beside the import are reached and seen by the keyboard alone', async ({ importer, at }) => {
  for (const name of ['History', 'Mappings', 'Settings'] as const) {
    await tabTo(importer.page, at.window.pageLink(name));
    await importer.page.keyboard.press('Enter');
    await expect(at.window.heading(new RegExp(name, 'i'))).toBeFocused();
    await everyStopIsSeen(importer.page);
  }
});

test('a dialog keeps the focus, Esc leaves it, and the focus goes back to where it was', async ({
  importer,
  at,
  go,
}) => {
  const { page } = importer;
  await go.open(file);
  await tabTo(page, at.columns.saveMappingButton);
  await page.keyboard.press('Enter');
  const dialog = at.columns.dialog('Save this mapping');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  for (let count = 0; count < 8; count += 1) {
    await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(at.columns.saveMappingButton).toBeFocused();
});
