import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, testWithAkita } from '../journey.ts';
import { showIn } from '../support/looks.ts';
import { againTour, troubleTour } from '../tours/again.ts';
import { akitaTour } from '../tours/akita.ts';
import { practiceTour } from '../tours/practice.ts';

const schemes = ['light', 'dark'] as const;

/** What axe finds on the page as it stands; it has no frames, and a page of its own for axe there cannot be. */
async function findings(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await showIn(page, colorScheme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ preload: false }).analyze();
    for (const { id, help, nodes } of violations) {
      const where = nodes.map(({ html, failureSummary }) => `    ${html}\n    ${failureSummary}`).join('\n');
      found.push(`${screen} (${colorScheme}): ${id}, ${help}\n${where}`);
    }
  }
  return found;
}

/** Looks at every screen of a tour, and fails with all that was found. */
async function expectAccessible(page: () => Page, tour: (visit: (screen: string) => Promise<void>) => Promise<void>) {
  const found: string[] = [];
  await tour(async (screen) => {
    await test.step(screen, async () => void found.push(...(await findings(page(), screen))));
  });
  expect(found.join('\n\n')).toBe('');
}

/** Every screen twice, and axe takes a second on a slow machine. */
test.describe.configure({ timeout: 180_000 });

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
