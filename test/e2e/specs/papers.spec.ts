import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { summaryOf } from '../../../src/main/report/summary.ts';
import { summaryHtml } from '../../../src/main/report/summary-html.ts';
import type { ImportReport } from '../../../src/shared/import-views.ts';
import { expect, test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

test('a template is downloaded from the first screen, and says how it is used', async ({ importer, at }) => {
  const out = path.join(path.dirname(importer.dataDir), 'accounts.xlsx');
  await importer.answerNextSaveDialog(out);
  await at.window.page.getByRole('button', { name: 'Download a template' }).click();
  await expect(at.window.page.getByText('Saved as “accounts.xlsx”.')).toBeVisible();
  expect(existsSync(out)).toBe(true);
  await importer.answerNextSaveDialog(path.join(out, 'no folder', 'other.xlsx'));
  await at.window.page.getByRole('button', { name: 'Download a template' }).click();
  await expect(at.window.page.getByText(/other\.xlsx cannot be written/)).toBeVisible();
  await expect(at.window.page.getByText('Saved as “accounts.xlsx”.')).toBeHidden();
});

test('a summary is saved, prints on one page, and can be read by everybody', async ({ importer, at, go, context }) => {
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
  expect(await printedPages(page)).toBe(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

/** As wide and as much as it can be: every name at its longest, in the widest letter. */
const wide = (length: number) => 'W'.repeat(length);
const fullest: ImportReport = {
  plan: '20261127-094834141-306ea6',
  fileName: `${wide(250)}.csv`,
  state: 'discarded',
  practice: false,
  server: `https://${wide(200)}.example`,
  startedAt: '2026-11-27T09:00:00.000Z',
  finishedAt: '2026-11-28T09:00:00.000Z',
  counts: {
    rows: 9_000_009,
    created: 1_000_001,
    updated: 1_000_001,
    imported: 1_000_001,
    unchanged: 1_000_001,
    failed: 1_000_001,
    invalid: 1_000_001,
    skipped: 2_000_002,
    remaining: 1_000_001,
  },
  blank: 1_000_001,
  leftOut: 1_000_001,
  requests: 9_000_009,
  stopped: null,
  real: null,
  partOf: '20261126-094834141-306ea6',
  putRight: { failed: 1, invalid: 1, remaining: 1, fileNames: [wide(200), wide(200)] },
  unknown: 0,
  ranMs: 86_400_000,
  sha256: 'f'.repeat(64),
  mappingName: wide(200),
  keptUntil: null,
  mapping: {
    version: 1,
    matches: Array.from({ length: 60 }, (_, index) => ({
      from: { header: `${wide(200)}${index}` },
      to: { field: 'trait', key: wide(200) },
    })),
  },
  causes: Array.from({ length: 60 }, () => ({
    kind: 'refused',
    column: wide(200),
    message: wide(1000),
    count: 1_000_001,
    example: { row: 2, value: wide(200) },
  })),
};

test('a summary prints on one page, however much there is to say', async ({ page }) => {
  await page.setContent(summaryHtml(summaryOf(fullest)));
  await expect(page.getByText('= 9,000,009 rows')).toBeVisible();
  expect(await printedPages(page)).toBe(1);
});

async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
