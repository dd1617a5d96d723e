import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, testWithAkita } from '../journey.ts';
import { showIn } from '../support/looks.ts';
import { againTour, troubleTour } from '../tours/again.ts';
import { akitaTour } from '../tours/akita.ts';
import { practiceTour } from '../tours/practice.ts';

/** What axe finds on the page as it stands; it has no frames, and a page of its own for axe there cannot be. */
async function found(page: Page, colorScheme: 'light' | 'dark', screen: string): Promise<string[]> {
  await showIn(page, colorScheme);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ preload: false });
  // The themes differ in their colours only; the rest is looked at once.
  const { violations } = await (colorScheme === 'light'
    ? axe
    : axe.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ html, failureSummary }) => `    ${html}\n    ${failureSummary}`);
    return [`${screen} (${colorScheme}): ${id}, ${help}`, ...where].join('\n');
  });
}

const foundInBoth = async (page: Page, screen: string): Promise<string[]> => [
  ...(await found(page, 'light', screen)),
  ...(await found(page, 'dark', screen)),
];

/** Looks at every screen of a tour, and fails with all that was found. */
async function expectAccessible(page: () => Page, tour: (visit: (screen: string) => Promise<void>) => Promise<void>) {
  const all: string[] = [];
  await tour(async (screen) => {
    await test.step(screen, async () => void all.push(...(await foundInBoth(page(), screen))));
  });
  expect(all.join('\n\n')).toBe('');
}

/** Some 15 screens a tour, each twice; axe takes a second on a slow machine. */
test.describe.configure({ timeout: 180_000 });

test('axe is heard: a button without a name, and words that can hardly be read, are found', async ({
  importer,
  at,
}) => {
  await expect(at.window.heading()).toBeVisible();
  await importer.page.evaluate(() => {
    const faint = Object.assign(document.createElement('p'), { textContent: 'Hardly to be read' });
    faint.style.color = 'color-mix(in srgb, canvastext 12%, canvas)';
    document.querySelector('main')?.append(document.createElement('button'), faint);
  });
  const all = await foundInBoth(importer.page, 'file');
  expect(all.map((words) => words.split(',')[0])).toEqual([
    'file (light): button-name',
    'file (light): color-contrast',
    'file (dark): color-contrast',
  ]);
});

test('axe finds nothing on the way of an import in practice mode, light and dark', async ({ importer, at, go }) => {
  await expectAccessible(
    () => importer.page,
    (visit) => practiceTour({ importer, at, go, visit }),
  );
});

test('axe finds nothing where work is taken up again', async ({ importer, at, go }) => {
  await expectAccessible(
    () => importer.page,
    (visit) => againTour({ importer, at, go, visit }),
  );
});

test('axe finds nothing where something is wrong', async ({ importer, at, go }) => {
  await expectAccessible(
    () => importer.page,
    (visit) => troubleTour({ importer, at, go, visit }),
  );
});

testWithAkita('axe finds nothing before Akita itself, with its waits', async ({ importer, at, go, akita }) => {
  await expectAccessible(
    () => importer.page,
    (visit) => akitaTour({ importer, at, go, visit, akita }),
  );
});
