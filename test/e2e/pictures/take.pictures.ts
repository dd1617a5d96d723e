import path from 'node:path';
import type { Page } from '@playwright/test';
import { test, testWithAkita } from '../journey.ts';
import { showIn } from '../support/looks.ts';
import { againTour, troubleTour } from '../tours/again.ts';
import { akitaTour } from '../tours/akita.ts';
import { practiceTour } from '../tours/practice.ts';

const folder = path.resolve(import.meta.dirname, '../../../docs/pictures');

/** The smallest window that there is, and an ordinary one. */
const sizes = [
  { width: 900, height: 600 },
  { width: 1440, height: 900 },
] as const;

/** Those that the README shows, and git keeps. */
const shown: Readonly<Record<string, 'light' | 'dark'>> = {
  columns: 'light',
  'review, a row that needs fixing': 'light',
  'import, during': 'dark',
  'report, with rows that need fixing': 'light',
};
/** Wide enough for the row in full beside the table. */
const SHOWN_SIZE = { width: 1280, height: 800 };

/** `file-with-a-notice-dark-900x600.png` */
const nameOf = (screen: string, scheme: string, { width, height }: (typeof sizes)[number]): string =>
  `${screen.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${scheme}-${width}x${height}.png`;

async function takeShown(page: Page, screen: string): Promise<void> {
  const scheme = shown[screen];
  if (scheme === undefined) return;
  await page.setViewportSize(SHOWN_SIZE);
  await showIn(page, scheme);
  await page.screenshot({ path: path.join(folder, `${screen.split(',')[0]}-${scheme}.png`) });
}

/** The screen as it stands, in both themes and sizes. */
async function take(page: Page, screen: string): Promise<void> {
  await takeShown(page, screen);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const scheme of ['light', 'dark'] as const) {
      await showIn(page, scheme);
      await page.screenshot({ path: path.join(folder, 'all', nameOf(screen, scheme, size)) });
    }
  }
}

test('an import in practice mode', async ({ importer, at, go }) => {
  await practiceTour({ importer, at, go, visit: (screen) => take(importer.page, screen) });
});

test('work that is taken up again', async ({ importer, at, go }) => {
  await againTour({ importer, at, go, visit: (screen) => take(importer.page, screen) });
});

test('what is wrong', async ({ importer, at, go }) => {
  await troubleTour({ importer, at, go, visit: (screen) => take(importer.page, screen) });
});

testWithAkita('before Akita itself', async ({ importer, at, go, akita }) => {
  await akitaTour({ importer, at, go, akita, visit: (screen) => take(importer.page, screen) });
});
